package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.Target;
import loombook.player.PlayLoop;
import loombook.term.Console;
import loombook.term.Ink;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
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
        Chapters chapters = new Chapters(program);
        Target asked = chapters.target(target.orElse("1"));
        Chapter chapter = language.translated(chapters.read(asked), program, true);
        Words words = Words.of(Area.PLAY, language.tongue(program));
        BookSurroundings around = new BookSurroundings(program, chapters);
        try (Console console = Console.open()) {
            around.use(console);
            Ink ink = program.ink(plain);
            PlayLoop loop =
                    new PlayLoop(
                            console, ink, words, chapter, List.of(), around, Clock.systemUTC());
            String at =
                    asked.cellIn(chapter)
                            .map(block -> block.id())
                            .orElse(around.marks(chapter.name()).at());
            return loop.play(at) == PlayLoop.How.CALMLY ? Exit.DONE : Exit.INTERRUPTED;
        }
    }
}
