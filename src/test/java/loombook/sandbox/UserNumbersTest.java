package loombook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;

class UserNumbersTest {
    @TempDir Path folder;

    private UserNumbers judge() {
        return new UserNumbers(folder.resolve("users"), 7, 8);
    }

    @Test
    void twoJudgesDoNotDrawTheSame() {
        UserNumbers one = judge();
        UserNumbers other = judge();

        int first = one.borrow(Set.of()).orElseThrow();
        int second = other.borrow(Set.of()).orElseThrow();

        assertThat(Set.of(first, second)).containsExactlyInAnyOrder(7, 8);
        assertThat(one.borrow(Set.of())).isEmpty();
        assertThat(other.borrow(Set.of())).isEmpty();
    }

    @Test
    void whatIsGivenBackIsForAll() {
        UserNumbers one = judge();
        UserNumbers other = judge();
        one.borrow(Set.of(7));

        one.giveBack(8);

        assertThat(other.borrow(Set.of(7))).hasValue(8);
    }

    @Test
    void whoHasProcessesIsLeftAlone() {
        assertThat(judge().borrow(Set.of(7, 8))).isEmpty();
        assertThat(judge().borrow(Set.of(8))).hasValue(7);
    }

    @Test
    void withoutAPlaceForLocksAJudgeStillKnowsItsOwn() {
        UserNumbers judge = new UserNumbers(folder.resolve("missing/users"), 7, 8);

        assertThat(judge.borrow(Set.of())).isPresent();
        assertThat(judge.borrow(Set.of())).isPresent();
        assertThat(judge.borrow(Set.of())).isEmpty();
    }
}
