/// The command line: one command a class, and the one place where problems become text and exit
/// codes. The only importer of picocli.
package loombook.cli;
