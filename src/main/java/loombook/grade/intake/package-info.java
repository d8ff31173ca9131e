/// Sorts what students have handed in, in folders and zips of any shape, into submissions, and says
/// of all the rest why it is none. Nothing is unpacked onto the disk, no link is followed, and
/// nothing is read without a limit. May import `exercise`, `judge` and `problem`.
package loombook.grade.intake;
