/// Plays chapters and compares what they do with what is recorded of them, or records it anew;
/// looks after their links and after which cells teach what. Has exercises judged: their stubs,
/// their solutions, and the wrong answers that must be caught. May import `chapter`, `session`,
/// `exercise`, `judge`, `home`, `library` and `problem`, and Jackson for `coverage.json`.
package loombook.verify;
