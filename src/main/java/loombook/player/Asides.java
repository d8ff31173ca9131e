package loombook.player;

import loombook.problem.ProblemException;
import loombook.term.Console;

import java.util.Optional;
import java.util.function.Consumer;

/// What a reader leaves a chapter's page for and comes back from: lists and texts beside it, their
/// editor, a shell.
final class Asides {
    private final Console console;
    private final PagePainter painter;
    private final Surroundings around;

    Asides(Console console, PagePainter painter, Surroundings around) {
        this.console = console;
        this.painter = painter;
        this.around = around;
    }

    /// Has the reader choose where in the chapter to go.
    ///
    /// @return a step's id, empty if they stay
    Optional<String> contents(PlayScreen screen) {
        String title = screen.script().chapter().title();
        return overlay(screen, title, "contents.keys").choose(Contents.of(screen));
    }

    void help(PlayScreen screen) {
        overlay(screen, screen.words().get("help.title"), "help.keys")
                .show(screen.words().get("help").lines().toList(), "");
    }

    private Overlay overlay(PlayScreen screen, String title, String foot) {
        painter.forget();
        return new Overlay(console, screen.ink(), title, screen.words().get(foot));
    }

    /// Has the reader change a cell.
    ///
    /// @return its code now, empty if there is no editor
    Optional<String> edit(PlayScreen screen, Step cell) {
        painter.clear();
        String name = screen.script().chapter().name() + "-" + cell.id();
        Optional<String> source = around.edit(name, screen.script().source(cell, screen.marks()));
        painter.forget();
        return source;
    }

    /// Lets the reader try things on the session of the chapter: what they define there, cells can
    /// use.
    ///
    /// @param trouble takes why there is no shell, while the page is still away
    void shell(PlayScreen screen, CellRunner runner, Consumer<ProblemException> trouble) {
        painter.clear();
        console.hideCursor(false);
        try {
            around.shell(runner.forOthers(), screen.script().chapter(), screen.ink());
        } catch (ProblemException e) {
            trouble.accept(e);
        } finally {
            console.hideCursor(true);
            painter.forget();
        }
    }
}
