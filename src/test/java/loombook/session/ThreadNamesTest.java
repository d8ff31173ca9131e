package loombook.session;

import static loombook.session.RecordedBook.life;
import static loombook.session.RecordedBook.names;
import static loombook.session.RecordedBook.was;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.session.Activity.Doing;
import loombook.session.Activity.End;
import loombook.session.Activity.Life;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a cell's threads are called.
@Timeout(90)
class ThreadNamesTest {
    @AutoClose private static final RecordedBook book = RecordedBook.open();

    @Test
    void aThreadWithoutANameIsCalledByItsSource() {
        Activity activity =
                book.activity(
                        """
                        try (var threads = each()) {
                            threads.submit(() -> slow("A", 30));
                            threads.submit(() -> slow("B", 20)); threads.submit(() -> slow("C", 1));
                        }
                        """);
        assertThat(names(activity))
                .containsExactly("main", "slow(\"A\", 30)", "slow(\"B\", 20)", "slow(\"C\", 1)");
        Life a = life(activity, "slow(\"A\", 30)");
        assertThat(was(a, Doing.WAITING_TIME)).isTrue();
        assertThat(a.parent()).isZero();
        assertThat(a.virtual()).isTrue();
        assertThat(a.end()).isEqualTo(End.DONE);
        assertThat(was(life(activity, "main"), Doing.WAITING_LOCK)).isTrue();
    }

    @Test
    void variablesThatALambdaHasTakenAlongAreShownByTheirValues() {
        Activity activity =
                book.activity(
                        """
                        try (var threads = each()) {
                            for (int i = 1; i <= 2; i++) {
                                int n = i;
                                String who = "x" + i;
                                threads.submit(() -> { slow(who, n); return null; });
                            }
                        }
                        """);
        assertThat(names(activity)).contains("slow(\"x1\", 1)", "slow(\"x2\", 2)");
        assertThat(life(activity, "slow(\"x1\", 1)").kind()).isEqualTo("slow(who, n)");
    }

    @Test
    void aConditionIsShownAsItStandsInTheSource() {
        Activity activity =
                book.activity(
                        """
                        boolean late = Boolean.parseBoolean("true");
                        try (var threads = each()) {
                            for (boolean failed : new boolean[] {late}) {
                                threads.submit(() -> { if (failed) slow("x", 1); return null; });
                            }
                        }
                        """);
        assertThat(names(activity)).contains("if (failed) slow(\"x\", 1)");
    }

    @Test
    void threadsOfAConcurrentStreamAreCalledByWhatTheyMap() {
        book.given("String twice(int n) throws RuntimeException { return n + \"\" + n; }");
        Activity activity =
                book.activity(
                        """
                        Stream.of(1, 2)
                                .gather(Gatherers.mapConcurrent(2, n -> twice(n)))
                                .toList();
                        """);
        assertThat(names(activity)).contains("twice(1)", "twice(2)");
        assertThat(life(activity, "twice(1)").kind()).isEqualTo("twice(n)");
    }

    @Test
    void lambdasWithinLambdasAndMethodsKeepTheirOwnTexts() {
        book.given("Callable<String> task(String s) { return () -> slow(s, 3); }");
        Activity activity =
                book.activity(
                        """
                        try (var threads = each()) {
                            threads.submit(() -> {
                                Thread.ofVirtual().start(() -> System.out.print("inner")).join();
                                return 1;
                            });
                            threads.submit(task("made"));
                            Thread.ofVirtual().name("called so").start(() -> {}).join();
                        }
                        """);
        assertThat(names(activity))
                .contains("System.out.print(\"inner\")", "slow(\"made\", 3)", "called so");
        int outer = life(activity, "System.out.print(\"inner\")").parent();
        assertThat(activity.lives().get(outer).name()).startsWith("Thread.ofVirtual()");
    }
}
