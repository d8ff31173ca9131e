/// The terminal: keys in, styled frames out; colours by role, glyphs, widths, Markdown and Java as
/// styled text. Imports nothing of ours, and is the only importer of JLine.
package loombook.term;
