package loombook.player;

import loombook.term.Columns;
import loombook.term.Frame;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Role;
import loombook.term.Size;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first screen: where one was, all chapters by part, all exercises. A value.
///
/// @param help whether the keys are explained
public record HomeScreen(
        Shelf shelf, Words words, Ink ink, ListScreen list, boolean help, boolean warned) {
    private static final String CONTINUE = "continue";
    private static final int BAR = 10;
    private static final int MOST_STARS = 3;

    /// Where a part begins, by the number of its first chapter.
    private static final List<Integer> PARTS = List.of(1, 4, 13);

    /// What the reader wants.
    public sealed interface Choice {
        /// @param block where to begin, empty for the beginning
        record Read(String chapter, String block) implements Choice {}

        record Exercise(String id) implements Choice {}

        /// @param interrupted whether by Ctrl-C
        record Leave(boolean interrupted) implements Choice {}
    }

    /// The screen after a key, and what the reader has chosen, if anything.
    public record Pressed(HomeScreen screen, Optional<Choice> choice) {}

    public static HomeScreen of(Shelf shelf, Words words, Ink ink) {
        HomeScreen bare =
                new HomeScreen(shelf, words, ink, ListScreen.of(List.of(), ""), false, false);
        return bare.with(ListScreen.of(bare.rows(), CONTINUE));
    }

    private HomeScreen with(ListScreen changed) {
        return new HomeScreen(shelf, words, ink, changed, false, false);
    }

    public HomeScreen resized(Ink newInk) {
        HomeScreen next = new HomeScreen(shelf, words, newInk, list, help, warned);
        return next.with(list.withRows(next.rows()));
    }

    private List<ListScreen.Row> rows() {
        List<ListScreen.Row> rows = new ArrayList<>();
        shelf.next().ifPresent(next -> rows.add(new ListScreen.Row(CONTINUE, onward(next))));
        int part = -1;
        for (Volume volume : shelf.volumes()) {
            int now = part(volume.number());
            if (now != part) {
                rows.add(ListScreen.Row.heading(""));
                rows.add(ListScreen.Row.heading(heading(words.get("part." + now))));
                part = now;
            }
            rows.add(new ListScreen.Row(volume.name(), line(volume)));
        }
        if (!shelf.exercises().rows().isEmpty()) {
            rows.add(ListScreen.Row.heading(""));
            rows.add(ListScreen.Row.heading(heading(words.get("exercises"))));
        }
        for (Exercises.Row row : shelf.exercises().rows()) {
            rows.add(new ListScreen.Row("exercise:" + row.id(), line(row)));
        }
        return rows;
    }

    private String heading(String text) {
        return ink.paint(Role.TITLE, text);
    }

    private static int part(int number) {
        int part = 0;
        for (int first : PARTS) {
            part += number >= first ? 1 : 0;
        }
        return part;
    }

    private String onward(Volume next) {
        boolean begun = shelf.place().isPresent();
        String block =
                shelf.place()
                        .filter(place -> place.chapter().equals(next.name()))
                        .map(Shelf.Place::block)
                        .filter(each -> !each.isEmpty())
                        .map(each -> ink.paint(Role.DIM, "  #" + each))
                        .orElse("");
        String what = words.get(begun ? "continue" : "begin");
        return ink.paint(Role.GOOD, what) + "  " + numbered(next) + block;
    }

    private static String numbered(Volume volume) {
        return volume.number() < 0
                ? volume.title()
                : (volume.number() < 10 ? "0" : "") + volume.number() + "  " + volume.title();
    }

    private String line(Volume volume) {
        if (!volume.trouble().isEmpty()) {
            return volume.name() + "  " + ink.paint(Role.ERROR, words.get("unreadable"));
        }
        int room = ink.width() - 4;
        String minutes = volume.minutes() == 0 ? "" : words.get("minutes", volume.minutes());
        String bar = "  " + bar(volume.done(), volume.cells());
        String facts = ink.paint(Role.DIM, "  " + minutes) + (room < 50 ? "" : bar);
        String title =
                Columns.cut(numbered(volume), room - Columns.width(facts), ink.glyph("…", "..."));
        return Columns.padded(title, room - Columns.width(facts)) + facts;
    }

    private String bar(int done, int all) {
        int full = done == 0 ? 0 : Math.max(1, BAR * Math.min(done, all) / all);
        if (all > 0 && done >= all) {
            return ink.paint(Role.GOOD, Columns.padded(ink.glyph("✓", "done"), BAR));
        }
        return ink.paint(Role.PROGRESS, ink.glyph("━", "=").repeat(full))
                + ink.paint(Role.DIM, ink.glyph("─", ".").repeat(BAR - full));
    }

    private String line(Exercises.Row row) {
        int room = ink.width() - 4;
        String stars =
                ink.glyph("★", "*").repeat(row.stars())
                        + ink.glyph("☆", ".").repeat(Math.max(0, MOST_STARS - row.stars()));
        String status =
                switch (row.status()) {
                    case PASSED -> ink.paint(Role.GOOD, ink.glyph("✓ ", "") + words.get("passed"));
                    case FAILED ->
                            words.get(
                                    "points", Points.of(row.points()), Points.of(row.maxPoints()));
                    case BEGUN -> words.get("begun");
                    case NEW -> ink.paint(Role.DIM, words.get("after", row.after()));
                };
        int half = room / 2 - 4;
        String title = Columns.padded(Columns.cut(row.title(), half, ink.glyph("…", "...")), half);
        return title + "  " + ink.paint(Role.WARNING, stars) + "  " + status;
    }

    public Pressed press(Key key) {
        if (help) {
            return new Pressed(with(list), Optional.empty());
        }
        Optional<ListScreen> moved = list.press(key);
        if (moved.isPresent()) {
            return new Pressed(with(moved.get()), Optional.empty());
        }
        return switch (key.kind()) {
            case ENTER, RIGHT -> new Pressed(with(list), open());
            case GONE -> leaving(true);
            case END_OF_INPUT -> leaving(false);
            case INTERRUPT ->
                    warned
                            ? leaving(true)
                            : new Pressed(
                                    new HomeScreen(shelf, words, ink, list, false, true),
                                    Optional.empty());
            case CHARACTER ->
                    switch (key.text()) {
                        case "q" -> leaving(false);
                        case "?" ->
                                new Pressed(
                                        new HomeScreen(shelf, words, ink, list, true, false),
                                        Optional.empty());
                        case " ", "l" -> new Pressed(with(list), open());
                        default -> new Pressed(with(list), Optional.empty());
                    };
            default -> new Pressed(with(list), Optional.empty());
        };
    }

    private Pressed leaving(boolean interrupted) {
        return new Pressed(this, Optional.of(new Choice.Leave(interrupted)));
    }

    private Optional<Choice> open() {
        String id = list.chosen();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (id.startsWith("exercise:")) {
            return Optional.of(new Choice.Exercise(id.substring("exercise:".length())));
        }
        String chapter = id.equals(CONTINUE) ? shelf.next().orElseThrow().name() : id;
        String block =
                shelf.place()
                        .filter(place -> id.equals(CONTINUE) && place.chapter().equals(chapter))
                        .map(Shelf.Place::block)
                        .orElse("");
        return Optional.of(new Choice.Read(chapter, block));
    }

    public Frame frame(Size size) {
        List<String> lines = new ArrayList<>();
        int width = Math.min(size.columns(), ink.width());
        lines.add(
                Columns.padded(ink.paint(Role.HEADING, "Loombook"), 10)
                        + ink.paint(Role.DIM, words.get("subtitle")));
        lines.add(ink.paint(Role.DIM, ink.glyph("─", "-").repeat(width)));
        int room = Math.max(1, size.rows() - 4);
        List<String> body = help ? helpLines(room, width) : list.lines(room, ink, width);
        lines.addAll(body);
        while (lines.size() < size.rows() - 2) {
            lines.add("");
        }
        lines.add(ink.paint(Role.DIM, ink.glyph("─", "-").repeat(width)));
        lines.add(foot());
        return new Frame(lines).within(size, ink.glyph("…", "..."));
    }

    private List<String> helpLines(int room, int width) {
        return words.get("help")
                .lines()
                .flatMap(line -> Wrapped.lines(line, 0, width).stream())
                .limit(room)
                .toList();
    }

    private String foot() {
        if (list.searching()) {
            return ink.paint(Role.KEY, "/") + list.search() + ink.glyph("▏", "_");
        }
        return ink.paint(Role.DIM, words.get(help ? "any" : warned ? "leave" : "keys"));
    }
}
