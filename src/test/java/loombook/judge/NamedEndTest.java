package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;

/// Solutions that end badly get a verdict that says how, in time.
@Timeout(60)
class NamedEndTest {
    private static Verdict verdict(String body) throws InterruptedException {
        return verdict(body, "");
    }

    private static Verdict verdict(String body, String more) throws InterruptedException {
        String source =
                """
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.concurrent.locks.*;

                public class Answer {
                    %s
                    public static int of(int question) throws Exception {
                        %s
                    }
                }
                """
                        .formatted(more, body);
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            return judging.given(source);
        }
    }

    private static List<String> messages(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        return verdict.tests().stream().map(TestResult::message).toList();
    }

    @Test
    void aRightAnswerPasses() throws InterruptedException {
        assertThat(verdict("return question + 1;")).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void aWrongAnswerIsShownBesideTheRightOne() throws InterruptedException {
        Verdict verdict = verdict("return question;");

        assertThat(messages(verdict))
                .allSatisfy(
                        each ->
                                assertThat(each)
                                        .matches(
                                                "(?s)of\\((-?\\d+)\\)\n"
                                                        + "  expected: .*but was:  \\1"));
        assertThat(verdict.tests().getFirst().status()).isEqualTo(TestResult.Status.FAIL);
    }

    @Test
    void anExceptionIsShownWithTheLearnersLines() throws InterruptedException {
        Verdict verdict = verdict("return List.of(1, 2).get(question | 1 << 20);");

        assertThat(messages(verdict).getFirst())
                .startsWith("Your code threw IndexOutOfBoundsException: ")
                .endsWith("    at Answer.of (Answer.java:8)")
                .doesNotContain("java.base", "loombook");
        assertThat(verdict.tests().getFirst().status()).isEqualTo(TestResult.Status.ERROR);
    }

    @Test
    void exitIsNamedAndFailsEveryTestByItself() throws InterruptedException {
        Verdict verdict = verdict("if (question % 2 == 0) System.exit(0); return question + 1;");
        Verdict always = verdict("System.exit(0); return question + 1;");

        assertThat(verdict.tests()).hasSize(2);
        assertThat(messages(always))
                .allSatisfy(each -> assertThat(each).contains("System.exit was called"));
    }

    @Test
    void aHaltIsNamed() throws InterruptedException {
        assertThat(messages(verdict("Runtime.getRuntime().halt(0); return 1;")))
                .allSatisfy(each -> assertThat(each).contains("ended its JVM (exit status 0)"));
    }

    @Test
    void anEndlessLoopEndsWithTheTimeOfTheTest() throws InterruptedException {
        assertThat(messages(verdict("while (true) { question++; }")))
                .allSatisfy(
                        each ->
                                assertThat(each)
                                        .isEqualTo(
                                                "`of` had not returned when the test's 2 s were"
                                                        + " over.\n"
                                                        + "It was:\n"
                                                        + "  at Answer.of (Answer.java:8)"));
    }

    @Test
    void anEndlessWaitIsShownWithItsPlace() throws InterruptedException {
        assertThat(messages(verdict("new CountDownLatch(1).await(); return 1;")).getFirst())
                .contains("Answer.of (Answer.java:8)");
    }

    @Test
    void lackOfMemoryIsNamed() throws InterruptedException {
        String hoard =
                "List<long[]> all = new ArrayList<>();\nwhile (true) all.add(new long[100000]);";

        assertThat(messages(verdict(hoard)))
                .allSatisfy(each -> assertThat(each).contains("it ran out of memory"));
    }

    @Test
    void aDeadlockOfVirtualThreadsIsNamedWithItsLocks() throws InterruptedException {
        String locks =
                """
                static final ReentrantLock LEFT = new ReentrantLock();
                static final Object RIGHT = new Object();
                """;
        String body =
                """
                var both = new CyclicBarrier(2);
                Thread.ofVirtual().name("left").start(() -> {
                    LEFT.lock();
                    try { both.await(); } catch (Exception e) { }
                    synchronized (RIGHT) { LEFT.unlock(); }
                });
                Thread.ofVirtual().name("right").start(() -> {
                    synchronized (RIGHT) {
                        try { both.await(); } catch (Exception e) { }
                        LEFT.lock();
                    }
                });
                Thread.sleep(100_000);
                return 1;
                """;

        assertThat(messages(verdict(body, locks)))
                .allSatisfy(
                        each ->
                                assertThat(each)
                                        .contains("Deadlock")
                                        .containsPattern(
                                                "\"left\" waits for java.lang.Object@\\w+, held by"
                                                        + " \"right\"")
                                        .containsPattern(
                                                "\"right\" waits for ReentrantLock@\\w+, held by"
                                                        + " \"left\""));
    }

    @Test
    void aFloodOfThreadsIsNamed() throws InterruptedException {
        String flood = "while (true) Thread.ofPlatform().start(() -> LockSupport.park());";

        assertThat(messages(verdict(flood)))
                .allSatisfy(each -> assertThat(each).contains("threads"));
    }

    @Test
    void aFloodOfOutputIsCutAndHarmsNothing() throws InterruptedException {
        Verdict verdict =
                verdict(
                        "for (int i = 0; i < 100_000; i++) System.out.println(i); return question +"
                                + " 1;");

        assertThat(verdict.tests())
                .allSatisfy(each -> assertThat(each.printed()).hasSizeLessThan(3000));
        assertThat(verdict).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void aFloodPastTheDriverIsCutToo() throws InterruptedException {
        String flood =
                """
                var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
                byte[] much = new byte[1 << 16];
                for (int i = 0; i < 1000; i++) out.write(much);
                return question + 1;
                """;

        assertThat(verdict(flood)).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void whatIsPrintedIsKeptForTheLearner() throws InterruptedException {
        Verdict verdict = verdict("System.out.print(\"a\\u001b[31mb\"); return 0;");

        assertThat(verdict.tests().getFirst().printed()).isEqualTo("a\uFFFD[31mb");
    }

    @Test
    void deepRecursionIsNamed() throws InterruptedException {
        assertThat(messages(verdict("return of(question + 1) + 1;")).getFirst())
                .contains("StackOverflowError", "at Answer.of (Answer.java:8)");
    }
}
