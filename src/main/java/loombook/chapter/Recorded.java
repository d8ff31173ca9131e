package loombook.chapter;

import java.util.List;
import java.util.Optional;

/// What a cell is known to do: the comment lines `//>`, `//~`, `//=`, `//!` and `//@` at its end.
///
/// @param line the file's line of the first of them, 0 if there are none
public record Recorded(int line, List<Expectation> expectations) {
    public static final Recorded NOTHING = new Recorded(0, List.of());

    public Recorded {
        expectations = List.copyOf(expectations);
    }

    public boolean isEmpty() {
        return expectations.isEmpty();
    }

    /// What the cell must end with, if it must fail.
    public Optional<Expectation.Failure> failure() {
        return expectations.stream()
                .filter(Expectation.Failure.class::isInstance)
                .map(Expectation.Failure.class::cast)
                .findFirst();
    }

    /// The lines that record its output, in order: all of [Expectation.Next] and
    /// [Expectation.AnyOrder].
    List<Expectation> output() {
        return expectations.stream()
                .filter(
                        one ->
                                one instanceof Expectation.Next
                                        || one instanceof Expectation.AnyOrder)
                .toList();
    }

    /// The lines of its value, one after the other; none if it is not recorded.
    List<Expectation.Value> value() {
        return expectations.stream()
                .filter(Expectation.Value.class::isInstance)
                .map(Expectation.Value.class::cast)
                .toList();
    }
}
