/// How our processes talk: frames of plain values, each checked for its length before it is read.
/// No Java serialisation, no reflection, no dependency: this package is loaded into JVMs that run
/// code of strangers. Imports nothing of ours.
package loombook.wire;
