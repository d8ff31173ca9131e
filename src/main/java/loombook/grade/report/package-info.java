/// What a grading leaves behind for people and for scripts: a table, pages, data. May import
/// `grade`, `grade.intake`, `grade.store`, `home`, `judge`, `problem` and `words`.
package loombook.grade.report;
