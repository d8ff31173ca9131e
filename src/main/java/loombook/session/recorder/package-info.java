/// Records, inside a chapter's JVM, what each thread does while a cell runs: when it starts, waits,
/// for what, and ends. JDK Flight Recorder would not do: it does not see virtual threads wait for
/// locks and queues, nor who started them, and takes a quarter of a second to begin. So this puts a
/// call into the few methods of the JDK where threads wait. Costs nothing until it is asked for.
/// May import `wire` only.
package loombook.session.recorder;
