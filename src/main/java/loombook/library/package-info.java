/// Turns what a chapter's header asks for, `//DEPS`, `//REPOS` and `//SOURCES`, into a class path,
/// and keeps the answer so that the next time needs neither network nor compiler. The only importer
/// of the Maven resolver. May import `chapter`, `home` and `problem`.
package loombook.library;
