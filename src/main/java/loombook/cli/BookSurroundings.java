package loombook.cli;

import loombook.chapter.Chapter;
import loombook.library.Progress;
import loombook.player.Shell;
import loombook.player.Surroundings;
import loombook.progress.ChapterMarks;
import loombook.progress.ProgressFile;
import loombook.progress.Recall;
import loombook.session.Session;
import loombook.term.Console;
import loombook.term.Ink;
import loombook.term.Prompt;
import loombook.term.TerminalPrompt;
import loombook.words.Tongue;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// What pages of this book get: sessions, the reader's marks, an editor.
final class BookSurroundings implements Surroundings, AutoCloseable {
    private static final long SHOWN = 1L << 20;

    private final Program program;
    private final Chapters chapters;
    private final Tongue tongue;
    private final ProgressFile progress;
    private final ExecutorService notes = Executors.newSingleThreadExecutor();
    private final AtomicReference<String> trouble = new AtomicReference<>();
    private Console console;

    BookSurroundings(Program program, Chapters chapters, Tongue tongue) {
        this.tongue = tongue;
        this.program = program;
        this.chapters = chapters;
        this.progress = new ProgressFile(program.home().data(), Clock.systemUTC());
    }

    /// The terminal that editors are to have.
    void use(Console terminal) {
        console = terminal;
    }

    /// A cell may take as long as it likes: the reader sees it run, and can stop it.
    @Override
    public Session open(Chapter chapter) {
        Session session =
                chapters.open(chapter, new Session.Limits(null, SHOWN), true, Progress.NONE);
        session.record();
        return session;
    }

    @Override
    public ChapterMarks marks(String chapter) {
        settle();
        return progress.read().progress().ofChapter(chapter);
    }

    /// Who asks what is remembered wants the latest.
    void settle() {
        try {
            notes.submit(() -> {}).get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void note(String chapter, UnaryOperator<ChapterMarks> change) {
        notes.execute(
                () -> {
                    Recall recall = progress.update(all -> all.withChapter(chapter, change));
                    recall.remark().map(program::words).ifPresent(trouble::set);
                });
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble.getAndSet(null));
    }

    /// Waits until all that was noted is in the file.
    @Override
    public void close() {
        notes.close();
    }

    @Override
    public void shell(Session session, Chapter chapter, Ink ink) {
        Shell.Setting setting =
                new Shell.Setting(
                        program.here(),
                        ShellCommand.directives(chapter),
                        Shell.From.A_PAGE,
                        tongue,
                        _ -> {});
        Shell shell = new Shell(session, ink, setting, () -> console.size().rows());
        try (Prompt prompt =
                TerminalPrompt.open(console, shell.guide(), ShellCommand.history(program), ink)) {
            shell.run(prompt);
        }
    }

    @Override
    public Optional<String> edit(String name, String source) {
        return new CellEditor(program, console).edit(name, source);
    }
}
