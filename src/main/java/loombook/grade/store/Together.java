package loombook.grade.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Changes that are made all or none.
final class Together {
    private final Connection connection;

    Together(Connection connection) {
        this.connection = connection;
    }

    /// One of them could not be made.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException cause;

        Failed(SQLException cause) {
            super(cause);
            this.cause = cause;
        }

        SQLException cause() {
            return cause;
        }
    }

    /// @return how many rows it changed
    int change(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Database.fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }
}
