package loombook.judge;

/// One source of a submission.
///
/// @param name of the file, for messages and for the compiler
public record SourceFile(String name, String text) {}
