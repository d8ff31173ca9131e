package loombook.term;

/// A piece of a source, and what it is.
///
/// @param end where it ends, exclusive
public record Span(int start, int end, Role role) {}
