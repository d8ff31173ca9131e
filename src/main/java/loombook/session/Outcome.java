package loombook.session;

import java.time.Duration;
import java.util.List;

/// How a cell ended. A learner's failing code is a normal result.
public sealed interface Outcome {

    record Done() implements Outcome {}

    /// @param faults errors, and the warnings beside them
    record DoesNotCompile(List<Fault> faults) implements Outcome {}

    record Threw(Trace trace) implements Outcome {}

    /// The cell called, or ended with, something that is not completely defined.
    record NeedsDefinition(List<Remark> what) implements Outcome {}

    /// The cell was stopped.
    ///
    /// @param deadlock who waited for whom in a circle; empty if nobody did
    record Stopped(Reason reason, String deadlock, Recovery recovery) implements Outcome {}

    /// The cell ended its JVM.
    record Died(Death death, Recovery recovery) implements Outcome {}

    /// The JVM refused what the compiler made.
    record NotLoaded(String why) implements Outcome {}

    /// A command of the `jshell` tool did nothing.
    record CommandFailed(String why) implements Outcome {}

    /// The value is there, but its own `toString` fails.
    record Unshowable(Trace trace) implements Outcome {}

    /// Who stopped a cell.
    sealed interface Reason {
        record Asked() implements Reason {}

        record TimeLimit(Duration limit) implements Reason {}
    }

    /// What became of the chapter's variables.
    enum Recovery {
        /// Nothing was lost.
        KEPT,
        /// A new JVM ran the cells above again.
        REPLAYED,
        /// The cells above could not be run again; the chapter begins anew.
        LOST,
        /// A script ends with its JVM.
        OVER
    }

    /// How a JVM ended.
    sealed interface Death {
        record Exit(int status) implements Death {}

        record Halt(int status) implements Death {}

        record OutOfMemory() implements Death {}

        record Signal(int number) implements Death {}

        record Crash(String lastWords) implements Death {}

        /// In one line, for a reader.
        default String words() {
            return switch (this) {
                case Exit(var status) -> "System.exit(" + status + ") ended the chapter's JVM";
                case Halt(var status) -> "the chapter's JVM was halted with status " + status;
                case OutOfMemory _ -> "the chapter's JVM ran out of memory";
                case Signal(var number) when number == KILLED ->
                        "the chapter's JVM was killed (by you, or by a system short of memory)";
                case Signal(var number) -> "the chapter's JVM was ended by signal " + number;
                case Crash(var words) ->
                        "the chapter's JVM crashed: "
                                + words.lines().findFirst().orElse("no last words");
            };
        }

        int KILLED = 9;
    }

    default boolean isDone() {
        return this instanceof Done;
    }
}
