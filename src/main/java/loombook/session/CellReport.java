package loombook.session;

import java.util.List;
import java.util.Optional;

/// All there is to say about a cell that was evaluated, besides its output, which was streamed.
///
/// @param value of the last expression, if the cell ends with one
/// @param faults warnings, where the outcome does not tell them
/// @param remarks side effects worth telling
/// @param spanNanos from the first snippet's start to the last one's end
/// @param kept whether nothing had to be compiled
/// @param hidden bytes of output beyond the cap
/// @param threadsLeft threads begun in the cell that still run
/// @param timeline what its threads did, if that was recorded
public record CellReport(
        String id,
        Outcome outcome,
        Optional<Value> value,
        List<Fault> faults,
        List<Remark> remarks,
        long compileNanos,
        long runNanos,
        long spanNanos,
        boolean kept,
        long hidden,
        int threadsLeft,
        Optional<Activity> timeline) {

    /// What an expression came to.
    ///
    /// @param cut whether there is more than is shown
    public record Value(String text, String type, boolean cut) {}
}
