package hidden;

import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The quickest of all exercises, for tests of grading.
class DoublerCases {
    @LearnerType(value = "Doubler", statics = true)
    interface Doubler {
        long twice(long number);
    }

    @Test
    @DisplayName("A number is doubled")
    void aNumberIsDoubled(Learner learner) {
        long number = learner.random().nextInt(1, 1000);
        long doubled = learner.statics(Doubler.class).twice(number);
        Check.equal("twice(" + number + ")", 2 * number, doubled);
    }

    @Test
    @DisplayName("Nothing stays nothing")
    void nothingStaysNothing(Learner learner) {
        Check.equal("twice(0)", 0L, learner.statics(Doubler.class).twice(0));
    }
}
