package loombook.player;

import loombook.chapter.Chapter;
import loombook.session.Outcome;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.term.Spans;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A chapter that is played before a shell begins: its output is hidden, its failures are said.
public final class OpeningView implements RunView {
    private final Consumer<String> out;
    private final Ink ink;
    private final Words words;
    private final Runnable each;
    private final List<String> failed = new ArrayList<>();

    /// @param each is done after every cell
    public OpeningView(Consumer<String> out, Ink ink, Tongue tongue, Runnable each) {
        this.words = Words.of(Area.SHELL, tongue);
        this.each = each;
        this.out = out;
        this.ink = ink;
    }

    @Override
    public void chapterBegins(Chapter chapter) {
        failed.clear();
        say(ink.paint(Role.DIM, words.get("playing", title(chapter)) + ink.glyph(" …", " ...")));
    }

    private static String title(Chapter chapter) {
        String title = chapter.header().title();
        return title.isEmpty() ? chapter.name() : title;
    }

    @Override
    public void output(boolean error, byte[] bytes) {
        // It has been read in the chapter.
    }

    @Override
    public void partEnds(Played played) {
        each.run();
        if (played instanceof Played.Ran ran && !ran.isWell()) {
            failed.add(ran.part().code().id());
            Outcome outcome = ran.report().outcome();
            say(ink.paint(Role.TITLE, "#" + ran.part().code().id()));
            OutcomeText.lines(outcome, ink, words.tongue()).forEach(this::say);
        }
    }

    @Override
    public void chapterEnds(Chapter chapter, List<Played> played, long nanos) {
        String cells = words.count("played", played.size());
        String took = ink.paint(Role.DIM, ink.glyph(" · ", ", ") + Spans.of(nanos));
        String well = ink.paint(Role.GOOD, ink.glyph("✓ ", "")) + cells + took;
        String badly =
                ink.paint(Role.ERROR, ink.glyph("✗ ", "x "))
                        + words.get("played.badly", cells, failed.size(), String.join(", ", failed))
                        + took;
        say(failed.isEmpty() ? well : badly);
    }

    private void say(String line) {
        out.accept(line);
    }
}
