// EXPECT failed: gives a list whose iterator never ends
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongPredicate;

public final class PrimePipeline {
    private final LongPredicate isPrime;

    public record Report(List<Long> primes, List<String> errors, boolean complete) {}

    public PrimePipeline(int consumers, int capacity, LongPredicate isPrime) {
        this.isPrime = isPrime;
    }

    public static boolean isPrime(long n) {
        return n > 1;
    }

    public void stop() {}

    public Report run(Iterator<Long> numbers) throws InterruptedException {
        return new Report(new Endless(), List.of(), true);
    }

    private static final class Endless extends AbstractList<Long> {
        @Override
        public Long get(int index) {
            return 2L;
        }

        @Override
        public int size() {
            return 3;
        }

        @Override
        public Iterator<Long> iterator() {
            return java.util.stream.LongStream.iterate(2, n -> n).boxed().iterator();
        }

        @Override
        public Object[] toArray() {
            while (System.nanoTime() != 0) {
                Thread.onSpinWait();
            }
            return null;
        }
    }
}
