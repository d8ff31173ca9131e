package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Size;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class HomeScreenTest {
    private static final Size SIZE = new Size(64, 20);
    private static final Key ENTER = Key.of(Key.Kind.ENTER);

    @Test
    void itShowsWhereOneWasThenChaptersByPartThenExercises() {
        assertThat(home(Tongue.EN, 64).frame(SIZE).text())
                .isEqualTo(
                        """
                        Loombook  asynchronous programming in modern Java
                        ────────────────────────────────────────────────────────────────
                        ▸ Continue  07  Waiting for many things  #gather

                        Part I · From iterators to coroutines
                          02  Generators                            30 min  ✓

                        Part II · Tasks
                          07  Waiting for many things               40 min  ━━────────
                          broken  cannot be read

                        Homework
                          Rate limiter                ★★☆  2.5 of 6 points





                        ────────────────────────────────────────────────────────────────
                        ↑↓ choose · Enter open · / search · ? help · q quit\
                        """);
    }

    @Test
    void enterGoesOnWhereOneWas() {
        assertThat(choice(home(Tongue.EN, 64), ENTER))
                .contains(new HomeScreen.Choice.Read("07-waiting", "gather"));
    }

    @Test
    void theBarMovesOverHeadings() {
        HomeScreen home = home(Tongue.EN, 64);

        home = home.press(Key.of(Key.Kind.DOWN)).screen();
        assertThat(choice(home, ENTER)).contains(new HomeScreen.Choice.Read("02-generators", ""));
        home = home.press(Key.of("j")).screen();
        assertThat(choice(home, ENTER)).contains(new HomeScreen.Choice.Read("07-waiting", ""));
        home = home.press(Key.of("G")).screen();
        assertThat(choice(home, ENTER)).contains(new HomeScreen.Choice.Exercise("rate-limiter"));
    }

    @Test
    void aSearchLeavesWhatMatches() {
        HomeScreen home = typed(home(Tongue.EN, 64), "/genX");
        home = home.press(Key.of(Key.Kind.BACKSPACE)).screen();

        assertThat(home.frame(SIZE).text())
                .contains("Generators")
                .doesNotContain("Waiting", "Part");
        home = home.press(ENTER).screen();
        assertThat(choice(home, ENTER)).contains(new HomeScreen.Choice.Read("02-generators", ""));
        home = home.press(Key.of(Key.Kind.ESCAPE)).screen();
        assertThat(home.frame(SIZE).text()).contains("Waiting");
    }

    @Test
    void aSearchWithoutMatchesLeavesNothingToOpen() {
        HomeScreen home = typed(home(Tongue.EN, 64), "/zzz").press(ENTER).screen();

        assertThat(choice(home, ENTER)).isEmpty();
    }

    @Test
    void qLeaves() {
        assertThat(choice(home(Tongue.EN, 64), Key.of("q")))
                .contains(new HomeScreen.Choice.Leave(false));
    }

    @Test
    void ctrlCAsksFirst() {
        Key interrupt = Key.of(Key.Kind.INTERRUPT);
        HomeScreen.Pressed once = home(Tongue.EN, 64).press(interrupt);

        assertThat(once.choice()).isEmpty();
        assertThat(once.screen().frame(SIZE).text()).contains("Ctrl-C once more");
        assertThat(choice(once.screen(), interrupt)).contains(new HomeScreen.Choice.Leave(true));
    }

    @Test
    void itSpeaksRussian() {
        assertThat(home(Tongue.RU, 64).frame(SIZE).text())
                .contains("Продолжить", "Часть II · Задачи", "баллов: 2.5 из 6", "q выход");
    }

    @Test
    void narrowAndLowScreensShowWhatFits() {
        Size small = new Size(40, 8);
        HomeScreen home = home(Tongue.EN, 40).press(Key.of("G")).screen();
        String text = home.frame(small).text();

        assertThat(text.lines()).hasSizeLessThanOrEqualTo(8).allMatch(line -> line.length() <= 40);
        assertThat(text).contains("▸ Rate limiter");
    }

    @Test
    void helpIsBrokenBetweenWordsInANarrowWindow() {
        for (Tongue tongue : Tongue.values()) {
            HomeScreen help = home(tongue, 60).press(Key.of("?")).screen();
            String last = Words.of(Area.HOME, tongue).get("help").strip();

            assertThat(help.frame(new Size(60, 30)).text())
                    .doesNotContain("…")
                    .contains(last.substring(last.lastIndexOf(' ') + 1));
        }
    }

    @Test
    void helpGoesWithAnyKey() {
        HomeScreen help = home(Tongue.EN, 64).press(Key.of("?")).screen();
        assertThat(help.frame(SIZE).text()).contains("search; Esc ends it", "any key goes back");

        assertThat(help.press(Key.of("q")).choice()).isEmpty();
        assertThat(help.press(Key.of("q")).screen().frame(SIZE).text()).contains("▸ Continue");
    }

    @Test
    void afterAChapterThatWasReadToItsEndComesTheNext() {
        Shelf shelf = shelf(new Shelf.Place("02-generators", ""));

        assertThat(shelf.next()).map(Volume::name).contains("07-waiting");
    }

    @Test
    void aBookThatNobodyHasOpenedBegins() {
        Shelf shelf = new Shelf(volumes(), new Exercises(List.of()), Optional.empty());
        HomeScreen home =
                HomeScreen.of(shelf, Words.of(Area.HOME, Tongue.EN), new Ink(false, true, 64));

        assertThat(home.frame(SIZE).text()).contains("▸ Begin  07");
    }

    @Test
    void anEmptyBookIsShown() {
        Shelf shelf = new Shelf(List.of(), new Exercises(List.of()), Optional.empty());
        HomeScreen home =
                HomeScreen.of(shelf, Words.of(Area.HOME, Tongue.EN), new Ink(false, true, 64));

        assertThat(choice(home, ENTER)).isEmpty();
        assertThat(home.frame(SIZE).text()).contains("Loombook", "q quit");
    }

    private static HomeScreen typed(HomeScreen home, String text) {
        HomeScreen now = home;
        for (String letter : text.split("")) {
            now = now.press(Key.of(letter)).screen();
        }
        return now;
    }

    private static Optional<HomeScreen.Choice> choice(HomeScreen home, Key key) {
        return home.press(key).choice();
    }

    private static HomeScreen home(Tongue tongue, int width) {
        return HomeScreen.of(
                shelf(new Shelf.Place("07-waiting", "gather")),
                Words.of(Area.HOME, tongue),
                new Ink(false, true, width));
    }

    private static List<Volume> volumes() {
        return List.of(
                new Volume(2, "02-generators", "Generators", 30, 12, 12, true, ""),
                new Volume(7, "07-waiting", "Waiting for many things", 40, 23, 6, true, ""),
                new Volume(8, "broken", "broken", 0, 0, 0, false, "line 3: no"));
    }

    private static Shelf shelf(Shelf.Place place) {
        Exercises.Row row =
                new Exercises.Row(
                        "rate-limiter",
                        "Rate limiter",
                        "12-limits",
                        2,
                        Exercises.Status.FAILED,
                        2.5,
                        6);
        return new Shelf(volumes(), new Exercises(List.of(row)), Optional.of(place));
    }
}
