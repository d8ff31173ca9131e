package loombook.grade.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// A verdict as it is kept.
///
/// @param millis how long it took to make
/// @param machine which made it
/// @param detail the tests, or what keeps them from running
public record Judged(
        Outcome outcome,
        BigDecimal points,
        BigDecimal maxPoints,
        String jail,
        long millis,
        String machine,
        Instant madeAt,
        byte[] detail) {

    /// How it ended.
    public enum Outcome {
        PASSED,
        FAILED,
        DOES_NOT_COMPILE,
        /// Our fault.
        BROKEN;

        /// As people and scripts read it.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static final String COLUMNS =
            "v.outcome, v.points, v.max_points, v.jail, v.millis, v.machine, v.made_at, v.detail";

    /// @param first the number of the first of its columns
    static Judged read(ResultSet row, int first) throws SQLException {
        return new Judged(
                Outcome.valueOf(row.getString(first)),
                row.getBigDecimal(first + 1),
                row.getBigDecimal(first + 2),
                row.getString(first + 3),
                row.getLong(first + 4),
                row.getString(first + 5),
                row.getObject(first + 6, OffsetDateTime.class).toInstant(),
                row.getBytes(first + 7));
    }
}
