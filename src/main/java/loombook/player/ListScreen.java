package loombook.player;

import loombook.term.Columns;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A list to choose from, with headings between; it can be searched. A value.
///
/// @param chosen the id of the row that the bar is on, empty if there are no rows to choose
/// @param search what is searched for
/// @param searching whether keys go to the search
record ListScreen(List<Row> rows, String chosen, String search, boolean searching) {
    private static final int PAGE = 8;

    /// A line of the list.
    ///
    /// @param id empty for what cannot be chosen
    /// @param text styled
    record Row(String id, String text) {
        static Row heading(String text) {
            return new Row("", text);
        }

        boolean isItem() {
            return !id.isEmpty();
        }
    }

    ListScreen {
        rows = List.copyOf(rows);
    }

    static ListScreen of(List<Row> rows, String chosen) {
        return new ListScreen(rows, chosen, "", false).settled();
    }

    /// The same list with other rows, the bar where it was.
    ListScreen withRows(List<Row> newRows) {
        return new ListScreen(newRows, chosen, search, searching).settled();
    }

    private ListScreen settled() {
        List<Row> items = items();
        boolean there = items.stream().anyMatch(row -> row.id().equals(chosen));
        return there ? this : choose(items.isEmpty() ? "" : items.getFirst().id());
    }

    private ListScreen choose(String id) {
        return new ListScreen(rows, id, search, searching);
    }

    private ListScreen searchingFor(String text, boolean open) {
        return new ListScreen(rows, chosen, text, open).settled();
    }

    private List<Row> items() {
        return matching().stream().filter(Row::isItem).toList();
    }

    /// The rows that the search leaves; headings above nothing are left out.
    private List<Row> matching() {
        if (search.isEmpty()) {
            return rows;
        }
        String wanted = search.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(Row::isItem)
                .filter(
                        row ->
                                Columns.plain(row.text() + " " + row.id())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                .toList();
    }

    /// Empty if the key means nothing to a list.
    Optional<ListScreen> press(Key key) {
        if (searching) {
            return Optional.of(typed(key));
        }
        return switch (key.kind()) {
            case UP -> Optional.of(moved(-1));
            case DOWN -> Optional.of(moved(1));
            case PAGE_UP -> Optional.of(moved(-PAGE));
            case PAGE_DOWN -> Optional.of(moved(PAGE));
            case HOME -> Optional.of(moved(-rows.size()));
            case END -> Optional.of(moved(rows.size()));
            case ESCAPE ->
                    search.isEmpty() ? Optional.empty() : Optional.of(searchingFor("", false));
            case CHARACTER ->
                    switch (key.text()) {
                        case "k" -> Optional.of(moved(-1));
                        case "j" -> Optional.of(moved(1));
                        case "g" -> Optional.of(moved(-rows.size()));
                        case "G" -> Optional.of(moved(rows.size()));
                        case "/" -> Optional.of(searchingFor("", true));
                        default -> Optional.empty();
                    };
            default -> Optional.empty();
        };
    }

    private ListScreen typed(Key key) {
        return switch (key.kind()) {
            case CHARACTER -> searchingFor(search + key.text(), true);
            case BACKSPACE ->
                    search.isEmpty()
                            ? searchingFor("", false)
                            : searchingFor(search.substring(0, search.length() - 1), true);
            case ENTER -> searchingFor(search, false);
            case ESCAPE, INTERRUPT -> searchingFor("", false);
            case UP -> moved(-1);
            case DOWN -> moved(1);
            default -> this;
        };
    }

    private ListScreen moved(int by) {
        List<Row> items = items();
        if (items.isEmpty()) {
            return this;
        }
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            at = items.get(i).id().equals(chosen) ? i : at;
        }
        return choose(items.get(Math.clamp((long) at + by, 0, items.size() - 1)).id());
    }

    /// As many lines as there is room for, the chosen one among them.
    List<String> lines(int height, Ink ink, int width) {
        List<Row> shown = matching();
        int at = 0;
        for (int i = 0; i < shown.size(); i++) {
            at = shown.get(i).isItem() && shown.get(i).id().equals(chosen) ? i : at;
        }
        int first = Math.clamp(at - height / 2L, 0, Math.max(0, shown.size() - height));
        List<String> lines = new ArrayList<>();
        for (int i = first; i < Math.min(shown.size(), first + height); i++) {
            lines.add(line(shown.get(i), ink, width));
        }
        return lines;
    }

    private String line(Row row, Ink ink, int width) {
        if (!row.isItem()) {
            return row.text();
        }
        String text = Columns.cut(row.text(), width - 3, ink.glyph("…", "..."));
        if (!row.id().equals(chosen)) {
            return "  " + text;
        }
        return ink.colour()
                ? ink.paint(
                        Role.SELECTION,
                        Columns.padded(ink.glyph("▸ ", "> ") + Columns.plain(text), width))
                : ink.glyph("▸ ", "> ") + text;
    }
}
