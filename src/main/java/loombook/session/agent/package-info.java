/// The main class inside a chapter's JVM, and what it needs: it loads classes, calls snippets,
/// hands on their output and says how each ended. Runs beside code that may do anything, so it
/// keeps its own threads few and its messages short. May import `wire` only.
package loombook.session.agent;
