package loombook.grade.report;

import loombook.grade.Assignment;
import loombook.grade.store.Gradebook;
import loombook.grade.store.Mark;
import loombook.grade.store.Row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All results of a batch, one student at a time.
public final class Results {
    private final Gradebook book;
    private final List<Assignment> assignments;

    private Results(Gradebook book, List<Assignment> assignments) {
        this.book = book;
        this.assignments = assignments;
    }

    /// Empty if there is no such batch.
    public static Optional<Results> of(Gradebook book) {
        return book.exercises().map(text -> new Results(book, Assignment.read(text)));
    }

    /// One student's.
    ///
    /// @param remarks what else was found, and why it was not judged
    public record Student(String name, List<Result> results, List<String> remarks) {
        public BigDecimal points() {
            return results.stream()
                    .flatMap(each -> each.points().stream())
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }

        public boolean isLate() {
            return results.stream().anyMatch(Result::isLate);
        }
    }

    public String batch() {
        return book.batch();
    }

    public List<Assignment> assignments() {
        return assignments;
    }

    public BigDecimal maxPoints() {
        return assignments.stream()
                .map(Assignment::maxPoints)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    public List<String> students() {
        return book.students();
    }

    public Student student(String name) {
        Map<String, Row> rows =
                book.of(name).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.entry().exercise(), Function.identity()));
        Map<String, Mark> marks = book.marks(name);
        List<Result> results = new ArrayList<>();
        for (Assignment each : assignments) {
            results.add(
                    new Result(
                            each,
                            Optional.ofNullable(rows.get(each.id())),
                            Optional.ofNullable(marks.get(each.id()))));
        }
        return new Student(name, results, book.remarks(name));
    }

    /// What lay where no student's things are.
    public List<String> strays() {
        return book.remarks("");
    }
}
