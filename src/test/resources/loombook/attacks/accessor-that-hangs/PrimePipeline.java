// EXPECT failed: gives a record whose accessors hang, and which is equal to everything
import java.util.Iterator;
import java.util.List;
import java.util.function.LongPredicate;

public final class PrimePipeline {
    private final LongPredicate isPrime;

    public record Report(List<Long> primes, List<String> errors, boolean complete) {
        @Override
        public List<Long> primes() {
            while (System.nanoTime() != 0) {
                Thread.onSpinWait();
            }
            return primes;
        }

        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException();
        }

        @Override
        public String toString() {
            return primes().toString();
        }
    }

    public PrimePipeline(int consumers, int capacity, LongPredicate isPrime) {
        this.isPrime = isPrime;
    }

    public static boolean isPrime(long n) {
        return n > 1;
    }

    public void stop() {}

    public Report run(Iterator<Long> numbers) throws InterruptedException {
        return new Report(List.of(), List.of(), true);
    }
}
