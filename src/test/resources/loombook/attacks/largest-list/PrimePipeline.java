// EXPECT failed: gives a list of two thousand million numbers
import java.util.Collections;
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
        return new Report(
                Collections.nCopies(Integer.MAX_VALUE, 2L),
                Collections.nCopies(Integer.MAX_VALUE, "x".repeat(1 << 20)),
                true);
    }
}
