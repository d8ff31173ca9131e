/// Starts JVMs of ours beside this one: chapters', which are trusted, and learners', which are not
/// and go into the strongest jail that works on this machine. May import `problem` only.
package loombook.sandbox;
