package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.problem.Said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Ways to judge a submission in particular.
@Timeout(60)
class HearingTest {
    private static final String WRONG =
            "class Answer { public static int of(int q) { return q; } }";

    private static Verdict judged(Judging judging, Hearing hearing) throws InterruptedException {
        return judging.judge()
                .judge(
                        judging.exercise(),
                        new Submission(List.of(new SourceFile("Answer.java", WRONG))),
                        hearing);
    }

    @Test
    void onlyTheTestsThatAreWantedRun() throws InterruptedException {
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            Verdict verdict = judged(judging, Hearing.USUAL.only(List.of("second")));

            assertThat(verdict.tests()).extracting(TestResult::method).containsExactly("second");
        }
    }

    @Test
    void aTestThatIsWantedAndNotThereIsNoPass() throws InterruptedException {
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            assertThat(judged(judging, Hearing.USUAL.only(List.of("third"))))
                    .isEqualTo(new Verdict.Broken("D", Said.of("no test ran")));
        }
    }

    @Test
    void theSeedOfAVerdictAsksTheSameAgain() throws InterruptedException {
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            judged(judging, Hearing.USUAL);
            Verdict before = judged(judging, Hearing.USUAL);
            Verdict again = judged(judging, Hearing.USUAL.seed(before.seed().orElseThrow()));

            assertThat(again.tests().getFirst().message())
                    .isEqualTo(before.tests().getFirst().message());
            assertThat(again.seed()).isEqualTo(before.seed());
        }
    }

    @Test
    void everyTestIsToldOfAsItEnds() throws InterruptedException {
        List<TestResult> told = Collections.synchronizedList(new ArrayList<>());
        try (Judging judging = Judging.of("Answer", "OneCallCases")) {
            Verdict verdict = judged(judging, Hearing.USUAL.witness(told::add));

            assertThat(told).containsExactlyInAnyOrderElementsOf(verdict.tests());
        }
    }
}
