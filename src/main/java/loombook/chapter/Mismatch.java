package loombook.chapter;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

/// One point in which a cell did something else than is recorded.
///
/// @param line the file's line of the record, 0 if there is none to point at
/// @param recorded as the file has it, empty if nothing is recorded there
/// @param happened in words or as printed
public record Mismatch(int line, Kind kind, String recorded, Said happened) {

    /// In what respect.
    public enum Kind {
        OUTPUT,
        VALUE,
        FAILURE,
        TIME_TOO_SHORT,
        /// May be the machine's fault: worth another run alone.
        TIME_TOO_LONG
    }

    /// @param cellLine where to point if nothing is recorded
    public Problem problem(String source, int cellLine) {
        boolean time = kind == Kind.TIME_TOO_LONG || kind == Kind.TIME_TOO_SHORT;
        return Problem.of(
                Place.of(source, line == 0 ? cellLine : line),
                recorded.isEmpty()
                        ? happened
                        : Said.of("recorded {0}, but {1}", recorded, happened),
                time
                        ? Said.of("mend the cell, or the bounds after //@")
                        : Said.of(
                                "mend the cell, or run verify --update and read what it changes"));
    }
}
