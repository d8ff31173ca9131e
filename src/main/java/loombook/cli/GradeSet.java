package loombook.cli;

import loombook.grade.Assignment;
import loombook.grade.report.Reports;
import loombook.grade.report.Results;
import loombook.grade.store.Mark;
import loombook.grade.store.Store;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Sets a mark by hand.
@Command(
        name = "set",
        description = "Sets a mark by hand; no later grading changes it.",
        footer = {"", "POINTS may be more than the tests give, or `-` to let their verdict count."})
final class GradeSet implements Callable<Integer> {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final Program program;

    @Mixin private GradeStore where;

    @Parameters(index = "0", paramLabel = "STUDENT", description = "as the table names them")
    private String student;

    @Parameters(index = "1", paramLabel = "EXERCISE", description = "as in rate-limiter")
    private String exercise;

    @Parameters(index = "2", paramLabel = "POINTS", description = "as in 12.5, or -")
    private String points;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "why")
    private String note;

    GradeSet(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Optional<Mark> mark = mark();
        try (Store store = Store.open(where.address(program, false), 1)) {
            String batch = where.batch(store);
            Results results = Results.of(store.gradebook(batch)).orElseThrow();
            String name = Students.find(results, student);
            Assignment assignment = Students.assignment(results, exercise);
            String who = program.property("user.name");
            store.marks(batch).set(name, assignment.id(), mark, who, Instant.now());
            Reports.write(results, where.out(program), program.tongue());
            Words words = Words.of(Area.GRADE, program.tongue());
            String now =
                    mark.map(each -> words.get("set.points", each.points().toPlainString()))
                            .orElse(words.get("set.verdict"));
            program.out().println(name + ", " + assignment.title() + ": " + now);
            return Exit.DONE;
        }
    }

    private Optional<Mark> mark() {
        if (points.equals("-")) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(points.replace(',', '.'));
            if (value.signum() >= 0 && value.compareTo(MOST) < 0) {
                BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP);
                return Optional.of(new Mark(rounded, note.strip()));
            }
        } catch (NumberFormatException e) {
            // Said below, with those that are out of bounds.
        }
        throw ProblemException.input(
                Place.of("POINTS"),
                Said.of("\"{0}\" is no number of points", points),
                Said.of("write a number as in 12.5, or `-` to take a mark back"));
    }
}
