package loombook.chapter;

import java.util.OptionalDouble;

/// One recorded fact about a cell. In texts, `…` stands for anything within the line.
public sealed interface Expectation {

    /// The file's line, from one.
    int line();

    /// `//> text`: the next line of the output (standard output and standard error alike).
    record Next(int line, String text) implements Expectation {}

    /// `//~ text`: a line of the output, in any order among its neighbours of this kind.
    record AnyOrder(int line, String text) implements Expectation {}

    /// `//= text`: the value of the last expression.
    record Value(int line, String text) implements Expectation {}

    /// `//! Type: message`: the cell ends with this exception, or (`//! error: message`) does not
    /// compile.
    record Failure(int line, String type, String message) implements Expectation {}

    /// `//@ a..b`: wall time in seconds; either end may be open.
    record Time(int line, OptionalDouble least, OptionalDouble most) implements Expectation {}
}
