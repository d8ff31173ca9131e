/// The command line: one command a class, and the one place where problems become text and exit
/// codes. [Program] holds all that comes from the outside, [CommandTree] lists the commands. The
/// only importer of picocli; may import everything but what runs in other JVMs.
package loombook.cli;
