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
    private final Words words;
    private final boolean timelines;
    private boolean begun;
    private boolean lineOpen;
    private boolean stderrOpen;
    private boolean script;

    /// @param timelines whether to show what the threads did
    public TextView(PrintStream out, Ink ink, Tongue tongue, boolean timelines) {
        this.out = out;
        this.ink = ink;
        this.words = Words.of(Area.RUN, tongue);
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
            facts.add(words.count("cells", Part.forReading(chapter).size()));
        }
        String beside = String.join(ink.glyph(" · ", " - "), facts);
        out.println(
                ink.paint(Role.TITLE, title.isEmpty() ? source : title)
                        + (facts.isEmpty() ? "" : ink.paint(Role.DIM, "  " + beside)));
        out.flush();
    }

    private String source(Chapter chapter) {
        if (chapter.file().equals(Target.STANDARD_INPUT)) {
            return words.get("stdin");
        }
        return script ? chapter.file().toString() : chapter.name();
    }

    @Override
    public void partBegins(Part part) {
        if (!script) {
            String dot = ink.glyph(" · ", " - ");
            String title = part.code().title().isEmpty() ? "" : dot + part.code().title();
            String practice = part.practice() ? dot + words.get("practice") : "";
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
        OutcomeText.lines(outcome, ink, words.tongue()).forEach(out::println);
        out.flush();
    }

    @Override
    public void replaying() {
        closeLine();
        out.println(ink.paint(Role.DIM, ink.glyph("↻ ", "") + words.get("replaying")));
        out.flush();
    }

    @Override
    public void partEnds(Played played) {
        if (played instanceof Played.Ran(var part, var report, var asMeant)) {
            ends(report, asMeant ? words.get(part.practice() ? "yours" : "meant") : "");
        }
    }

    private void ends(CellReport report, String meant) {
        closeLine();
        if (report.hidden() > 0) {
            String hidden = words.get("hidden", bytes(report.hidden()));
            out.println(ink.paint(Role.DIM, ink.glyph("… ", "... ") + hidden));
        }
        OutcomeText.faults(report.faults(), ink, words.tongue()).forEach(out::println);
        report.remarks().stream()
                .map(each -> "! " + each.text(words.tongue()))
                .forEach(each -> out.println(ink.paint(Role.WARNING, each)));
        report.value().ifPresent(value -> out.println(value(value)));
        String times = CellTimes.line(report, meant, words, ink.glyph(" · ", ", "));
        out.println(ink.paint(Role.DIM, times));
        if (timelines) {
            report.timeline().ifPresent(this::draw);
        }
        out.flush();
    }

    private void draw(Activity activity) {
        Timeline timeline = Timeline.of(activity);
        if (!timeline.isEmpty()) {
            out.println();
            TimelineText.lines(timeline, ink, Words.of(Area.TIMELINE, words.tongue()))
                    .forEach(out::println);
        }
    }

    private String value(CellReport.Value value) {
        String more = value.cut() ? ink.glyph("…", "...") : "";
        return ink.paint(Role.VALUE, "= " + value.text() + more);
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
        String skips = skipped == 0 ? "" : ", " + words.get("skipped", skipped);
        String took = ink.paint(Role.DIM, ink.glyph(" · ", ", ") + Spans.of(nanos));
        out.println();
        if (failed.isEmpty()) {
            String what =
                    script
                            ? words.get("script.done")
                            : words.count("done", played.size() - skipped);
            out.println(ink.paint(Role.GOOD, ink.glyph("✓ ", "") + what + skips) + took);
        } else {
            String what = script ? words.get("script.failed") : failures(failed, played.size());
            out.println(ink.paint(Role.ERROR, ink.glyph("✗ ", "x ") + what + skips) + took);
        }
        out.flush();
    }

    private String failures(List<String> failed, int played) {
        String names = String.join(", ", failed);
        return played == 1
                ? words.get("failed.only", failed.size(), names)
                : words.form("failed", failed.size(), failed.size(), played, names);
    }
}
