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

import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What pages of this book get: sessions, the reader's marks, an editor.
final class BookSurroundings implements Surroundings {
    private static final long SHOWN = 1L << 20;

    private final Program program;
    private final Chapters chapters;
    private final ProgressFile progress;
    private Console console;

    BookSurroundings(Program program, Chapters chapters) {
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
        return progress.read().progress().ofChapter(chapter);
    }

    @Override
    public Optional<String> note(String chapter, UnaryOperator<ChapterMarks> change) {
        Recall recall = progress.update(all -> all.withChapter(chapter, change));
        return recall.remark().map(program::words);
    }

    @Override
    public void shell(Session session, Chapter chapter, Ink ink) {
        Shell.Setting setting =
                new Shell.Setting(program.here(), ShellCommand.directives(chapter), _ -> {});
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
