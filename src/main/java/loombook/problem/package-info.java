/// What is wrong, where, and what to do next. Everything else may import this package; it imports
/// nothing.
package loombook.problem;
