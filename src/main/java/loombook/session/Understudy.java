package loombook.session;

/// The JVM that stands by to take the place of the one that plays.
final class Understudy implements AutoCloseable {
    private final JvmStarter starter;
    private JvmStarter.Starting coming;
    private boolean closed;

    /// @param first one that is already on its way, or null
    Understudy(JvmStarter starter, JvmStarter.Starting first) {
        this.starter = starter;
        this.coming = first;
    }

    /// Starts one, if none stands by.
    synchronized void wake(Setup setup) {
        if (coming == null && !closed) {
            coming = starter.begin(setup);
        }
    }

    /// The one that stands by, or a new one.
    ChapterJvm take(Setup setup) {
        return next(setup).get();
    }

    private synchronized JvmStarter.Starting next(Setup setup) {
        JvmStarter.Starting next = coming == null ? starter.begin(setup) : coming;
        coming = null;
        return next;
    }

    /// Lets the one that stands by go, if it was set up otherwise.
    synchronized void change(Setup setup) {
        if (coming != null && !coming.fits(setup)) {
            coming.drop();
            coming = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (coming != null) {
            coming.drop();
        }
    }
}
