package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.Target;
import loombook.player.Exercises;
import loombook.player.HomeLoop;
import loombook.player.HomeScreen;
import loombook.player.PlainPlay;
import loombook.player.PlayLoop;
import loombook.player.Volume;
import loombook.problem.ProblemException;
import loombook.term.Console;
import loombook.term.Ink;
import loombook.term.Size;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The book on a terminal: from the home screen to chapters and exercises, and back.
final class BookLoop implements AutoCloseable {
    private final Program program;
    private final Language language;
    private final Tongue tongue;
    private final Ink ink;
    private final boolean plain;
    private final Chapters chapters;
    private final BookSurroundings around;

    /// @param plain whether there shall be no screens
    BookLoop(Program program, Language language, boolean plain) {
        this.plain = plain;
        this.program = program;
        this.language = language;
        this.tongue = language.tongue(program);
        this.ink = program.ink(plain);
        this.chapters = new Chapters(program);
        this.around = new BookSurroundings(program, chapters);
    }

    /// Whether this is a terminal that screens can be shown on.
    static boolean isPossible(Program program, boolean plain) {
        return !plain
                && program.isTerminal()
                && !program.environment().getOrDefault("TERM", "dumb").equals("dumb");
    }

    /// Does what the first screen needs, where there may be no terminal to show it on.
    static void rehearse(Program program) {
        Language language = new Language();
        Shelves shelves = new Shelves(program, new Chapters(program), language);
        HomeScreen.of(shelves.read(), Words.of(Area.HOME, Tongue.EN), new Ink(true, true, 80))
                .frame(new Size(80, 24));
        try (Console console = Console.open()) {
            console.size();
        } catch (IOException _) {
            // As far as it went, it was learnt.
            return;
        }
    }

    /// From the home screen.
    int home() throws IOException {
        // To take the terminal, and to read what to show on it, take about as long.
        CompletableFuture<Console> opening = CompletableFuture.supplyAsync(BookLoop::open);
        Shelves shelves = new Shelves(program, chapters, language);
        var shelf = shelves.read();
        Words words = Words.of(Area.HOME, tongue);
        try (Console console = taken(opening)) {
            around.use(console);
            while (true) {
                HomeScreen.Choice choice = new HomeLoop(console, ink).choose(shelf, words);
                int exit =
                        switch (choice) {
                            case HomeScreen.Choice.Leave(var interrupted) ->
                                    interrupted ? Exit.INTERRUPTED : Exit.DONE;
                            case HomeScreen.Choice.Read(var chapter, var block) ->
                                    read(console, chapter, block);
                            case HomeScreen.Choice.Exercise(var id) -> exercise(console, id);
                        };
                if (choice instanceof HomeScreen.Choice.Leave || exit == Exit.INTERRUPTED) {
                    return exit;
                }
                around.settle();
                shelf = shelves.read();
            }
        }
    }

    private static Console open() {
        try {
            return Console.open();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static Console taken(CompletableFuture<Console> opening) throws IOException {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException why ? why : new IOException(e);
        }
    }

    private int read(Console console, String name, String block) {
        Chapter chapter = language.translated(chapters.read(chapters.target(name)), program, true);
        return play(console, chapter, block.isEmpty() ? around.marks(name).at() : block);
    }

    /// The chapter to go on with.
    String next() {
        return new Shelves(program, chapters, language).read().next().map(Volume::name).orElse("1");
    }

    /// One chapter alone.
    int chapter(String target) throws IOException {
        Target asked = chapters.target(target);
        Chapter chapter = language.translated(chapters.read(asked), program, true);
        String at =
                asked.cellIn(chapter)
                        .map(block -> block.id())
                        .orElseGet(() -> around.marks(chapter.name()).at());
        if (!isPossible(program, plain)) {
            new PlainPlay(
                            program.out(),
                            program.isTerminal() ? Optional.of(program.in()) : Optional.empty(),
                            ink,
                            Words.of(Area.PLAY, tongue),
                            chapter,
                            new Shelves(program, chapters, language)
                                    .exercises()
                                    .after(chapter.name()),
                            around,
                            Clock.systemUTC())
                    .play(at);
            return Exit.DONE;
        }
        try (Console console = Console.open()) {
            around.use(console);
            return play(console, chapter, at);
        }
    }

    private int play(Console console, Chapter chapter, String at) {
        Exercises exercises = new Shelves(program, chapters, language).exercises();
        PlayLoop loop =
                new PlayLoop(
                        console,
                        ink,
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

    private int exercise(Console console, String id) {
        Optional<String> command =
                new ExercisePage(program, console, ink, Words.of(Area.HOME, tongue)).show(id);
        if (command.isEmpty()) {
            return Exit.DONE;
        }
        try {
            return console.lend(() -> CommandTree.execute(program, command.get(), id));
        } catch (ProblemException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
