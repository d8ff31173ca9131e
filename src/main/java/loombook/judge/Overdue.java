package loombook.judge;

/// A call has no answer at the end of its time.
final class Overdue extends Exception {
    private static final long serialVersionUID = 1L;

    private final long call;

    Overdue(long call) {
        super("no answer", null, false, false);
        this.call = call;
    }

    long call() {
        return call;
    }
}
