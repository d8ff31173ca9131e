package loombook.cli;

import loombook.problem.Said;
import loombook.term.Console;

import java.io.IOException;
import java.util.Optional;

/// The terminal that the program was started from, if it is one whose keys and places on the screen
/// can be had: otherwise all goes on as plain text.
record TakenTerminal(Optional<Console> console, Said whyNot) implements AutoCloseable {

    /// @param plain whether nothing but text is written to it
    static TakenTerminal take(boolean plain) {
        try {
            Console console = plain ? Console.openPlain() : Console.open();
            return new TakenTerminal(Optional.of(console), Said.NONE);
        } catch (IOException e) {
            return new TakenTerminal(Optional.empty(), whyNot(e));
        }
    }

    private static Said whyNot(IOException e) {
        return e.getCause() instanceof IllegalStateException
                ? Said.of("there is no terminal that can be used")
                : Said.verbatim(String.valueOf(e.getMessage()));
    }

    /// Empty, with a word about it, if it could not be taken.
    Optional<Console> orNote(Program program) {
        if (console.isEmpty()) {
            program.note(Said.of("{0}; what follows is plain text (as with --plain)", whyNot));
        }
        return console;
    }

    @Override
    public void close() {
        console.ifPresent(Console::close);
    }
}
