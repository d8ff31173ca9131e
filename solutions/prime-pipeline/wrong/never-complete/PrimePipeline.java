// caught by: primesAreFound
// Forgets to say that the source was read to its end.
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/// One producer reads numbers into a bounded queue; consumers take them out and keep the primes.
public final class PrimePipeline {
    private static final Optional<Long> END = Optional.empty();

    private final int consumers;
    private final int capacity;
    private final LongPredicate isPrime;
    private volatile boolean stopped;

    /// What a run has found.
    ///
    /// @param errors one line for each item that could not be checked
    /// @param complete whether the source was read to its end
    public record Report(List<Long> primes, List<String> errors, boolean complete) {}

    public PrimePipeline(int consumers, int capacity, LongPredicate isPrime) {
        if (consumers < 1 || capacity < 1) {
            throw new IllegalArgumentException(
                    "consumers and capacity must be positive: " + consumers + ", " + capacity);
        }
        this.consumers = consumers;
        this.capacity = capacity;
        this.isPrime = Objects.requireNonNull(isPrime, "isPrime");
    }

    public static boolean isPrime(long n) {
        // 32 rounds of Miller and Rabin: wrong once in 2^64 at most.
        return n > 1 && BigInteger.valueOf(n).isProbablePrime(64);
    }

    /// Returns when everything that was read has been checked. An interruption is a [#stop], and
    /// leaves the thread's interrupt status set.
    public Report run(Iterator<Long> numbers) throws InterruptedException {
        Run run = new Run(Objects.requireNonNull(numbers, "numbers"));
        // Nobody interrupts these threads, so what was read is finished whatever befalls the
        // caller.
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        threads.submit(run::produce);
        for (int i = 0; i < consumers; i++) {
            threads.submit(run::consume);
        }
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
                stop();
            }
        }
        stopped = false; // the stop was for this run
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Report(List.copyOf(run.primes), List.copyOf(run.errors), run.complete);
    }

    /// Ends the run that is under way, or else the next one: no further number is read.
    public void stop() {
        stopped = true;
    }

    private final class Run {
        private final Iterator<Long> source;
        private final BlockingQueue<Optional<Long>> queue = new ArrayBlockingQueue<>(capacity);
        private final Queue<Long> primes = new ConcurrentLinkedQueue<>();
        private final Queue<String> errors = new ConcurrentLinkedQueue<>();
        private volatile boolean complete;

        private Run(Iterator<Long> source) {
            this.source = source;
        }

        private Void produce() throws InterruptedException {
            try {
                while (!stopped && source.hasNext()) {
                    Long number = source.next();
                    if (number != null) {
                        queue.put(Optional.of(number));
                    } else {
                        errors.add("an item is null");
                    }
                }
            } catch (RuntimeException | Error e) {
                errors.add("the source failed: " + e);
            } finally {
                for (int i = 0; i < consumers; i++) {
                    queue.put(END);
                }
            }
            return null;
        }

        private Void consume() throws InterruptedException {
            Optional<Long> item;
            while ((item = queue.take()).isPresent()) {
                check(item.get());
            }
            return null;
        }

        private void check(long number) {
            try {
                if (isPrime.test(number)) {
                    primes.add(number);
                }
            } catch (Throwable e) { // an Error, too, is the trouble of this number alone
                errors.add(number + " could not be checked: " + e);
            }
        }
    }
}
