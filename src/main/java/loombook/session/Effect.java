package loombook.session;

import java.util.List;

/// What a command of the `jshell` tool comes to.
sealed interface Effect {

    /// There is something to read; may be empty.
    record Says(String text) implements Effect {}

    /// It cannot be done.
    record Fails(String why) implements Effect {}

    /// Snippets that are in this source are evaluated next, as if they stood here.
    record Opens(Cell source) implements Effect {}

    /// These snippets are evaluated again, each as a whole.
    record Repeats(List<String> sources) implements Effect {}

    /// What these snippets define is no more.
    record Drops(List<String> ids) implements Effect {}

    /// The script ends.
    ///
    /// @param status an expression for it, may be empty
    record Ends(String status) implements Effect {}

    /// Everything begins anew.
    ///
    /// @param replayed what is then evaluated once more
    /// @param echoed whether that is shown
    record Restarts(Setup setup, List<String> replayed, boolean echoed) implements Effect {}
}
