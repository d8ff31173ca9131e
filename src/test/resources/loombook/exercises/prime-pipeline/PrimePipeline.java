import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;

/// The caller is the producer; the queue is that of a pool, and a semaphore bounds it: a permit for
/// each place in the queue and for each consumer.
public final class PrimePipeline {
    private final int consumers;
    private final int places;
    private final LongPredicate check;
    private final AtomicBoolean stop = new AtomicBoolean();

    public record Report(List<Long> primes, List<String> errors, boolean complete) {}

    public PrimePipeline(int consumers, int capacity, LongPredicate isPrime) {
        if (isPrime == null) {
            throw new NullPointerException("no predicate");
        }
        if (consumers <= 0 || capacity <= 0) {
            throw new IllegalArgumentException("a pipeline needs consumers and a queue");
        }
        this.consumers = consumers;
        this.places = capacity + consumers;
        this.check = isPrime;
    }

    public static boolean isPrime(long n) {
        if (n < 4) {
            return n > 1;
        }
        if (n % 2 == 0 || n % 3 == 0) {
            return false;
        }
        for (long i = 5; i <= n / i; i += 6) {
            if (n % i == 0 || n % (i + 2) == 0) {
                return false;
            }
        }
        return true;
    }

    public Report run(Iterator<Long> numbers) throws InterruptedException {
        if (numbers == null) {
            throw new NullPointerException("no source");
        }
        List<Long> primes = Collections.synchronizedList(new ArrayList<>());
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        Semaphore room = new Semaphore(places);
        ExecutorService pool = Executors.newFixedThreadPool(consumers);
        boolean complete = false;
        try {
            while (!stop.get() && !Thread.currentThread().isInterrupted()) {
                room.acquireUninterruptibly();
                if (stop.get() || Thread.currentThread().isInterrupted()) {
                    room.release();
                    break;
                }
                if (!numbers.hasNext()) {
                    room.release();
                    complete = true;
                    break;
                }
                Long number = numbers.next();
                pool.execute(
                        () -> {
                            try {
                                if (check.test(number)) {
                                    primes.add(number);
                                }
                            } catch (RuntimeException e) {
                                errors.add(number + ": " + e);
                            } finally {
                                room.release();
                            }
                        });
            }
        } catch (RuntimeException e) {
            errors.add("source: " + e);
            room.release();
        }
        room.acquireUninterruptibly(places); // all of them: every check has ended
        pool.shutdown();
        boolean interrupted = Thread.interrupted();
        pool.close();
        stop.set(false);
        if (interrupted) {
            throw new InterruptedException();
        }
        return new Report(primes, errors, complete);
    }

    public void stop() {
        stop.set(true);
    }
}
