package loombook.player;

import loombook.chapter.Block;
import loombook.chapter.Mismatch;
import loombook.session.Activity;
import loombook.session.CellReport;
import loombook.term.Columns;
import loombook.term.Ink;
import loombook.term.JavaSpans;
import loombook.term.Markdown;
import loombook.term.Painted;
import loombook.term.Role;
import loombook.term.Span;
import loombook.timeline.Timeline;
import loombook.timeline.TimelineText;
import loombook.words.Area;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The parts of a chapter's page as lines.
///
/// @param meanings the parts of code, of which they are known; of other code its letters must do
record PageText(Ink ink, Words words, Map<String, List<Span>> meanings) {
    private static final String INDENT = "  ";

    /// Where the rest of a line of code begins that is too long.
    private static final int HANG = 8;

    private static final int MOST_MISMATCHES = 3;
    private static final int MOST_VALUE_LINES = 20;

    /// What stands above a chapter.
    List<String> head(Script script) {
        int cells = script.cells().size();
        int minutes = script.chapter().header().minutes();
        List<String> facts = new ArrayList<>();
        facts.add(script.chapter().name());
        facts.add(words.count("cells", cells));
        if (minutes > 0) {
            facts.add(words.get("minutes", minutes));
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(ink.paint(Role.DIM, String.join(dot(), facts)));
        if (!(script.steps().getFirst() instanceof Step.Text(var prose)
                && prose.markdown().startsWith("# "))) {
            lines.addAll(Markdown.lines("# " + script.chapter().title(), ink));
        }
        lines.add("");
        return lines;
    }

    String dot() {
        return ink.glyph(" · ", " - ");
    }

    List<String> prose(String markdown) {
        List<String> lines = new ArrayList<>(Markdown.lines(markdown, ink));
        lines.add("");
        return lines;
    }

    /// @param sign of what is special about the cell, may be empty
    List<String> code(String title, String source, String sign) {
        List<String> lines = new ArrayList<>();
        String beside = sign.isEmpty() ? "" : dot() + sign;
        String text = Columns.cut(title, ink.width() - 4 - beside.length(), ink.glyph("…", "..."));
        lines.add(ink.rule(text + beside));
        lines.addAll(source(source));
        lines.add("");
        return lines;
    }

    List<String> source(String source) {
        List<String> lines = new ArrayList<>();
        String code = source.stripTrailing();
        List<Span> parts = meanings.getOrDefault(source, List.of());
        for (String line : Painted.lines(code, parts.isEmpty() ? JavaSpans.of(code) : parts, ink)) {
            String before = INDENT;
            for (String row :
                    Columns.codeRows(Columns.shown(line), ink.width() - 2, ink.width() - HANG)) {
                lines.add(before + row);
                before = " ".repeat(HANG - 2) + ink.paint(Role.DIM, ink.glyph("↪ ", "> "));
            }
        }
        return lines;
    }

    List<String> question(Block.Predict question) {
        List<String> lines = new ArrayList<>();
        String mark = ink.paint(Role.WARNING, "? ");
        Ink beside = new Ink(ink.colour(), ink.glyphs(), ink.width() - INDENT.length());
        for (String line : Markdown.lines(question.question(), beside)) {
            lines.add((lines.isEmpty() ? mark : INDENT) + line);
        }
        int number = 1;
        for (String choice : question.choices()) {
            String before = INDENT + ink.paint(Role.KEY, Integer.toString(number++)) + "  ";
            Ink narrow = new Ink(ink.colour(), ink.glyphs(), ink.width() - 5);
            for (String line : Markdown.lines(choice, narrow)) {
                lines.add(before + line);
                before = "     ";
            }
        }
        lines.add("");
        return lines;
    }

    /// What comes after the cell that the question was about.
    List<String> answer(Block.Predict question, String guess) {
        List<String> lines = new ArrayList<>();
        boolean right = same(guess, question.answer());
        String key = guess.isEmpty() ? "answer.skipped" : right ? "answer.right" : "answer.wrong";
        String sign = guess.isEmpty() ? "" : right ? ink.glyph("✓ ", "") : ink.glyph("→ ", "");
        lines.addAll(
                Markdown.lines(sign + words.get(key, guess, question.answer()), ink).stream()
                        .map(line -> ink.paint(right ? Role.GOOD : Role.PLAIN, line))
                        .toList());
        lines.addAll(Markdown.lines(question.explanation(), ink));
        lines.add("");
        return lines;
    }

    static boolean same(String guess, String answer) {
        return guess.strip().replaceAll("\\s+", " ").equalsIgnoreCase(answer.strip());
    }

    /// How a cell ended, below its output.
    ///
    /// @param meant how its failure is to be taken, may be empty
    List<String> report(CellReport report, String meant) {
        List<String> lines = new ArrayList<>();
        if (report.hidden() > 0) {
            String hidden = words.get("hidden", TextView.bytes(report.hidden()));
            lines.add(ink.paint(Role.DIM, ink.glyph("… ", "... ") + hidden));
        }
        List<String> said =
                new ArrayList<>(OutcomeText.lines(report.outcome(), ink, words.tongue()));
        said.addAll(OutcomeText.faults(report.faults(), ink, words.tongue()));
        report.remarks().stream()
                .map(each -> each.text(words.tongue()))
                .forEach(each -> said.add(ink.paint(Role.WARNING, "! " + each)));
        said.forEach(each -> lines.addAll(Wrapped.styled(each, HANG / 2, ink.width())));
        report.value().ifPresent(value -> lines.addAll(value(value)));
        lines.add(ink.paint(Role.DIM, CellTimes.line(report, meant, words, dot())));
        return lines;
    }

    private List<String> value(CellReport.Value value) {
        List<String> lines = new ArrayList<>();
        String before = "= ";
        for (String line : value.text().lines().limit(MOST_VALUE_LINES).toList()) {
            for (String row : Columns.rows(Columns.shown(line), ink.width() - 2)) {
                lines.add(ink.paint(Role.VALUE, before + row));
                before = INDENT;
            }
        }
        if (value.cut() || value.text().lines().count() > MOST_VALUE_LINES) {
            lines.add(ink.paint(Role.DIM, INDENT + ink.glyph("…", "...")));
        }
        return lines.isEmpty() ? List.of(ink.paint(Role.VALUE, "=")) : lines;
    }

    /// Where a cell did something else than the book says; quietly.
    List<String> mismatches(List<Mismatch> mismatches) {
        List<String> lines = new ArrayList<>();
        for (Mismatch each : mismatches) {
            if (lines.size() < MOST_MISMATCHES) {
                String recorded = each.recorded().replaceFirst("^//\\S ?", "");
                String text =
                        each.recorded().isEmpty()
                                ? words.get("book.silent")
                                : words.get("book." + each.kind().name(), recorded);
                String line = ink.glyph("≠ ", "! ") + text;
                String shown = Columns.cut(Columns.shown(line), ink.width(), ink.glyph("…", "..."));
                lines.add(ink.paint(Role.WARNING, shown));
            }
        }
        return lines.stream().distinct().toList();
    }

    /// What threads did while a cell ran.
    List<String> timeline(Activity activity) {
        Words own = Words.of(Area.TIMELINE, words.tongue());
        List<String> lines = new ArrayList<>(TimelineText.lines(Timeline.of(activity), ink, own));
        lines.add("");
        return lines;
    }

    List<String> exercises(List<Exercises.Row> rows) {
        List<String> lines = new ArrayList<>();
        for (Exercises.Row row : rows) {
            lines.add(
                    ink.paint(Role.STRONG, row.title())
                            + "  "
                            + ink.paint(Role.WARNING, ink.glyph("★", "*").repeat(row.stars()))
                            + "  "
                            + ink.paint(Role.DIM, words.get("exercise." + row.status().name())));
            lines.add(INDENT + words.get("exercise.file", "exercises/" + row.id()));
            lines.add(INDENT + ink.paint(Role.CODE, "./loombook watch " + row.id()));
            lines.add(INDENT + ink.paint(Role.CODE, "./loombook hint " + row.id()));
        }
        lines.add("");
        return lines;
    }

    /// What the reader gave a cell to read.
    String typed(String text) {
        return ink.paint(Role.DIM, ink.glyph("» ", "> ")) + text;
    }

    String good(String text) {
        return ink.paint(Role.GOOD, ink.glyph("✓ ", "") + text);
    }

    /// What was guessed, which may be long, and may be Markdown as the choices are.
    List<String> said(String guess) {
        Ink beside = new Ink(ink.colour(), ink.glyphs(), ink.width() - INDENT.length());
        List<String> lines = new ArrayList<>();
        for (String line : Markdown.lines(guess, beside)) {
            lines.add(lines.isEmpty() ? note(line) : INDENT + line);
        }
        lines.add("");
        return lines;
    }

    /// Something about the reading itself.
    String note(String text) {
        return ink.paint(Role.DIM, ink.glyph("› ", "> ") + text);
    }
}
