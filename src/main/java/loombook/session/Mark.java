package loombook.session;

/// A point of a session that it can go back to.
public final class Mark {
    private final int takes;
    private final Chain chain;

    Mark(int takes, Chain chain) {
        this.takes = takes;
        this.chain = chain;
    }

    /// Whether anything was evaluated between that point and this.
    public boolean isAfter(Mark other) {
        return takes > other.takes;
    }

    int takes() {
        return takes;
    }

    Chain chain() {
        return chain;
    }
}
