/// Where the learner's own files live on this machine, and how they are written so that a crash, a
/// full disk or a second copy of the program does no harm. May import `problem` only.
package loombook.home;
