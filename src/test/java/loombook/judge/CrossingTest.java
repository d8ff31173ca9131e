package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrossingTest {
    static final String COUNTER =
            """
            import java.time.Duration;
            import java.util.*;
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

    @Test
    void aRightSolutionPasses() throws InterruptedException {
        try (Judging judging = Judging.of("Counter", "CounterCases")) {
            Verdict verdict = judging.given(COUNTER);

            assertThat(verdict).isInstanceOf(Verdict.Passed.class);
            assertThat(verdict.points()).isEqualTo(7.0);
        }
    }
}
