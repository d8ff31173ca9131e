/// Plays chapters: opens what a chapter needs, takes its cells one after the other, and shows what
/// happens, as text for a reader or as data for a script.
package loombook.player;
