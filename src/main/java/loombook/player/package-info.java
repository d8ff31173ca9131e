/// Plays chapters: takes a chapter's cells one after the other and tells a view what happens, which
/// shows it as text for a reader, as the program's own output, or as data for a script. May import
/// everything but `cli` and what runs in other JVMs.
package loombook.player;
