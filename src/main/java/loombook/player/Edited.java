package loombook.player;

import loombook.progress.ChapterMarks;

import java.util.ArrayList;
import java.util.List;

/// What follows when the reader has changed a cell.
final class Edited {
    private final PlayScreen screen;
    private final Step cell;
    private final String source;

    private Edited(PlayScreen screen, Step cell, String source) {
        this.screen = screen;
        this.cell = cell;
        this.source = source;
    }

    static Turn of(PlayScreen screen, Step cell, String source) {
        return new Edited(screen, cell, source.stripTrailing()).turn();
    }

    private Turn turn() {
        Memory memory = screen.memory();
        List<Step> stale = memory.ran().contains(cell.id()) ? dependents() : List.of();
        PlayScreen next =
                screen.with(
                                memory.withMarks(noted(screen.marks()))
                                        .withStale(stale.stream().map(Step::id).toList()))
                        .at(screen.script().place(cell.id()), new Mode.Ready());
        List<String> lines = new ArrayList<>(next.code(cell));
        if (!stale.isEmpty()) {
            String names = String.join(", ", stale.stream().map(PlayScreen::name).toList());
            lines.add(screen.text().note(screen.words().get("stale", names)));
        }
        return new Turn(next, lines, List.of(new Wish.Note(this::noted), new Wish.Prepare(cell)));
    }

    /// A cell that is again as it came is no edit.
    private ChapterMarks noted(ChapterMarks marks) {
        return source.equals(cell.source().stripTrailing())
                ? marks.withoutEdit(cell.id())
                : marks.withEdit(cell.id(), new ChapterMarks.Edit(source, cell.source()));
    }

    /// The cells below this one that have run and use what it defines.
    private List<Step> dependents() {
        Script script = screen.script();
        String both = source + "\n" + script.source(cell, screen.marks());
        return script.steps().stream()
                .dropWhile(each -> !each.id().equals(cell.id()))
                .skip(1)
                .filter(each -> screen.memory().ran().contains(each.id()))
                .filter(each -> Dependents.uses(script.source(each, screen.marks()), both))
                .toList();
    }
}
