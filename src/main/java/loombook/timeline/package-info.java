/// What a cell's threads did, as a picture: lanes side by side on one axis of time, for a terminal
/// or a page, and what there is to see in one sentence. Plain values and text; may import `session`
/// and `term`.
package loombook.timeline;
