package loombook.player;

import loombook.chapter.Chapter;
import loombook.chapter.Target;
import loombook.session.Activity;
import loombook.session.CellReport;
import loombook.session.Outcome;
import loombook.session.Part;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.term.Spans;
import loombook.timeline.Timeline;
import loombook.timeline.TimelineText;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// A run as text for a reader: each cell's title, its output as it comes, its value, its times.
public final class TextView implements RunView {
    /// What a rule begins with.
    private static final int RULE = 3;

    private final PrintStream out;
    private final Ink ink;
    private final boolean timelines;
    private boolean begun;
    private boolean lineOpen;
    private boolean stderrOpen;
    private boolean script;

    /// @param timelines whether to show what the threads did
    public TextView(PrintStream out, Ink ink, boolean timelines) {
        this.out = out;
        this.ink = ink;
        this.timelines = timelines;
    }

    @Override
    public void chapterBegins(Chapter chapter) {
        script = chapter.form() == Chapter.Form.SCRIPT;
        if (begun) {
            out.println();
        }
        begun = true;
        String title = chapter.header().title();
        String source = source(chapter);
        List<String> facts = new ArrayList<>();
        if (!title.isEmpty()) {
            facts.add(source);
        }
        if (!script) {
            int cells = Part.forReading(chapter).size();
            facts.add(cells + (cells == 1 ? " cell" : " cells"));
        }
        String beside = String.join(ink.glyph(" · ", " - "), facts);
        out.println(
                ink.paint(Role.TITLE, title.isEmpty() ? source : title)
                        + (facts.isEmpty() ? "" : ink.paint(Role.DIM, "  " + beside)));
        out.flush();
    }

    private String source(Chapter chapter) {
        if (chapter.file().equals(Target.STANDARD_INPUT)) {
            return "standard input";
        }
        return script ? chapter.file().toString() : chapter.name();
    }

    @Override
    public void partBegins(Part part) {
        if (!script) {
            String dot = ink.glyph(" · ", " - ");
            String title = part.code().title().isEmpty() ? "" : dot + part.code().title();
            String practice = part.practice() ? dot + "practice" : "";
            int room = ink.width() - RULE - practice.length();
            out.println();
            out.println(ink.rule(clipped(part.code().id() + title, room) + practice));
            out.flush();
        }
    }

    private String clipped(String text, int room) {
        String more = ink.glyph("…", "...");
        return text.length() <= room
                ? text
                : text.substring(0, Math.max(0, room - more.length())).stripTrailing() + more;
    }

    @Override
    public void output(boolean error, byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        if (ink.colour() && error != stderrOpen) {
            out.print(error ? ink.start(Role.STDERR) : ink.end(Role.STDERR));
            stderrOpen = error;
        }
        out.write(bytes, 0, bytes.length);
        out.flush();
        lineOpen = bytes[bytes.length - 1] != '\n';
    }

    private void closeLine() {
        if (stderrOpen) {
            out.print(ink.end(Role.STDERR));
            stderrOpen = false;
        }
        if (lineOpen) {
            out.println(ink.paint(Role.DIM, ink.glyph("⏎", "")));
            lineOpen = false;
        }
    }

    @Override
    public void failed(Outcome outcome) {
        closeLine();
        OutcomeText.lines(outcome, ink, Tongue.EN).forEach(out::println);
        out.flush();
    }

    @Override
    public void replaying() {
        closeLine();
        out.println(
                ink.paint(
                        Role.DIM,
                        ink.glyph("↻ ", "") + "running the cells above again in a new JVM"));
        out.flush();
    }

    @Override
    public void partEnds(Played played) {
        if (played instanceof Played.Ran(var part, var report, var asMeant)) {
            ends(
                    report,
                    asMeant ? (part.practice() ? "yours to complete" : "as it is meant to") : "");
        }
    }

    private void ends(CellReport report, String meant) {
        closeLine();
        if (report.hidden() > 0) {
            String hidden =
                    ink.glyph("…", "...") + " " + bytes(report.hidden()) + " more, not shown";
            out.println(ink.paint(Role.DIM, hidden));
        }
        OutcomeText.faults(report.faults(), ink, Tongue.EN).forEach(out::println);
        report.remarks().forEach(each -> out.println(ink.paint(Role.WARNING, "! " + each)));
        report.value().ifPresent(value -> out.println(value(value)));
        out.println(ink.paint(Role.DIM, times(report, meant)));
        if (timelines) {
            report.timeline().ifPresent(this::draw);
        }
        out.flush();
    }

    private void draw(Activity activity) {
        Timeline timeline = Timeline.of(activity);
        if (!timeline.isEmpty()) {
            out.println();
            TimelineText.lines(timeline, ink, Words.of(Area.TIMELINE, Tongue.EN))
                    .forEach(out::println);
        }
    }

    private String value(CellReport.Value value) {
        String more = value.cut() ? ink.glyph("…", "...") : "";
        return ink.paint(Role.VALUE, "= " + value.text() + more);
    }

    private String times(CellReport report, String meant) {
        String separator = ink.glyph(" · ", ", ");
        String compiled = report.kept() ? "kept" : "compiled " + Spans.of(report.compileNanos());
        String left =
                switch (report.threadsLeft()) {
                    case 0 -> "";
                    case 1 -> separator + "1 thread still runs";
                    default -> separator + report.threadsLeft() + " threads still run";
                };
        String note = meant.isEmpty() ? "" : separator + "fails, " + meant;
        return compiled + separator + "ran " + Spans.of(report.runNanos()) + left + note;
    }

    static String bytes(long count) {
        return count < 10_000
                ? count + " bytes"
                : count < 1_000_000 ? count / 1000 + " kB" : count / 1_000_000 + " MB";
    }

    @Override
    public void chapterEnds(Chapter chapter, List<Played> played, long nanos) {
        List<String> failed =
                played.stream()
                        .filter(each -> !each.isWell())
                        .map(each -> each.part().code().id())
                        .toList();
        long skipped = played.stream().filter(Played.Skipped.class::isInstance).count();
        String skips = skipped == 0 ? "" : ", " + skipped + " skipped";
        String took = ink.paint(Role.DIM, ink.glyph(" · ", ", ") + Spans.of(nanos));
        out.println();
        if (failed.isEmpty()) {
            long ran = played.size() - skipped;
            String what =
                    script ? "ran to its end" : ran + (ran == 1 ? " cell" : " cells") + " ran";
            out.println(ink.paint(Role.GOOD, ink.glyph("✓ ", "") + what + skips) + took);
        } else {
            String all =
                    played.size() == 1
                            ? " cell failed: "
                            : " of " + played.size() + " cells failed: ";
            String cells = failed.size() + all;
            String what = script ? "not everything worked" : cells + String.join(", ", failed);
            out.println(ink.paint(Role.ERROR, ink.glyph("✗ ", "x ") + what + skips) + took);
        }
        out.flush();
    }
}
