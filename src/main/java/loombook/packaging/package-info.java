/// Used by the build alone: makes libraries ready for the JVM's start-up cache. Imports nothing of
/// ours.
package loombook.packaging;
