package loombook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.session.Activity.Doing;
import loombook.term.Ink;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import org.junit.jupiter.api.Test;

import java.util.List;

class TimelineTest {
    private static List<String> names(Timeline timeline) {
        return timeline.lanes().stream()
                .map(each -> "  ".repeat(each.depth()) + each.name())
                .toList();
    }

    @Test
    void workIsWhatGoesOnAtTheSameTime() {
        Timeline timeline =
                Sketch.timeline(
                        "main |  |  | 0 | run 1 wait 300",
                        "a | load | main | 1 | sleep 300",
                        "b | load | main | 1 | sleep 200",
                        "c | load | main | 1 | sleep 100");
        assertThat(timeline.sentence(Words.of(Area.TIMELINE, Tongue.EN)))
                .isEqualTo("3 at once · 0.60 s of work in 0.30 s");
        assertThat(timeline.sentence(Words.of(Area.TIMELINE, Tongue.RU)))
                .isEqualTo("одновременно 3 · 0.60 s работы за 0.30 s");
    }

    @Test
    void aPictureOfNextToNothingHasAnAxisOfItsOwn() {
        Timeline timeline =
                Sketch.timeline("main |  |  | 0 | run 0.00001", "a | f | main | 0 | run 0");
        List<String> lines =
                TimelineText.lines(timeline, Ink.PLAIN, Words.of(Area.TIMELINE, Tongue.EN));

        assertThat(lines).anyMatch(line -> line.contains("1.0 µs")).noneMatch(TimelineTest::odd);
    }

    private static boolean odd(String line) {
        return line.contains("0.0 ms") || line.contains("0.00");
    }

    @Test
    void whoWaitsForAnotherThreadDoesNotWork() {
        Timeline timeline =
                Sketch.timeline(
                        "main |  |  | 0 | wait 200",
                        "a | load | main | 0 | sleep 100",
                        "b | load | main | 0 | wait 100 sleep 100");
        assertThat(timeline.facts().atOnce()).isEqualTo(1);
        assertThat(timeline.sentence(Words.of(Area.TIMELINE, Tongue.EN)))
                .isEqualTo("2 threads · one thing at a time · 0.20 s");
    }

    @Test
    void noMoreThreadsRunThanThereAreProcessors() {
        Timeline timeline =
                Sketch.timeline(
                        "processors 2",
                        "main |  |  | 0 | wait 100",
                        "*w1 | spin | main | 0 | run 100",
                        "*w2 | spin | main | 0 | run 100",
                        "*w3 | spin | main | 0 | run 100");
        assertThat(timeline.sentence(Words.of(Area.TIMELINE, Tongue.EN)))
                .isEqualTo("3 threads · 3 want to run on 2 processors · 0.10 s");
        assertThat(timeline.facts().work()).isEqualTo(200_000_000);
    }

    @Test
    void aMomentAtWhichThreadsMeetIsNotAtOnce() {
        Timeline timeline =
                Sketch.timeline(
                        "main |  |  | 0 | wait 400",
                        "a | load | main | 0 | sleep 201",
                        "b | load | main | 0 | wait 200 sleep 200");
        assertThat(timeline.facts().atOnce()).isEqualTo(1);
    }

    @Test
    void theMainThreadHasALaneOnlyIfItDoesMoreThanWait() {
        assertThat(
                        names(
                                Sketch.timeline(
                                        "main |  |  | 0 | run 1 wait 99",
                                        "a | load | main | 0 | sleep 100")))
                .containsExactly("a");
        assertThat(
                        names(
                                Sketch.timeline(
                                        "main |  |  | 0 | sleep 50 wait 50",
                                        "a | load | main | 0 | sleep 100")))
                .containsExactly("main", "a");
        assertThat(names(Sketch.timeline("main |  |  | 0 | wait 99"))).containsExactly("main");
    }

    @Test
    void whoWasStartedByAnotherStandsBeneathIt() {
        assertThat(
                        names(
                                Sketch.timeline(
                                        "main |  |  | 0 | wait 100",
                                        "home | page | main | 0 | wait 90",
                                        "news | page | main | 0 | wait 90",
                                        "home.head | part | home | 1 | sleep 50",
                                        "home.body | part | home | 1 | sleep 60",
                                        "news.head | part | news | 1 | sleep 50",
                                        "*pool-1-thread-1 | | news | 2 | run 5")))
                .containsExactly(
                        "home",
                        "  home.head",
                        "  home.body",
                        "news",
                        "  news.head",
                        "pool-1-thread-1");
    }

