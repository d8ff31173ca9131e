package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.player.WatchScreen.Wish;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Size;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class WatchScreenTest {
    private static final Size USUAL = new Size(80, 24);
    private final WatchScreen begun =
            WatchScreen.of("Rate limiter", "ex/RateLimiter.java", Words.of(Area.WATCH, Tongue.EN));

    private static String text(WatchScreen screen) {
        return screen.frame(USUAL, Ink.PLAIN).text();
    }

    @Test
    void theVerdictStandsAtTheTopAndWhatFailedComesFirst() {
        List<String> lines =
                text(begun.judged(SampleVerdicts.checked("failed"), Ink.PLAIN)).lines().toList();

        assertThat(lines.get(0)).isEqualTo("Rate limiter  ex/RateLimiter.java");
        assertThat(lines.get(1)).startsWith("✗ ").contains(" tests pass");
        assertThat(lines.get(3)).startsWith("  ✗ ");
        assertThat(lines).anyMatch(line -> line.strip().startsWith("expected:"));
    }

    @Test
    void aCheckThatTakesLongShowsItsTimeAndKeepsTheLastVerdictInView() {
        WatchScreen judged = begun.judged(SampleVerdicts.checked("failed"), Ink.PLAIN);

        String checking = text(judged.checking(2_000_000_000L));

        assertThat(checking).contains("\n◌ checking … 2.0 s\n").contains("expected:");
        assertThat(text(begun.checking(10))).contains("\n◌ checking …\n");
    }

    @Test
    void itSpeaksRussian() {
        WatchScreen russian =
                WatchScreen.of("Rate limiter", "R.java", Words.of(Area.WATCH, Tongue.RU));

        assertThat(text(russian))
                .contains("◌ проверяется …")
                .endsWith("Enter ещё раз  d демо  n дальше  q выход");
    }

    @Test
    void keysThatAreOfUseAreNamed() {
        assertThat(text(begun).lines().toList().getLast())
                .isEqualTo("Enter again  d demo  n next  q quit");
        assertThat(text(begun.offering(Optional.of("1/4"), true)).lines().toList().getLast())
                .isEqualTo("Enter again  h hint 1/4  d demo  s solution  n next  q quit");
        assertThat(text(begun.reading("a hint", List.of("think"))))
                .contains("\na hint\nthink\n")
                .endsWith("Enter back  d demo  n next  q quit");
    }

    @Test
    void keysMeanWhatTheySay() {
        assertThat(begun.wish(Key.of("h"))).isEqualTo(Wish.HINT);
        assertThat(begun.wish(Key.of("N"))).isEqualTo(Wish.NEXT);
        assertThat(begun.wish(Key.of("s"))).isEqualTo(Wish.SOLUTION);
        assertThat(begun.wish(Key.of(Key.Kind.ENTER))).isEqualTo(Wish.AGAIN);
        assertThat(begun.reading("a hint", List.of()).wish(Key.of(Key.Kind.ENTER)))
                .isEqualTo(Wish.BACK);
        assertThat(begun.wish(Key.of(Key.Kind.INTERRUPT))).isEqualTo(Wish.QUIT);
        assertThat(begun.wish(Key.of("x"))).isEqualTo(Wish.NOTHING);
    }

    @Test
    void whatIsLongerThanTheScreenScrolls() {
        List<String> many = IntStream.range(0, 60).mapToObj(i -> "line " + i).toList();
        WatchScreen long60 = begun.reading("much", many);
        assertThat(text(long60)).contains("line 0\n").contains("▾ 42 more lines");

        WatchScreen end = long60.scrolled(Key.of(Key.Kind.END), USUAL);

        assertThat(text(end)).contains("line 59").doesNotContain("line 0\n", "more lines");
    }

    @Test
    void aNarrowScreenHasNoLineTooWide() {
        WatchScreen judged =
                begun.judged(SampleVerdicts.checked("failed"), new Ink(false, true, 40))
                        .offering(Optional.of("1/4"), true);

        assertThat(judged.frame(new Size(40, 12), Ink.PLAIN).lines())
                .hasSize(12)
                .allMatch(line -> line.length() <= 40)
                .last()
                .isEqualTo("Enter again h hint 1/4 n next q quit");
    }

    @Test
    void everyVerdictHasALineAtTheTop() {
        for (String name : SampleVerdicts.all().keySet()) {
            WatchScreen judged = begun.judged(SampleVerdicts.checked(name), Ink.PLAIN);

            assertThat(text(judged).lines().toList().get(1)).as(name).matches("[✓✗] .+");
        }
    }
}
