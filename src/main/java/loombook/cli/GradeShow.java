package loombook.cli;

import loombook.grade.Detail;
import loombook.grade.report.Result;
import loombook.grade.report.Results;
import loombook.grade.store.Store;
import loombook.player.Points;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Shows one student's verdicts.
@Command(name = "show", description = "Shows what one student was told, and what you alone know.")
final class GradeShow implements Callable<Integer> {
    private static final String CONTROL = "[\\p{Cntrl}&&[^\t]]";

    private final Program program;
    private final Words words;

    @Mixin private GradeStore where;

    @Parameters(index = "0", paramLabel = "STUDENT", description = "the name, or a part of it")
    private String student;

    @Parameters(index = "1", arity = "0..1", paramLabel = "EXERCISE", description = "only this")
    private Optional<String> exercise;

    GradeShow(Program program) {
        this.program = program;
        this.words = Words.of(Area.GRADE, program.tongue());
    }

    @Override
    public Integer call() {
        try (Store store = Store.open(where.address(program, false), 1)) {
            Results results = Results.of(store.gradebook(where.batch(store))).orElseThrow();
            Optional<String> only = exercise.map(id -> Students.assignment(results, id).id());
            Results.Student found = results.student(Students.find(results, student));
            Ink ink = program.ink(false);
            program.out().println(ink.paint(Role.TITLE, found.name()));
            found.remarks().forEach(each -> program.out().println("  " + each));
            found.results().stream()
                    .filter(each -> only.isEmpty() || only.get().equals(each.assignment().id()))
                    .forEach(each -> show(each, ink));
            program.out().flush();
            return Exit.DONE;
        }
    }

    private void show(Result result, Ink ink) {
        PrintStream out = program.out();
        out.println();
        out.println(
                ink.paint(Role.TITLE, result.assignment().title())
                        + ink.paint(Role.DIM, "  " + facts(result)));
        result.mark()
                .ifPresent(
                        mark ->
                                out.println(
                                        "  "
                                                + (mark.note().isEmpty()
                                                        ? words.get("show.hand")
                                                        : words.get("show.why", mark.note()))));
        if (result.judged().isEmpty()) {
            result.note().lines().forEach(line -> out.println("  " + line));
            return;
        }
        Detail detail = result.detail();
        detail.why().lines().forEach(line -> out.println("  " + harmless(line)));
        for (Detail.Fault each : detail.faults()) {
            out.println("  " + each.file() + (each.line() > 0 ? ":" + each.line() : "") + ":");
            each.what().lines().forEach(line -> out.println("    " + harmless(line)));
        }
        detail.tests().forEach(each -> test(each, ink));
    }

    private String facts(Result result) {
        String points = result.points().map(each -> Points.of(each.doubleValue())).orElse("-");
        List<String> facts = new ArrayList<>();
        facts.add(
                words.get(
                        "show.facts",
                        words.get("verdict." + result.verdict()),
                        points,
                        Points.of(result.maxPoints().doubleValue())));
        result.judged()
                .ifPresent(
                        each -> facts.add(words.get("show.judged", each.jail(), each.machine())));
        if (result.isLate()) {
            facts.add(words.get("show.late"));
        }
        return String.join(", ", facts);
    }

    private void test(Detail.Test test, Ink ink) {
        String own = test.isPrivate() ? ink.paint(Role.DIM, "  " + words.get("show.private")) : "";
        String mark =
                test.passed()
                        ? ink.paint(Role.GOOD, ink.glyph("✓", "ok"))
                        : ink.paint(Role.ERROR, ink.glyph("✗", "x"));
        program.out().println("  " + mark + " " + test.name() + own);
        if (!test.passed()) {
            test.message()
                    .lines()
                    .forEach(line -> program.out().println("      " + harmless(line)));
        }
    }

    private static String harmless(String line) {
        return line.replaceAll(CONTROL, "\uFFFD");
    }
}
