package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import loombook.exercise.WorkerLimits;
import loombook.sandbox.Jail;
import loombook.sandbox.Tier;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Optional;

@Timeout(60)
class CrossingTest {
    static final String COUNTER =
            """
            import java.net.URI;
            import java.net.http.*;
            import java.net.http.HttpResponse.BodyHandlers;
            import java.time.Duration;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.locks.LockSupport;
            import java.util.function.LongPredicate;

            public class Counter {
                private int count;
                private final Duration step;

                public Counter(int start, Duration step) {
                    if (start < 0) throw new IllegalArgumentException("negative: " + start);
                    this.count = start;
                    this.step = Objects.requireNonNull(step);
                }

                public static String greet(String name) {
                    return "Hello, " + name;
                }

                public int next() {
                    return ++count;
                }

                public Counter copy() {
                    return new Counter(count, step);
                }

                public List<Long> pick(Iterator<Long> from, LongPredicate which) {
                    List<Long> picked = new ArrayList<>();
                    while (from.hasNext()) {
                        long next = from.next();
                        if (which.test(next)) picked.add(next);
                    }
                    return picked;
                }

                public int countAtOnce(int threads, LongPredicate which) throws Exception {
                    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                        List<Future<Boolean>> answers = new ArrayList<>();
                        for (int i = 0; i < threads; i++) {
                            int number = i;
                            answers.add(pool.submit(() -> which.test(number)));
                        }
                        int count = 0;
                        for (var each : answers) count += each.get() ? 1 : 0;
                        return count;
                    }
                }

                public Report report() {
                    return new Report(List.of((long) count), step.toString());
                }

                public Map<String, Object> facts() {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("a", null);
                    facts.put("b", List.of(1, 2.5, "x"));
                    facts.put("c", Map.of("d", true));
                    return facts;
                }

                public void sleep(long millis) throws InterruptedException {
                    Thread.sleep(millis);
                }

                public void fail(String how) {
                    throw new CounterException(count);
                }

                public String fetch(String url) {
                    try (HttpClient client = HttpClient.newHttpClient()) {
                        var request = HttpRequest.newBuilder(URI.create(url)).build();
                        var answer = client.sendAsync(request, BodyHandlers.ofString());
                        try {
                            var response = answer.get(700, TimeUnit.MILLISECONDS);
                            return response.statusCode() + " " + response.body().length();
                        } catch (ExecutionException e) {
                            return e.getCause().getClass().getSimpleName();
                        } catch (Exception e) {
                            client.shutdownNow();
                            return e.getClass().getSimpleName();
                        }
                    }
                }

                public void leaveThreads() {
                    Thread.ofVirtual().start(() -> LockSupport.park());
                    Thread.ofPlatform().daemon().start(() -> LockSupport.park());
                }

                public boolean askUntilInterrupted(Iterator<Long> from) {
                    while (!Thread.currentThread().isInterrupted()) from.next();
                    return true;
                }

                public record Report(List<Long> all, String text) {}

                public static class CounterException extends RuntimeException {
                    private final int status;

                    CounterException(int status) {
                        super("it is " + status);
                        this.status = status;
                    }

                    public int status() {
                        return status;
                    }
                }
            }
            """;

    @ParameterizedTest
    @EnumSource(Tier.class)
    void aRightSolutionPasses(Tier tier) throws InterruptedException {
        Optional<Jail> jail = Judging.jail(tier);
        assumeThat(jail).isPresent();
        try (Judging judging =
                Judging.of(
                        jail.orElseThrow(),
                        "Counter",
                        "CounterCases",
                        Duration.ofSeconds(20),
                        WorkerLimits.USUAL)) {
            Verdict verdict = judging.given(COUNTER);

            assertThat(verdict).isInstanceOf(Verdict.Passed.class);
            assertThat(verdict.points()).isEqualTo(verdict.tests().size());
            assertThat(verdict.jail()).isEqualTo(tier.name());
        }
    }
}
