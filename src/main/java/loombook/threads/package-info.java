/// What a JVM that runs foreign code can see of its own threads: all of them, virtual ones too, and
/// who of them waits for whom. It goes with the programs of chapters and of learners.
package loombook.threads;
