package loombook.term;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// A table, its columns as wide as they need to be, narrower where there is no room; where there is
/// very little, each row becomes a small list.
final class Table {
    private static final int LEAST = 9;
    private static final String GAP = "  ";
    private static final int ENDLESS = 10_000;

    private final Ink ink;
    private final List<List<TableCell>> rows = new ArrayList<>();
    private boolean headed;

    private Table(Ink ink) {
        this.ink = ink;
    }

    static List<String> lines(TableBlock block, int width, Ink ink) {
        Table table = new Table(ink);
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            table.headed |= part instanceof TableHead;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                table.rows.add(cells(row));
            }
        }
        int[] natural = table.widths(Columns::width);
        int[] widths = table.narrowed(natural, width);
        return isCramped(widths, natural) ? table.stacked(width) : table.set(widths);
    }

    /// A column may be small, but not made as small as that.
    private static boolean isCramped(int[] widths, int[] natural) {
        return IntStream.range(0, widths.length)
                .anyMatch(i -> widths[i] < LEAST && widths[i] < natural[i]);
    }

    private static List<TableCell> cells(Node row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add((TableCell) cell);
        }
        return cells;
    }

    private int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private int[] widths(ToIntFunction<String> widthOfLine) {
        int[] widths = new int[columns()];
        for (List<TableCell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                for (String line : Inline.lines(row.get(i), Role.PLAIN, ENDLESS, ink)) {
                    widths[i] = Math.max(widths[i], widthOfLine.applyAsInt(line));
                }
            }
        }
        return widths;
    }

    private static int longestWord(String line) {
        return Arrays.stream(line.split(" ")).mapToInt(Columns::width).max().orElse(0);
    }

    private static int sum(int[] widths) {
        return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    }

    /// The widest gives first, as long as it need not break a word.
    private int[] narrowed(int[] natural, int width) {
        int[] words = widths(Table::longestWord);
        int[] widths = natural.clone();
        while (sum(widths) > width) {
            int widest = widest(widths, words);
            if (widths[widest] <= words[widest]) {
                widest = widest(widths, new int[widths.length]);
            }
            if (widths[widest] <= 1) {
                return widths;
            }
            widths[widest]--;
        }
        return widths;
    }

    /// The widest of those that are wider than they have to be; the first, if there is none.
    private static int widest(int[] widths, int[] least) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            boolean better = widths[widest] <= least[widest] || widths[i] > widths[widest];
            widest = better && widths[i] > least[i] ? i : widest;
        }
        return widest;
    }

    private List<String> set(int[] widths) {
        List<String> lines = new ArrayList<>();
        for (List<TableCell> row : rows) {
            boolean head = headed && row == rows.getFirst();
            lines.addAll(row(row, widths, head ? Role.STRONG : Role.PLAIN));
            if (head) {
                List<String> rules = new ArrayList<>();
                for (int width : widths) {
                    rules.add(ink.glyph("─", "-").repeat(width));
                }
                lines.add(ink.paint(Role.DIM, String.join(GAP, rules)));
            }
        }
        return lines;
    }

    private List<String> row(List<TableCell> row, int[] widths, Role role) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < row.size(); i++) {
            cells.add(Inline.lines(row.get(i), role, widths[i], ink));
            height = Math.max(height, cells.getLast().size());
        }
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < height; n++) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String part = n < cells.get(i).size() ? cells.get(i).get(n) : "";
                parts.add(i == cells.size() - 1 ? part : Columns.padded(part, widths[i]));
            }
            lines.add(String.join(GAP, parts));
        }
        return lines;
    }

    private List<String> stacked(int width) {
        List<String> lines = new ArrayList<>();
        List<TableCell> head = headed ? rows.getFirst() : List.of();
        for (List<TableCell> row : rows.subList(headed ? 1 : 0, rows.size())) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int i = 0; i < row.size(); i++) {
                if (i > 0 && i < head.size()) {
                    lines.addAll(Inline.lines(head.get(i), Role.DIM, width, ink));
                }
                Role role = i == 0 ? Role.STRONG : Role.PLAIN;
                String indent = i == 0 ? "" : GAP;
                Inline.lines(row.get(i), role, width - indent.length(), ink)
                        .forEach(line -> lines.add(indent + line));
            }
        }
        return lines;
    }
}
