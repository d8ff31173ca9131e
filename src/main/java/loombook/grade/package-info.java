/// Judges what many students have handed in, on as many machines as are given, so that every
/// submission gets one verdict whatever is killed meanwhile. May import `grade.intake`,
/// `grade.store`, `judge`, `exercise` and `problem`.
package loombook.grade;
