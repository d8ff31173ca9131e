package hidden;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/// Sources of numbers that are hard to deal with.
final class Sources {
    private Sources() {}

    /// Takes its time for every answer.
    static Iterator<Long> slow(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                Pauses.pause(1);
                return left.get() > 0;
            }

            @Override
            public Long next() {
                Pauses.pause(2);
                return (long) left.getAndDecrement();
            }
        };
    }

    /// Gives 3, 4, 5, 6, and then throws.
    ///
    /// @param inHasNext whether `hasNext` throws already
    /// @param reads counts the calls of `next`
    static Iterator<Long> failing(boolean inHasNext, AtomicInteger reads) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (inHasNext && reads.get() >= 4) {
                    throw new IllegalStateException("the line is dead");
                }
                return true;
            }

            @Override
            public Long next() {
                if (reads.getAndIncrement() >= 4) {
                    throw new IllegalStateException("the line is dead");
                }
                return 2L + reads.get();
            }
        };
    }
}
