package loombook.home;

import loombook.problem.Said;

/// Whether something reached the disk; that it did not is a reason to tell, seldom one to stop.
public sealed interface Saved {

    record Written() implements Saved {}

    /// @param why a whole sentence without its full stop, naming the file
    record NotWritten(Said why) implements Saved {}
}
