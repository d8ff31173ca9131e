/// Tests of the shell script that starts the program, on a make-believe machine: its own JDKs, its
/// own Maven, its own home directory, none of them real.
package loombook.launcher;
