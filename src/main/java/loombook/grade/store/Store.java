package loombook.grade.store;

import java.util.UUID;

import javax.sql.DataSource;

/// All that gradings know.
public final class Store implements AutoCloseable {
    private final Database database;
    private final Address address;

    private Store(Database database, Address address) {
        this.database = database;
        this.address = address;
    }

    /// @param users how many threads will use it at once
    /// @throws loombook.problem.ProblemException if it cannot be reached
    public static Store open(Address address, int users) {
        Database database = Database.open(address, users + 4);
        Schema.make(database);
        Store store = new Store(database, address);
        if (!address.isShared()) {
            store.takeOver();
        }
        return store;
    }

    /// Nobody else is here, so that what somebody has begun before us was cut short.
    private void takeOver() {
        database.change(
                "update scheduled_tasks set picked = false, picked_by = null,"
                        + " last_heartbeat = null where picked = true");
    }

    public Address address() {
        return address;
    }

    /// For the scheduler, whose tables are here as well.
    public DataSource source() {
        return database.source();
    }

    public Collection collection(String batch) {
        return new Collection(database, batch, UUID.randomUUID().toString());
    }

    public Verdicts verdicts() {
        return new Verdicts(database);
    }

    public Gradebook gradebook(String batch) {
        return new Gradebook(database, batch);
    }

    public Marks marks(String batch) {
        return new Marks(database, batch);
    }

    /// The names of all batches.
    public java.util.List<String> batches() {
        return database.rows(row -> row.getString(1), "select id from batch order by id");
    }

    @Override
    public void close() {
        database.close();
    }
}
