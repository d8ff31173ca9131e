/// The rules of this project that the compiler does not hold: the shape of sources, and which
/// package may use which.
package loombook.build;
