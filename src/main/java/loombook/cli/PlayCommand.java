package loombook.cli;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Reads a chapter and runs its cells, one by one.
final class PlayCommand implements Callable<Integer> {
    private static final String[] FOOTER = {
        "",
        "CHAPTER is a number, a name or a path; with #cell, it opens there. Without one, the",
        "book opens where you were.",
        "",
        "Exit code: 0 done, 2 wrong input, 130 interrupted."
    };

    private final Program program;

    private Optional<String> target = Optional.empty();
    private boolean plain;

    PlayCommand(Program program) {
        this.program = program;
    }

    CommandSpec spec() {
        ByHand play =
                new ByHand("play", this)
                        .says("Reads a chapter and runs its cells, one by one.")
                        .word(
                                "CHAPTER",
                                "what to read, as in 7, 07-waiting or 07#cell",
                                chapter -> target = Optional.of(chapter))
                        .flag(
                                "plain text, line by line, for any terminal",
                                on -> plain = on,
                                "--plain");
        return play.footer(FOOTER).spec();
    }

    @Override
    public Integer call() throws IOException {
        try (BookLoop book = new BookLoop(program, plain)) {
            return target.isPresent() || !BookLoop.isPossible(program, plain)
                    ? book.chapter(target.orElseGet(book::next))
                    : book.home();
        }
    }
}
