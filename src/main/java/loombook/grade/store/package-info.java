/// What a grading knows, kept in a database so that no process's end loses any of it: what was
/// handed in, verdicts, marks by hand, and who changed them. May import `problem` and the drivers
/// of databases.
package loombook.grade.store;
