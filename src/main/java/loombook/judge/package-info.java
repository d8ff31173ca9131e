/// Decides whether an exercise is done: runs hidden JUnit tests here against the learner's code,
/// which lives in a JVM of its own, and trusts nothing that comes from there. May import
/// `exercise`, `sandbox`, `wire`, `problem` and what hidden tests are written against.
package loombook.judge;
