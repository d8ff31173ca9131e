package loombook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Reads a chapter and runs its cells, one by one.
@Command(
        name = "play",
        description = "Reads a chapter and runs its cells, one by one.",
        footer = {
            "",
            "CHAPTER is a number, a name or a path; with #cell, it opens there. Without one, the",
            "book opens where you were.",
            "",
            "Exit code: 0 done, 2 wrong input, 130 interrupted."
        })
final class PlayCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(
            arity = "0..1",
            paramLabel = "CHAPTER",
            description = "what to read, as in 7, 07-waiting or 07#cell")
    private Optional<String> target = Optional.empty();

    @Option(names = "--plain", description = "plain text, line by line, for any terminal")
    private boolean plain;

    @Mixin private Language language = new Language();

    PlayCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        try (BookLoop book = new BookLoop(program, language, plain)) {
            return target.isPresent() || !BookLoop.isPossible(program, plain)
                    ? book.chapter(target.orElseGet(book::next))
                    : book.home();
        }
    }
}
