package loombook.term;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;

/// Markdown as lines for a terminal: headings, paragraphs, lists and tables set to the width, code
/// as it is.
public final class Markdown {
    private static final int CODE_INDENT = 4;
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Ink ink;

    private Markdown(Ink ink) {
        this.ink = ink;
    }

    /// Without blank lines at the beginning or end.
    public static List<String> lines(String markdown, Ink ink) {
        return new Markdown(ink).blocks(PARSER.parse(markdown), ink.width(), false);
    }

    private List<String> blocks(Node parent, int width, boolean tight) {
        List<String> lines = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            List<String> block = block(node, width);
            if (!block.isEmpty() && !lines.isEmpty() && !tight) {
                lines.add("");
            }
            lines.addAll(block);
        }
        return lines;
    }

    private List<String> block(Node node, int width) {
        return switch (node) {
            case Heading heading -> heading(heading, width);
            case FencedCodeBlock code -> code(code.getLiteral(), code.getInfo());
            case IndentedCodeBlock code -> code(code.getLiteral(), "");
            case ListBlock list -> list(list, width);
            case BlockQuote quote ->
                    blocks(quote, width - 2, false).stream()
                            .map(line -> ink.paint(Role.DIM, ink.glyph("│ ", "> ")) + line)
                            .toList();
            case TableBlock table -> Table.lines(table, width, ink);
            case ThematicBreak _ -> List.of(ink.paint(Role.DIM, ink.glyph("─", "-").repeat(width)));
            case HtmlBlock html -> html.getLiteral().lines().toList();
            default -> Inline.lines(node, Role.PLAIN, width, ink);
        };
    }

    private List<String> heading(Heading heading, int width) {
        boolean first = heading.getLevel() == 1;
        List<String> lines =
                new ArrayList<>(
                        Inline.lines(heading, first ? Role.HEADING : Role.TITLE, width, ink));
        if (first || !ink.colour()) {
            int wide = lines.stream().mapToInt(Columns::width).max().orElse(0);
            String line = first ? ink.glyph("═", "=") : ink.glyph("─", "-");
            lines.add(ink.paint(Role.DIM, line.repeat(wide)));
        }
        return lines;
    }

    private List<String> code(String text, String language) {
        String source = text.stripTrailing();
        String indent = " ".repeat(CODE_INDENT);
        List<String> lines =
                language == null || language.isEmpty() || language.equals("java")
                        ? Painted.java(source, ink)
                        : source.lines().map(line -> ink.paint(Role.CODE, line)).toList();
        return lines.stream().map(line -> indent + line).toList();
    }

    private List<String> list(ListBlock list, int width) {
        List<String> lines = new ArrayList<>();
        int number = list instanceof OrderedList ordered ? number(ordered) : 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = list instanceof BulletList ? ink.glyph("• ", "- ") : number++ + ". ";
            if (!lines.isEmpty() && !list.isTight()) {
                lines.add("");
            }
            String before = mark;
            for (String line : blocks(item, width - mark.length(), list.isTight())) {
                lines.add(before + line);
                before = " ".repeat(mark.length());
            }
        }
        return lines;
    }

    private static int number(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        return first == null ? 1 : first;
    }
}
