/// How text looks on a terminal: colours by role, glyphs, widths. Imports nothing of ours.
package loombook.term;
