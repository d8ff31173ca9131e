package loombook.grade.report;

import loombook.grade.Assignment;
import loombook.grade.Detail;
import loombook.grade.store.Judged;
import loombook.grade.store.Mark;
import loombook.grade.store.Row;

import java.math.BigDecimal;
import java.util.Optional;

/// How one student stands in one exercise.
///
/// @param row empty if nothing was handed in
/// @param mark set by hand
public record Result(Assignment assignment, Optional<Row> row, Optional<Mark> mark) {

    /// In one word, the same everywhere.
    public String verdict() {
        if (row.isEmpty()) {
            return "missing";
        }
        if (row.get().entry().submission().isEmpty()) {
            return "refused";
        }
        return judged().map(each -> each.outcome().word()).orElse("waiting");
    }

    public Optional<Judged> judged() {
        return row.flatMap(Row::verdict);
    }

    public Detail detail() {
        return judged().map(each -> Detail.read(each.detail())).orElse(Detail.NONE);
    }

    /// Empty if there is nothing to count yet, or if it is our own fault.
    public Optional<BigDecimal> points() {
        if (mark.isPresent()) {
            return mark.map(Mark::points);
        }
        return switch (verdict()) {
            case "waiting", "broken" -> Optional.empty();
            case "missing", "refused" -> Optional.of(BigDecimal.ZERO.setScale(2));
            default -> judged().map(Judged::points);
        };
    }

    public BigDecimal maxPoints() {
        return assignment.maxPoints();
    }

    public boolean isLate() {
        return row.filter(each -> each.entry().late()).isPresent();
    }

    /// What an instructor has to say, else why there is no verdict.
    public String note() {
        if (mark.isPresent()) {
            return mark.get().note();
        }
        if (verdict().equals("broken")) {
            return detail().why();
        }
        return row.flatMap(each -> each.entry().refusal()).orElse("").replace("\n", "; ");
    }
}
