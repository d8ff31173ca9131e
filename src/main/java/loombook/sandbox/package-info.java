/// Starts JVMs of ours beside this one, under the limits they are given. May import `problem` only.
package loombook.sandbox;
