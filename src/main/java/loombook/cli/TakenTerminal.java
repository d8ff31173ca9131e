package loombook.cli;

import loombook.problem.Said;
import loombook.term.Console;

import java.io.IOException;
import java.util.Optional;

/// The terminal that the program was started from, if it is one whose keys and places on the screen
/// can be had: otherwise all goes on as plain text.
record TakenTerminal(Optional<Console> console) implements AutoCloseable {

    /// @param plain whether nothing but text is written to it
    static TakenTerminal take(boolean plain) {
        try {
            Console console = plain ? Console.openPlain() : Console.open();
            return new TakenTerminal(Optional.of(console));
        } catch (IOException _) {
            return new TakenTerminal(Optional.empty());
        }
    }

    /// Empty, with a word about it, if it could not be taken.
    Optional<Console> orNote(Program program) {
        if (console.isEmpty()) {
            program.note(
                    Said.of(
                            "there is no terminal that can be used; what follows is plain text (as"
                                    + " with --plain)"));
        }
        return console;
    }

    @Override
    public void close() {
        console.ifPresent(Console::close);
    }
}
