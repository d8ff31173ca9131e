/// Plays chapters and compares what they do with what is recorded of them; looks after their
/// translations and links. Has exercises judged: their stubs, their solutions, and the wrong
/// answers that must be caught. May import `chapter`, `session`, `exercise`, `judge`, `home`,
/// `library` and `problem`.
package loombook.verify;
