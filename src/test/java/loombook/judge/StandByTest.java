package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Set;
import java.util.stream.Collectors;

/// Workers that wait for sources, and what is left after a verdict.
@Timeout(60)
class StandByTest {
    private static final String RIGHT =
            "class Answer { public static int of(int q) { return q + 1; } }";
    private static final String WRONG =
            "class Answer { public static int of(int q) { return q; } }";

    private static Set<Long> children() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    @Test
    void oneThatWaitsIsUsedForOneSubmission() throws InterruptedException {
        Set<Long> before = children();
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            judging.judge().standBy(judging.exercise());
            while (before.containsAll(children())) {
                Thread.sleep(20);
            }
            Set<Long> waiting = children();
            waiting.removeAll(before);

            Verdict first = judging.given(RIGHT);
            Verdict second = judging.given(WRONG);

            assertThat(first).isInstanceOf(Verdict.Passed.class);
            assertThat(second).isInstanceOf(Verdict.Failed.class);
            assertThat(children()).doesNotContainAnyElementsOf(waiting);
        }
    }

    @Test
    void oneThatDiedWhileItWaitedIsReplaced() throws InterruptedException {
        Set<Long> before = children();
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            judging.judge().standBy(judging.exercise());
            Thread.sleep(3000);
            children().stream()
                    .filter(each -> !before.contains(each))
                    .map(ProcessHandle::of)
                    .forEach(each -> each.ifPresent(ProcessHandle::destroyForcibly));
            Thread.sleep(300);

            assertThat(judging.given(RIGHT)).isInstanceOf(Verdict.Passed.class);
        }
    }

    @Test
    void nothingOutlivesItsVerdict() throws InterruptedException {
        Set<Long> before = children();
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            Verdict verdict =
                    judging.given(
                            """
                            class Answer {
                                public static int of(int q) throws Exception {
                                    new ProcessBuilder("sleep", "77").start();
                                    Thread.ofPlatform().start(() -> { while (true) { } });
                                    return q + 1;
                                }
                            }
                            """);

            Set<Long> after = children();
            after.removeAll(before);
            assertThat(verdict.tests()).hasSize(2);
            assertThat(after).isEmpty();
        }
    }

    @Test
    void anInterruptedJudgeEndsTheWorker() throws InterruptedException {
        Set<Long> before = children();
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            Thread thread = Thread.ofPlatform().start(() -> judgeForEver(judging));
            Thread.sleep(1500);
            thread.interrupt();
            thread.join(10_000);

            assertThat(thread.isAlive()).isFalse();
            for (int i = 0; i < 100 && !before.containsAll(children()); i++) {
                Thread.sleep(50);
            }
            assertThat(before).containsAll(children());
        }
    }

    private static void judgeForEver(Judging judging) {
        try {
            judging.given("class Answer { public static int of(int q) { while (true) { q++; } } }");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theSameSeedAsksTheSame() throws InterruptedException {
        try (Judging judging = Judging.of("Answer", "OneCallCases").withSeed(17);
                Judging again = Judging.of("Answer", "OneCallCases").withSeed(17)) {
            String first = judging.given(WRONG).tests().getFirst().message();

            assertThat(again.given(WRONG).tests().getFirst().message()).isEqualTo(first);
            assertThat(again.given(WRONG).tests().getFirst().message()).isNotEqualTo(first);
        }
    }
}
