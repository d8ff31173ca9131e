package loombook.cli;

import loombook.term.Console;

import java.io.IOException;
import java.util.Optional;

/// The terminal that the program was started from, if it is one whose keys and places on the screen
/// can be had: otherwise all goes on as plain text.
record TakenTerminal(Optional<Console> console, String whyNot) implements AutoCloseable {

    /// @param plain whether nothing but text is written to it
    static TakenTerminal take(boolean plain) {
        try {
            Console console = plain ? Console.openPlain() : Console.open();
            return new TakenTerminal(Optional.of(console), "");
        } catch (IOException e) {
            return new TakenTerminal(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /// Empty, with a word about it, if it could not be taken.
    Optional<Console> orNote(Program program) {
        if (console.isEmpty()) {
            program.note(whyNot + "; what follows is plain text (as with --plain)");
        }
        return console;
    }

    @Override
    public void close() {
        console.ifPresent(Console::close);
    }
}
