/// One chapter's JShell: compiles cells here, plays them in a JVM of their own, and says how each
/// ended. JShell itself never runs anything: it compiles in the shadow, its class files are kept,
/// and the same steps are played whether they were made a moment or a month ago. The only importer
/// of `jdk.jshell`. May import `chapter`, `home`, `library`, `sandbox`, `wire`, `words` and
/// `problem`.
package loombook.session;
