/// Plays chapters and compares what they do with what is recorded of them; looks after their
/// translations and links. May import `chapter`, `session`, `home`, `library` and `problem`.
package loombook.verify;
