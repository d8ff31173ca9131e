import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

/// Eleven items, three consumers, checks that take 0.2 s each. One item is missing, one check
/// fails. Then an endless source, stopped after a second.
void main() throws InterruptedException {
    try {
        PrimePipeline pipeline = new PrimePipeline(3, 2, this::slowly);
        var numbers =
                Arrays.asList(2L, 3L, 4L, null, 13L, 561L, 7L, 7L, 97L, 91L, 999_999_999_989L);
        show("eleven items", pipeline, numbers.iterator());

        Thread.ofVirtual().start(() -> stopAfterOneSecond(pipeline));
        show("without end", pipeline, Stream.iterate(100L, n -> n + 1).iterator());
    } catch (UnsupportedOperationException e) {
        IO.println(e.getMessage());
    }
}

void show(String what, PrimePipeline pipeline, Iterator<Long> numbers) throws InterruptedException {
    long start = System.nanoTime();
    var report = pipeline.run(numbers);
    IO.println("%s, %.1f s".formatted(what, (System.nanoTime() - start) / 1e9));
    IO.println("  primes    " + report.primes());
    IO.println("  errors    " + report.errors());
    IO.println("  complete  " + report.complete());
}

boolean slowly(long n) {
    pause(200);
    if (n == 13) {
        throw new IllegalStateException("I do not touch that one");
    }
    return PrimePipeline.isPrime(n);
}

void stopAfterOneSecond(PrimePipeline pipeline) {
    pause(1000);
    pipeline.stop();
}

void pause(long millis) {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
