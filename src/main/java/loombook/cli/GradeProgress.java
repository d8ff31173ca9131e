package loombook.cli;

import loombook.grade.report.Reports;
import loombook.grade.store.Tally;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Words;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Says how far a grading is: a bar on a terminal, a line now and then elsewhere, data for scripts.
final class GradeProgress {
    private static final int LONGEST_BAR = 24;
    private static final int NARROW = 60;
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);

    private final Program program;
    private final PrintStream out;
    private final Ink ink;
    private final Words words;
    private final boolean json;
    private final String jail;
    private final long start = System.nanoTime();
    private int before = -1;
    private long said;
    private Tally last;

    GradeProgress(Program program, boolean json, String jail) {
        this.program = program;
        this.out = program.out();
        this.ink = program.ink(false);
        this.words = Words.of(Area.GRADE, program.tongue());
        this.json = json;
        this.jail = jail;
    }

    /// Called a few times a second.
    void see(Tally tally) {
        if (before < 0) {
            before = tally.done();
            begin(tally);
        } else if (tally.equals(last) && json) {
            return;
        }
        last = tally;
        if (json) {
            line(data("progress", tally));
        } else if (ink.colour()) {
            out.print("\r" + bar(tally) + "\u001b[K");
            out.flush();
        } else if (System.nanoTime() - said > NOW_AND_THEN.toNanos()) {
            said = System.nanoTime();
            out.println(plain(tally));
            out.flush();
        }
    }

    private void begin(Tally tally) {
        said = System.nanoTime();
        if (json) {
            return;
        }
        String all = words.count("submissions", tally.total());
        String begin =
                before > 0
                        ? words.get("begin.again", all, before, jail)
                        : words.get("begin", all, jail);
        out.println(ink.paint(Role.DIM, begin));
        out.flush();
    }

    private String bar(Tally tally) {
        boolean narrow = ink.width() < NARROW;
        int length = narrow ? 8 : LONGEST_BAR;
        int full = tally.total() == 0 ? length : length * tally.done() / tally.total();
        List<String> parts = new ArrayList<>();
        parts.add(
                ink.paint(Role.GOOD, ink.glyph("█", "#").repeat(full))
                        + ink.paint(Role.DIM, ink.glyph("░", ".").repeat(length - full))
                        + " "
                        + tally.done()
                        + "/"
                        + tally.total());
        parts.add(ink.paint(Role.GOOD, ink.glyph("✓", "+") + tally.passed()));
        parts.add(
                ink.paint(
                        Role.ERROR, ink.glyph("✗", "x") + (tally.failed() + tally.notCompiling())));
        if (tally.broken() > 0) {
            parts.add(ink.paint(Role.WARNING, "!" + tally.broken()));
        }
        if (!narrow) {
            parts.add(ink.paint(Role.DIM, rate(tally)));
        }
        parts.add(ink.paint(Role.DIM, left(tally)));
        return String.join(" ", parts);
    }

    private String plain(Tally tally) {
        return words.get("judged", tally.done(), tally.total())
                + ", "
                + rate(tally)
                + (left(tally).isEmpty() ? "" : ", " + left(tally));
    }

    private double perSecond(Tally tally) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return seconds < 1 ? 0 : (tally.done() - before) / seconds;
    }

    private String rate(Tally tally) {
        double rate = perSecond(tally);
        return rate >= 1 || rate == 0
                ? words.get("rate.second", "%.1f".formatted(rate))
                : words.get("rate.minute", "%.1f".formatted(rate * 60));
    }

    private long secondsLeft(Tally tally) {
        double rate = perSecond(tally);
        return rate == 0 ? -1 : Math.round(tally.waiting() / rate);
    }

    private String left(Tally tally) {
        long seconds = secondsLeft(tally);
        return seconds < 0 ? "" : words.get("left", span(seconds));
    }

    private String span(long seconds) {
        if (seconds < 90) {
            return words.get("span.seconds", seconds);
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 90
                ? words.get("span.minutes", minutes)
                : words.get("span.hours", "%.1f".formatted(minutes / 60.0));
    }

    private ObjectNode data(String event, Tally tally) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("event", event);
        node.put("done", tally.done());
        node.put("total", tally.total());
        node.put("passed", tally.passed());
        node.put("failed", tally.failed());
        node.put("doesNotCompile", tally.notCompiling());
        node.put("broken", tally.broken());
        node.put("refused", tally.refused());
        node.put("perSecond", Math.round(perSecond(tally) * 100) / 100.0);
        long left = secondsLeft(tally);
        node.put("secondsLeft", left < 0 ? null : left);
        return node;
    }

    private void line(ObjectNode node) {
        out.println(node);
        out.flush();
    }

    /// Ctrl-C was heard.
    void finishing(int running) {
        if (!json) {
            clear();
            String finishing = words.form("finishing", running, running);
            out.println(ink.paint(Role.DIM, finishing + ink.glyph(" …", " ...")));
            out.flush();
        }
    }

    private void clear() {
        if (ink.colour()) {
            out.print("\r\u001b[K");
        }
    }

    void end(Tally tally, Path folder, boolean interrupted) {
        if (json) {
            ObjectNode node = data(interrupted ? "interrupted" : "done", tally);
            node.put("grades", folder.resolve(Reports.TABLE).toString());
            node.put("report", folder.resolve(Reports.OVERVIEW).toString());
            line(node);
            return;
        }
        clear();
        out.println(headline(tally));
        count(Role.GOOD, tally.passed(), "passed");
        count(Role.ERROR, tally.failed(), "failed");
        count(Role.ERROR, tally.notCompiling(), "not.compiled");
        count(Role.WARNING, tally.refused(), "refused");
        count(Role.WARNING, tally.broken(), "broken");
        Path near = program.shortest(folder);
        out.println();
        out.println("  " + near.resolve(Reports.TABLE));
        out.println("  " + near.resolve(Reports.OVERVIEW));
        if (interrupted) {
            out.println();
            out.println(words.get("again"));
        }
        out.flush();
    }

    private String headline(Tally tally) {
        long seconds = Math.round((System.nanoTime() - start) / 1e9);
        boolean whole = tally.waiting() == 0 && tally.broken() == 0;
        String judged = words.get("judged", tally.done(), tally.total());
        String mark = whole ? ink.glyph("✓ ", "") : ink.glyph("! ", "");
        return ink.paint(whole ? Role.GOOD : Role.WARNING, mark + judged)
                + ink.paint(Role.DIM, ink.glyph(" · ", ", ") + span(seconds));
    }

    private void count(Role role, int count, String key) {
        if (count > 0) {
            out.println("%s %s".formatted(ink.paint(role, "%7d".formatted(count)), words.get(key)));
        }
    }
}
