// EXPECT failed: asks the judge's objects without end, from many threads, also afterwards
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
        for (int i = 0; i < 50; i++) {
            Thread.ofPlatform().daemon().start(() -> ask(numbers));
        }
        return new Report(List.of(), List.of(), true);
    }

    private void ask(Iterator<Long> numbers) {
        for (long n = 0; n >= 0; n++) {
            try {
                isPrime.test(n);
                numbers.hasNext();
                numbers.next();
            } catch (RuntimeException e) {
                continue;
            }
        }
    }
}
