package hidden;

import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerType;
import loombook.judge.api.TimeLimit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// One call each, for solutions that do something else instead of answering.
class OneCallCases {
    @LearnerType(statics = true)
    interface Answer {
        int of(int question) throws Exception;
    }

    @Test
    @TimeLimit(seconds = 2)
    @DisplayName("The answer is one more than the question")
    void first(Learner learner) throws Exception {
        check(learner);
    }

    @Test
    @TimeLimit(seconds = 2)
    @DisplayName("It is the same the next time")
    void second(Learner learner) throws Exception {
        check(learner);
    }

    private static void check(Learner learner) throws Exception {
        int question = learner.random().nextInt();
        Check.equal(
                "of(" + question + ")", question + 1, learner.statics(Answer.class).of(question));
    }
}
