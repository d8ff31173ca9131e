package loombook.cli;

import loombook.grade.report.Result;
import loombook.grade.report.Results;
import loombook.grade.store.Change;
import loombook.grade.store.Store;
import loombook.player.Points;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;

/// Shows the gradebook.
@Command(name = "list", description = "Shows everybody's points, or who changed marks by hand.")
final class GradeList implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
    private static final int LONGEST_NAME = 24;

    private final Program program;
    private final Words words;

    @Mixin private GradeStore where;

    @Option(names = "--changes", description = "every change of a mark by hand")
    private boolean changes;

    GradeList(Program program) {
        this.program = program;
        this.words = Words.of(Area.GRADE, program.tongue());
    }

    @Override
    public Integer call() {
        try (Store store = Store.open(where.address(program, false), 1)) {
            String batch = where.batch(store);
            if (changes) {
                store.marks(batch).audit().forEach(this::change);
            } else {
                list(Results.of(store.gradebook(batch)).orElseThrow());
            }
            program.out().flush();
            return Exit.DONE;
        }
    }

    private void list(Results results) {
        Ink ink = program.ink(false);
        String all = words.get("list.points", Points.of(results.maxPoints().doubleValue()));
        program.out()
                .println(ink.paint(Role.TITLE, results.batch()) + ink.paint(Role.DIM, "  " + all));
        for (String name : results.students()) {
            Results.Student student = results.student(name);
            StringBuilder line = new StringBuilder(padded(name));
            line.append("%7s ".formatted(Points.of(student.points().doubleValue())));
            student.results().forEach(each -> line.append(' ').append(mark(ink, each)));
            if (student.isLate()) {
                line.append(ink.paint(Role.WARNING, " " + words.get("list.late")));
            }
            if (!student.remarks().isEmpty()) {
                line.append(
                        ink.paint(
                                Role.DIM,
                                " " + words.get("list.refused", student.remarks().size())));
            }
            program.out().println(line);
        }
    }

    private static String padded(String name) {
        int length = name.codePointCount(0, name.length());
        return length > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…"
                : name + " ".repeat(LONGEST_NAME - length);
    }

    private static String mark(Ink ink, Result result) {
        if (result.mark().isPresent()) {
            return ink.paint(Role.VALUE, ink.glyph("✎", "h"));
        }
        return switch (result.verdict()) {
            case "passed" -> ink.paint(Role.GOOD, ink.glyph("✓", "+"));
            case "failed", "does-not-compile" -> ink.paint(Role.ERROR, ink.glyph("✗", "x"));
            case "missing" -> ink.paint(Role.DIM, ink.glyph("·", "."));
            case "waiting" -> ink.paint(Role.DIM, ink.glyph("…", "~"));
            default -> ink.paint(Role.WARNING, "!");
        };
    }

    private void change(Change change) {
        String from = change.before().isEmpty() ? words.get("change.verdict") : change.before();
        String to = change.after().isEmpty() ? words.get("change.verdict") : change.after();
        program.out()
                .println(
                        TIME.format(change.at())
                                + "  "
                                + change.who()
                                + "  "
                                + change.student()
                                + ", "
                                + change.exercise()
                                + ": "
                                + from
                                + " -> "
                                + to
                                + (change.note().isEmpty() ? "" : "  (" + change.note() + ")"));
    }
}
