/// Reads a notebook file, whatever its form, into a chapter of sealed blocks, or into problems that
/// each name their line and their cure. Knows nothing of running it. May import `problem` only.
package loombook.chapter;
