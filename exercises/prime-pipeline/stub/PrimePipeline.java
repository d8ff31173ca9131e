import java.util.Iterator;
import java.util.List;
import java.util.function.LongPredicate;

/// One producer reads numbers into a bounded queue; consumers take them out and keep the primes.
public final class PrimePipeline {

    /// What a run has found.
    ///
    /// @param errors one line for each item that could not be checked
    /// @param complete whether the source was read to its end
    public record Report(List<Long> primes, List<String> errors, boolean complete) {}

    public PrimePipeline(int consumers, int capacity, LongPredicate isPrime) {
        // Check the arguments, and remember them.
    }

    public static boolean isPrime(long n) {
        throw new UnsupportedOperationException("PrimePipeline.isPrime is not written yet");
    }

    /// Returns when everything that was read has been checked.
    public Report run(Iterator<Long> numbers) throws InterruptedException {
        throw new UnsupportedOperationException("PrimePipeline.run is not written yet");
    }

    /// Ends the run that is under way, or else the next one: no further number is read.
    public void stop() {
        throw new UnsupportedOperationException("PrimePipeline.stop is not written yet");
    }
}
