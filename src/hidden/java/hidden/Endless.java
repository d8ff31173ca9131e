package hidden;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/// The numbers from 1, without end, or nearly so: `most` numbers after [#mark] they do end, lest a
/// pipeline that does not stop runs for ever.
final class Endless implements Iterator<Long> {
    private final int most;
    private final AtomicInteger given = new AtomicInteger();
    private volatile int last = Integer.MAX_VALUE;

    Endless(int most) {
        this.most = most;
    }

    void mark() {
        last = given.get() + most;
    }

    @Override
    public boolean hasNext() {
        return given.get() < last;
    }

    @Override
    public Long next() {
        return (long) given.incrementAndGet();
    }
}
