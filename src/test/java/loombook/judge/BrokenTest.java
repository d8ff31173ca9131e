package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;
import java.util.Map;

/// What is our own fault is never counted against the learner, and never for them.
@Timeout(60)
class BrokenTest {
    private static final String RIGHT =
            "class Answer { public static int of(int q) { return q + 1; } }";

    private static String why(Judging judging) throws InterruptedException {
        Verdict verdict = judging.given(RIGHT);
        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
        assertThat(verdict.points()).isZero();
        return ((Verdict.Broken) verdict).why().text();
    }

    @Test
    void noTestIsNoPass() throws InterruptedException {
        try (Judging judging = Judging.of("Answer", "NoCases")) {
            assertThat(why(judging)).isEqualTo("no test ran");
        }
    }

    @Test
    void missingTestsAreNoPass() throws InterruptedException {
        try (Judging judging = Judging.of("Answer", "NeverWritten")) {
            assertThat(why(judging)).contains("there is no hidden test hidden.NeverWritten");
        }
    }

    @Test
    void aTestWithoutWeightIsNoPass() throws InterruptedException {
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            assertThat(why(judging.withWeights(Map.of("first", 1.0))))
                    .isEqualTo("exercise.json gives no weight to [second]");
        }
    }

    @Test
    void aWeightWithoutTestIsNoPass() throws InterruptedException {
        Map<String, Double> weights = Map.of("first", 1.0, "second", 1.0, "third", 1.0);
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            assertThat(why(judging.withWeights(weights))).isEqualTo("the test third did not run");
        }
    }

    @Test
    void aWorkerThatDoesNotStartIsNoFailure() throws InterruptedException {
        try (Judging judging =
                Judging.of("Answer", "OneCallCases").withWorker(Path.of("missing.jar"))) {
            assertThat(why(judging)).contains("the worker does not start", "missing.jar");
        }
    }
}
