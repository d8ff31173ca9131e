// EXPECT failed: gives values of other types than it says
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
        List<Object> mixed = new ArrayList<>();
        numbers.forEachRemaining(mixed::add);
        mixed.add(new Liar());
        mixed.add(Map.of(new Liar(), new Liar()));
        mixed.add(Thread.currentThread());
        @SuppressWarnings({"unchecked", "rawtypes"})
        Report report = new Report((List) mixed, (List) mixed, true);
        return report;
    }

    private static final class Liar extends Number {
        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            throw new IllegalStateException();
        }

        @Override
        public long longValue() {
            return intValue();
        }

        @Override
        public float floatValue() {
            return intValue();
        }

        @Override
        public double doubleValue() {
            return intValue();
        }

        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return intValue();
        }

        @Override
        public String toString() {
            return String.valueOf(intValue());
        }
    }
}
