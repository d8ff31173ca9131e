// EXPECT failed: gives a list that holds itself
import java.util.ArrayList;
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
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            list.add(list);
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Report report = new Report((List) list, (List) list, true);
        return report;
    }
}
