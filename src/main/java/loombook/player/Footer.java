package loombook.player;

import loombook.term.Columns;
import loombook.term.Frame;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;

/// The lines below the page: what goes on, where one is, what the keys do.
final class Footer {
    private static final List<String> SPINNER =
            List.of("⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏");
    private static final List<String> ASCII_SPINNER = List.of("|", "/", "-", "\\");
    private static final int BAR = 14;
    private static final long TENTH = 100_000_000;
    private static final double TENTHS = 10.0;

    private final PlayScreen screen;
    private final Ink ink;
    private final Words words;
    private final int width;

    private Footer(PlayScreen screen) {
        this.screen = screen;
        this.ink = screen.ink();
        this.words = screen.words();
        this.width = Math.min(screen.size().columns() - 1, ink.width());
    }

    static Frame of(PlayScreen screen, Pulse pulse) {
        return new Footer(screen).frame(pulse);
    }

    private Frame frame(Pulse pulse) {
        List<String> lines = new ArrayList<>();
        if (screen.isRunning() && !pulse.partial().isEmpty()) {
            lines.add(pulse.partial());
        }
        switch (screen.mode()) {
            case Mode.Running(var cell, var stopping) -> lines.add(running(cell, stopping, pulse));
            case Mode.Feeding(_, var typed) -> {
                lines.add(ink.paint(Role.KEY, words.get("feed") + " ") + typed + cursor());
                lines.add(ink.paint(Role.DIM, words.get("feed.keys")));
            }
            case Mode.Asking(var question, var typed) when question.choices().isEmpty() -> {
                lines.add(ink.paint(Role.KEY, words.get("guess") + " ") + typed + cursor());
                lines.add(keys(List.of("guess.free")));
            }
            case Mode.Asking(var question, _) -> {
                lines.add(position());
                String choose = part(words.get("guess.choose", question.choices().size())) + gap();
                int room = width - Columns.width(choose);
                List<String> keys = List.of("guess.skip", "next", "back", "quit");
                lines.add(choose + keys(keys, 1, room));
            }
            default -> {
                lines.add(position());
                lines.add(screen.warned() ? part(words.get("key.leave")) : keys(keysNow()));
            }
        }
        String more = ink.glyph("…", "...");
        return new Frame(lines.stream().map(line -> Columns.cut(line, width, more)).toList());
    }

    private String cursor() {
        return ink.colour() ? ink.paint(Role.SELECTION, " ") : "_";
    }

    private String running(String cell, boolean stopping, Pulse pulse) {
        List<String> signs = ink.glyphs() ? SPINNER : ASCII_SPINNER;
        String sign = signs.get(pulse.beat() % signs.size());
        String key = stopping ? "stopping" : "running";
        String hidden = pulse.hidden() > 0 ? gap() + words.count("lines.more", pulse.hidden()) : "";
        return ink.paint(Role.GOOD, sign)
                + " "
                + words.get(key, elapsed(pulse.nanos()))
                + ink.paint(Role.DIM, gap() + cell + hidden);
    }

    /// Tenths of a second: more would flicker.
    private static String elapsed(long nanos) {
        return nanos / TENTH / TENTHS + " s";
    }

    private List<String> keysNow() {
        List<String> keys = new ArrayList<>();
        switch (screen.mode()) {
            case Mode.More _ -> keys.add("more");
            case Mode.Ready _ -> keys.add("run");
            case Mode.Ran _ -> keys.addAll(List.of("on", "again"));
            default -> keys.add("home");
        }
        boolean reading = screen.mode() instanceof Mode.More;
        boolean over = screen.place() >= screen.script().steps().size();
        if (!over && !reading && screen.step().runs()) {
            keys.add("edit");
            if (screen.step() instanceof Step.Practice) {
                keys.add("answer");
            }
            if (screen.marks().edits().containsKey(screen.step().id())) {
                keys.add("revert");
            }
        }
        if (screen.mode() instanceof Mode.Ran) {
            keys.add("timeline");
        }
        if (!reading) {
            keys.add("try");
        }
        keys.addAll(List.of("next", "back", "contents", "all", "quit"));
        return keys;
    }

    private String keys(List<String> names) {
        return keys(names, 2, width);
    }

    /// As many as there is room for; the first and so many of the last are always there.
    private String keys(List<String> names, int last, int room) {
        List<String> all = new ArrayList<>(names.stream().map(each -> "key." + each).toList());
        while (all.size() > last + 1 && Columns.width(line(all)) > room) {
            all.remove(all.size() - last - 1);
        }
        return line(all);
    }

    private String line(List<String> keys) {
        return String.join(gap(), keys.stream().map(each -> part(words.get(each))).toList());
    }

    /// The first word is the key.
    private String part(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? ink.paint(Role.KEY, text)
                : ink.paint(Role.KEY, text.substring(0, space))
                        + ink.paint(Role.DIM, text.substring(space));
    }

    private String gap() {
        return ink.paint(Role.DIM, ink.glyph(" · ", " | "));
    }

    private String position() {
        List<Step> cells = screen.script().cells();
        long done =
                cells.stream().filter(each -> screen.marks().done().contains(each.id())).count();
        int total = Math.max(1, cells.size());
        int full = done == 0 ? 0 : Math.max(1, (int) (BAR * done / total));
        String bar =
                ink.paint(Role.PROGRESS, ink.glyph("━", "=").repeat(full))
                        + ink.paint(Role.DIM, ink.glyph("─", "-").repeat(BAR - full));
        String count = words.get("position", done, cells.size());
        String left = ink.glyph("─", "-").repeat(2) + " " + screen.script().chapter().title() + " ";
        int room = width - BAR - Columns.width(count) - 2;
        String title = Columns.cut(left, Math.max(4, room), ink.glyph("… ", "... "));
        String fill = ink.glyph("─", "-").repeat(Math.max(0, room - Columns.width(title)));
        return ink.paint(Role.DIM, title + fill + " ") + bar + ink.paint(Role.DIM, " " + count);
    }
}
