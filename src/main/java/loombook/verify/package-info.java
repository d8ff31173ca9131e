/// Plays chapters and compares what they do with what is recorded of them, or records it anew;
/// looks after their links and after which cells teach what. May import `chapter`, `session`,
/// `home`, `library` and `problem`, and Jackson for `coverage.json`.
package loombook.verify;
