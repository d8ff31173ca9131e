package loombook.session;

/// A point of a session that it can go back to.
public final class Mark {
    private final int takes;
    private final Chain chain;

    Mark(int takes, Chain chain) {
        this.takes = takes;
        this.chain = chain;
    }

    int takes() {
        return takes;
    }

    Chain chain() {
        return chain;
    }
}
