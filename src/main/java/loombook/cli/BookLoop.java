package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.Target;
import loombook.player.Exercises;
import loombook.player.HomeLoop;
import loombook.player.HomeScreen;
import loombook.player.PlainPlay;
import loombook.player.PlayLoop;
import loombook.player.Shelf;
import loombook.player.Volume;
import loombook.term.Console;
import loombook.term.Ink;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The book on a terminal: from the home screen to chapters and exercises, and back.
final class BookLoop implements AutoCloseable {
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final Program program;
    private final Tongue tongue;
    private final boolean plain;
    private final Chapters chapters;
    private final BookSurroundings around;
    private boolean returning;

    /// @param plain whether there shall be no screens
    BookLoop(Program program, boolean plain) {
        this.plain = plain;
        this.program = program;
        this.tongue = program.tongue();
        this.chapters = new Chapters(program);
        this.around = new BookSurroundings(program, chapters, tongue);
    }

    /// Whether this is a terminal that screens can be shown on.
    static boolean isPossible(Program program, boolean plain) {
        return !plain
                && program.isTerminal()
                && !program.environment().getOrDefault("TERM", "dumb").equals("dumb");
    }

    /// Does what the first screen needs, where there may be no terminal to show it on.
    static void rehearse(Program program) throws IOException {
        Console.rehearse();
        Shelf shelf = new Shelves(program, new Chapters(program)).read();
        try (Console console = Console.imagined(new ByteArrayInputStream(new byte[] {'j', 'q'}))) {
            new HomeLoop(console, new Ink(true, true, 80))
                    .choose(shelf, Words.of(Area.HOME, Tongue.EN));
        }
    }

    /// From the home screen.
    int home() throws IOException {
        // To take the terminal, and to read what to show on it, take about as long.
        CompletableFuture<TakenTerminal> opening = opening();
        Shelf shelf = shelves().read();
        while (true) {
            Onward onward;
            try (TakenTerminal taken = opening.join()) {
                Optional<Console> console = taken.orNote(program);
                if (console.isEmpty()) {
                    return new ListCommand(program).call();
                }
                around.use(console.get());
                onward = screens(console.get(), shelf);
            }
            switch (onward) {
                case Onward.Leave(var exit) -> {
                    return exit;
                }
                // Commands may want the terminal for themselves.
                case Onward.Command(var words) ->
                        CommandTree.execute(program, words.toArray(String[]::new));
            }
            opening = opening();
            shelf = shelves().read();
        }
    }

    /// What comes after the screens.
    private sealed interface Onward {
        record Leave(int exit) implements Onward {}

        record Command(List<String> words) implements Onward {}
    }

    private Onward screens(Console console, Shelf first) {
        Words words = Words.of(Area.HOME, tongue);
        if (returning) {
            pause(console, words);
        }
        Shelf shelf = first;
        while (true) {
            switch (new HomeLoop(console, ink(console)).choose(shelf, words)) {
                case HomeScreen.Choice.Leave(var interrupted) -> {
                    return new Onward.Leave(interrupted ? Exit.INTERRUPTED : Exit.DONE);
                }
                case HomeScreen.Choice.Read(var chapter, var block) -> {
                    if (read(console, chapter, block) == Exit.INTERRUPTED) {
                        return new Onward.Leave(Exit.INTERRUPTED);
                    }
                }
                case HomeScreen.Choice.Exercise(var id) -> {
                    List<String> command =
                            new ExercisePage(program, console, ink(console), words).show(id);
                    if (!command.isEmpty()) {
                        returning = true;
                        return new Onward.Command(command);
                    }
                }
            }
            around.settle();
            shelf = shelves().read();
        }
    }

    /// What a command has said is read before the home screen hides it.
    private static void pause(Console console, Words words) {
        console.put("\r\n" + words.get("returned") + "\r\n");
        console.flush();
        while (console.key(A_WHILE).isEmpty()) {
            continue;
        }
    }

    /// A terminal that we have taken knows its width; to ask the system takes a process.
    private Ink ink(Console console) {
        int columns = console.size().columns();
        return program.ink(plain, columns > 0 ? columns : program.width());
    }

    private Shelves shelves() {
        return new Shelves(program, chapters);
    }

    private static CompletableFuture<TakenTerminal> opening() {
        return CompletableFuture.supplyAsync(() -> TakenTerminal.take(false));
    }

    private int read(Console console, String name, String block) {
        Chapter chapter =
                program.language().translated(chapters.read(chapters.target(name)), program, true);
        return play(console, chapter, block.isEmpty() ? around.marks(name).at() : block);
    }

    /// The chapter to go on with.
    String next() {
        return new Shelves(program, chapters).read().next().map(Volume::name).orElse("1");
    }

    /// One chapter alone.
    int chapter(String target) throws IOException {
        Target asked = chapters.target(target);
        Chapter chapter = program.language().translated(chapters.read(asked), program, true);
        String at =
                asked.cellIn(chapter)
                        .map(block -> block.id())
                        .orElseGet(() -> around.marks(chapter.name()).at());
        if (isPossible(program, plain)) {
            try (TakenTerminal taken = TakenTerminal.take(false)) {
                Optional<Console> console = taken.orNote(program);
                if (console.isPresent()) {
                    around.use(console.get());
                    return play(console.get(), chapter, at);
                }
            }
        }
        new PlainPlay(
                        program.out(),
                        program.isTerminal() ? Optional.of(program.in()) : Optional.empty(),
                        program.ink(plain),
                        Words.of(Area.PLAY, tongue),
                        chapter,
                        shelves().exercises().after(chapter.name()),
                        around,
                        Clock.systemUTC())
                .play(at);
        return Exit.DONE;
    }

    private int play(Console console, Chapter chapter, String at) {
        Exercises exercises = shelves().exercises();
        PlayLoop loop =
                new PlayLoop(
                        console,
                        ink(console),
                        Words.of(Area.PLAY, tongue),
                        chapter,
                        exercises.after(chapter.name()),
                        around,
                        Clock.systemUTC());
        return loop.play(at) == PlayLoop.How.CALMLY ? Exit.DONE : Exit.INTERRUPTED;
    }

    @Override
    public void close() {
        around.close();
    }
}
