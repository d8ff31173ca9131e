package loombook.grade.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

/// The database: says SQL to it, and waits where it is away for a while.
final class Database implements AutoCloseable {
    private static final int H2_IN_USE = 90020;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    /// SQLSTATEs of a statement that would have made what is there.
    private static final Set<String> IS_THERE = Set.of("23505", "42P07", "42S01");

    private final HikariDataSource source;

    private Database(HikariDataSource source) {
        this.source = source;
    }

    /// Reads one row.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// @throws ProblemException if it cannot be reached
    static Database open(Address address, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setDriverClassName(address.isShared() ? "org.postgresql.Driver" : "org.h2.Driver");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TO_CONNECT.toMillis());
        config.setInitializationFailTimeout(1);
        try {
            return new Database(new HikariDataSource(config));
        } catch (HikariPool.PoolInitializationException e) {
            throw unreachable(address, e.getCause());
        }
    }

    private static ProblemException unreachable(Address address, Throwable cause) {
        boolean isInUse = cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE;
        return ProblemException.input(
                Place.of(address.words()),
                isInUse
                        ? Said.of("is in use by another grading")
                        : Said.of(
                                "cannot be opened: {0}",
                                String.valueOf(cause.getMessage()).strip()),
                isInUse
                        ? Said.of("let it end first, or use --store with a PostgreSQL database")
                        : address.isShared()
                                ? Said.of("check the address, the user, and that the database runs")
                                : Said.of("choose another folder with --out"));
    }

    DataSource source() {
        return source;
    }

    /// @return how many rows it changed
    int change(String sql, Object... values) {
        return patiently(
                () -> {
                    try (Connection connection = source.getConnection();
                            PreparedStatement statement = connection.prepareStatement(sql)) {
                        fill(statement, values);
                        return statement.executeUpdate();
                    }
                });
    }

    /// @return whether it was not there before
    boolean make(String sql, Object... values) {
        return patiently(
                () -> {
                    try (Connection connection = source.getConnection();
                            PreparedStatement statement = connection.prepareStatement(sql)) {
                        fill(statement, values);
                        statement.executeUpdate();
                        return true;
                    } catch (SQLException e) {
                        if (IS_THERE.contains(String.valueOf(e.getSQLState()))) {
                            return false;
                        }
                        throw e;
                    }
                });
    }

    <T> List<T> rows(Row<T> reader, String sql, Object... values) {
        return patiently(
                () -> {
                    List<T> all = new ArrayList<>();
                    read(row -> all.add(reader.read(row)), sql, values);
                    return all;
                });
    }

    private void read(Reader reader, String sql, Object... values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /// Does several things, all or none.
    void together(Consumer<Together> work) {
        patiently(
                () -> {
                    try (Connection connection = source.getConnection()) {
                        connection.setAutoCommit(false);
                        try {
                            work.accept(new Together(connection));
                            connection.commit();
                        } catch (Together.Failed e) {
                            throw e.cause();
                        } finally {
                            connection.rollback();
                            connection.setAutoCommit(true);
                        }
                        return null;
                    }
                });
    }

    static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof java.time.Instant instant) {
                statement.setObject(i + 1, instant.atOffset(java.time.ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    /// A database that is started anew has forgotten nothing: what it was told before is tried
    /// again until it answers.
    private <T> T patiently(Work<T> work) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return work.run();
            } catch (SQLException e) {
                if (!isAway(e) || source.isClosed() || System.nanoTime() > end) {
                    throw ProblemException.ours(
                            Place.of(Said.of("the store")),
                            Said.of("answers: {0}", String.valueOf(e.getMessage()).strip()),
                            Said.of(
                                    "see that the database runs and has room, then start again:"
                                            + " nothing is lost"),
                            e);
                }
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw ProblemException.ours(
                        Place.of(Said.of("the store")),
                        Said.of("was away when we were stopped"),
                        Said.of("start again"),
                        e);
            }
        }
    }

    private static boolean isAway(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || state.equals("40001")
                || state.equals("40P01");
    }

    @Override
    public void close() {
        source.close();
    }
}