    @Test
    void lanesOfOneNameAreNumbered() {
        assertThat(
                        names(
                                Sketch.timeline(
                                        "main |  |  | 0 | wait 100",
                                        "work() | work | main | 0 | sleep 10",
                                        "rest() | rest | main | 0 | sleep 10",
                                        "work() | work | main | 0 | sleep 10")))
                .containsExactly("work() #1", "rest()", "work() #2");
    }

    @Test
    void whatTheJdkDoesForItselfIsNotShown() {
        Timeline timeline =
                Sketch.timeline(
                        "main |  |  | 0 | run 20 read 80",
                        "*HttpClient-1-SelectorManager | | main | 5 | read 500 alive",
                        "*HttpClient-1-Worker-0 | | main | 5 | run 1 idle 90 alive",
                        "*ForkJoinPool-1-delayScheduler | | main | 5 | run 60 alive");
        assertThat(names(timeline)).containsExactly("main");
        assertThat(timeline.nanos()).isEqualTo(100_000_000);
    }

    @Test
    void timesAtWhichOnlyTheCompilerWorkedAreCutOut() {
        Timeline timeline =
                Sketch.timeline(
                        "main |  |  | 0 | run 20 idle 500 run 10 wait 50",
                        "a | load | main | 525 | sleep 55");
        assertThat(timeline.nanos()).isEqualTo(80_000_000);
        assertThat(timeline.lanes().getLast().from()).isEqualTo(25_000_000);
        assertThat(timeline.lanes().getFirst().nanos(Doing.RUNNING)).isEqualTo(30_000_000);
        assertThat(timeline.lanes().getFirst().nanos(Doing.IDLE)).isZero();
    }

    @Test
    void timesAtWhichOthersWorkedAreKept() {
        Timeline timeline =
                Sketch.timeline(
                        "main |  |  | 0 | run 20 idle 500 run 10",
                        "a | load | main | 10 | sleep 300");
        assertThat(timeline.nanos()).isEqualTo(320_000_000);
    }

    @Test
    void ofACrowdTheFirstAndTheLastAreShown() {
        String[] lines = new String[41];
        lines[0] = "main |  |  | 0 | wait 100";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "job(" + i + ") | job(n) | main | 0 | sleep 50";
        }
        List<Row> rows = Row.of(Sketch.timeline(lines), 20);
        assertThat(rows).hasSize(7);
        assertThat(rows.get(5)).isEqualTo(new Row.More(34, true));
        assertThat(((Row.Shown) rows.get(6)).lane().name()).isEqualTo("job(40)");
        assertThat(Row.of(Sketch.timeline(lines), 40)).hasSize(40);
    }

    @Test
    void nothingIsSeenInACellThatTakesNoTime() {
        assertThat(Sketch.timeline("main |  |  | 0 | run 0.05").isEmpty()).isTrue();
        assertThat(Sketch.timeline("main |  |  | 0 | run 0.5").isEmpty()).isFalse();
        assertThat(Sketch.timeline().isEmpty()).isTrue();
    }

    @Test
    void marksStandAtRoundNumbers() {
        assertThat(marks(302_000_000, 6)).isEqualTo("0 0.1 0.2 0.3 s");
        assertThat(marks(85_000_000, 5)).isEqualTo("0 20 40 60 80 ms");
        assertThat(marks(2_500_000_000L, 6)).isEqualTo("0 0.5 1.0 1.5 2.0 2.5 s");
        assertThat(marks(1, 3)).isEqualTo("0 0.001 µs");
        assertThat(marks(3_600_000_000_000L, 4)).isEqualTo("0 1000 2000 3000 s");
    }

    private static String marks(long nanos, int most) {
        Axis axis = Axis.of(nanos, most);
        return String.join(" ", axis.marks().stream().map(axis::text).toList()) + " " + axis.unit();
    }
}
