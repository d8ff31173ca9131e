package loombook.player;

import loombook.chapter.Block;
import loombook.term.Role;

import java.util.ArrayList;
import java.util.List;

/// The cells of a chapter, as a list to go to one of them.
final class Contents {
    private Contents() {}

    static ListScreen of(PlayScreen screen) {
        List<ListScreen.Row> rows = new ArrayList<>();
        for (Step step : screen.script().steps()) {
            switch (step) {
                case Step.Text(var prose) -> heading(prose, screen, rows);
                case Step.Cell _, Step.Practice _ ->
                        rows.add(new ListScreen.Row(step.id(), line(step, screen)));
                case Step.Question _ -> {}
            }
        }
        return ListScreen.of(rows, screen.step().id());
    }

    private static void heading(Block.Prose prose, PlayScreen screen, List<ListScreen.Row> rows) {
        prose.markdown()
                .lines()
                .filter(line -> line.startsWith("## "))
                .forEach(
                        line ->
                                rows.add(
                                        ListScreen.Row.heading(
                                                screen.ink()
                                                        .paint(
                                                                Role.TITLE,
                                                                line.substring("## ".length())))));
    }

    private static String line(Step step, PlayScreen screen) {
        boolean done = screen.marks().done().contains(step.id());
        boolean stale = screen.memory().stale().contains(step.id());
        String sign =
                stale
                        ? screen.ink().paint(Role.WARNING, screen.ink().glyph("↻", "~"))
                        : done ? screen.ink().paint(Role.GOOD, screen.ink().glyph("✓", "x")) : " ";
        List<String> notes = new ArrayList<>();
        if (step instanceof Step.Practice) {
            notes.add(screen.words().get("sign.practice"));
        }
        if (screen.marks().edits().containsKey(step.id())) {
            notes.add(screen.words().get("sign.edited"));
        }
        if (stale) {
            notes.add(screen.words().get("sign.stale"));
        }
        String beside =
                notes.isEmpty()
                        ? ""
                        : screen.ink().paint(Role.DIM, "  " + String.join(", ", notes));
        return sign + " " + PlayScreen.name(step) + beside;
    }
}
