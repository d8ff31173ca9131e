package loombook.timeline;

import loombook.session.Activity.Doing;
import loombook.session.Activity.End;
import loombook.session.Activity.Stretch;
import loombook.words.Words;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A timeline as a picture for a page: one SVG that needs nothing else, for light and dark pages,
/// for paper, and for those who have it read to them.
public final class TimelineSvg {
    private static final int WIDTH = 800;
    private static final int ROW = 24;
    private static final int BAR = 14;
    private static final int EDGE = 16;
    private static final int HEAD = 26;
    private static final int NOTE = 164;
    private static final int MARKS = 8;
    private static final int MOST_ROWS = 60;
    private static final int LONGEST_NAME = 34;
    private static final double LETTER = 7.85;
    private static final double TOO_THIN = 0.25;

    private static final String STYLE =
            """
            <style>
            .lb{--bg:#fff;--ink:#1f2328;--dim:#656d76;--grid:#d8dee4;--run:#2da44e;--time:#218bff;\
            --lock:#bf8700;--io:#8250df;--bad:#cf222e}
            @media (prefers-color-scheme:dark){.lb{--bg:#0d1117;--ink:#e6edf3;--dim:#8d96a0;\
            --grid:#30363d;--run:#3fb950;--time:#58a6ff;--lock:#d29922;--io:#bc8cff;--bad:#ff7b72}}
            @media print{.lb{--bg:#fff;--ink:#000;--dim:#333;--grid:#bbb;--run:#1a7f37;--time:#0969da;\
            --lock:#7d4e00;--io:#6639ba;--bad:#a40e26}}
            .lb text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;fill:var(--ink)}
            .lb .dim{fill:var(--dim)} .lb .bad{fill:var(--bad)}
            .lb .head{font:600 14px system-ui,sans-serif} .lb .fact{font:600 13px system-ui,sans-serif}
            .lb .page{fill:var(--bg)} .lb .grid{stroke:var(--grid)}
            .lb .run{fill:var(--run)} .lb .lock{fill:var(--lock)}
            .lb .time{fill:var(--time);fill-opacity:.3} .lb .io{fill:var(--io);fill-opacity:.3}
            .lb .hatch{fill:url(#lb-hatch)} .lb .dots{fill:url(#lb-dots)}
            .lb pattern path{stroke:var(--time);stroke-width:1.5} .lb pattern circle{fill:var(--io)}
            </style>
            <defs>
            <pattern id="lb-hatch" width="6" height="6" patternUnits="userSpaceOnUse">\
            <path d="M-1 7 7 -1"/></pattern>
            <pattern id="lb-dots" width="5" height="5" patternUnits="userSpaceOnUse">\
            <circle cx="2.5" cy="2.5" r="1.3"/></pattern>
            </defs>
            """;

    private final Words words;
    private final StringBuilder svg = new StringBuilder();
    private int y = EDGE;

    /// A timeline with the words to stand above it.
    public record Titled(String title, Timeline timeline) {}

    private TimelineSvg(Words words) {
        this.words = words;
    }

    public static String of(Titled picture, Words words) {
        return of(List.of(picture), words);
    }

    /// Several pictures, one beneath the other.
    public static String of(List<Titled> pictures, Words words) {
        TimelineSvg drawing = new TimelineSvg(words);
        pictures.forEach(drawing::draw);
        return drawing.page(pictures);
    }

    private String page(List<Titled> pictures) {
        String title = pictures.stream().map(Titled::title).collect(Collectors.joining(", "));
        String told = pictures.stream().map(this::told).collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lb\" role=\"img\""
                        + " viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">\n"
                        + "<title>%s</title>\n<desc>%s</desc>\n%s"
                        + "<rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n%s</svg>\n",
                WIDTH,
                y,
                WIDTH,
                y,
                escaped(title),
                escaped(told),
                STYLE,
                WIDTH,
                y,
                svg);
    }

    /// The picture for those who cannot see it.
    private String told(Titled picture) {
        StringBuilder told = new StringBuilder();
        Timeline timeline = picture.timeline();
        told.append(picture.title()).append(": ").append(timeline.sentence(words)).append('.');
        for (Row row : Row.of(timeline, MOST_ROWS)) {
            told.append('\n');
            switch (row) {
                case Row.More more -> told.append(more.text(words));
                case Row.Shown(var lane) -> {
                    told.append(lane.name()).append(": ").append(Facts.span(lane.nanos()));
                    told.append(ending(lane)).append(", ");
                    told.append(words.get("mostly", TimelineText.word(mostly(lane), words)));
                }
            }
        }
        return told.toString();
    }

    private static Doing mostly(Lane lane) {
        return EnumSet.allOf(Doing.class).stream()
                .max(Comparator.comparingLong(lane::nanos))
                .orElse(Doing.IDLE);
    }

    private String ending(Lane lane) {
        return switch (lane.end()) {
            case DONE -> "";
            case STILL_ALIVE -> lane.goesOn() ? " …" : "";
            case FAILED -> " ✗ " + words.get("failed");
            case CANCELLED -> " ✗ " + words.get("cancelled");
        };
    }

    private void draw(Titled picture) {
        Timeline timeline = picture.timeline();
        List<Row> rows = Row.of(timeline, MOST_ROWS);
        int longest = 4;
        for (Row row : rows) {
            if (row instanceof Row.Shown(var lane)) {
                longest = Math.max(longest, name(lane).length() + 2 * lane.depth());
            }
        }
        double left = EDGE + longest * LETTER + EDGE;
        double width = WIDTH - left - NOTE;
        if (!picture.title().isEmpty()) {
            text(EDGE, y + 12, "head", picture.title());
            y += HEAD;
        }
        int top = y;
        int bottom = top + rows.size() * ROW + 4;
        axis(timeline, left, width, top, bottom);
        for (Row row : rows) {
            row(row, timeline, left, width);
        }
        y = bottom + HEAD;
        text(EDGE, y + 12, "fact", timeline.sentence(words));
        y += ROW;
        legend(timeline);
        y += EDGE;
    }

    private void axis(Timeline timeline, double left, double width, int top, int bottom) {
        Axis axis = Axis.of(timeline.nanos(), MARKS);
        List<Long> marks = axis.marks();
        for (int i = 0; i < marks.size(); i++) {
            double x = left + width * marks.get(i) / timeline.nanos();
            add("<path class=\"grid\" d=\"M%.1f %dV%d\"/>", x, top, bottom);
            String unit = i == marks.size() - 1 ? " " + axis.unit() : "";
            text(x, bottom + 14, "dim", axis.text(marks.get(i)) + unit);
        }
    }

    private void row(Row row, Timeline timeline, double left, double width) {
        switch (row) {
            case Row.More more -> text(left, y + 15, "dim", "… " + more.text(words));
            case Row.Shown(var lane) -> {
                text(EDGE + 2 * lane.depth() * LETTER, y + 15, "", name(lane));
                bars(lane, left, width / timeline.nanos());
                String kind = lane.end() == End.FAILED ? "bad" : "dim";
                double after = left + width + EDGE / 2.0;
                text(after, y + 15, kind, Facts.span(lane.nanos()) + ending(lane));
            }
        }
        y += ROW;
    }

    private static String name(Lane lane) {
        String name = lane.name();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private void bars(Lane lane, double left, double scale) {
        double done = 0;
        for (Stretch stretch : lane.stretches()) {
            double from = Math.max(done, stretch.from() * scale);
            double length = stretch.to() * scale - from;
            boolean only = lane.stretches().size() == 1;
            if (stretch.doing() != Doing.IDLE && (length >= TOO_THIN || only)) {
                bar(stretch.doing(), left + from, y, Math.max(1, length));
                done = stretch.to() * scale;
            }
        }
    }

    private void bar(Doing doing, double x, int top, double length) {
        double middle = top + ROW / 2.0;
        switch (doing) {
            case RUNNING -> rect("run", x, middle - BAR / 2.0, length, BAR);
            case WAITING_TIME -> {
                rect("time", x, middle - BAR / 2.0, length, BAR);
                rect("hatch", x, middle - BAR / 2.0, length, BAR);
            }
            case WAITING_LOCK -> rect("lock", x, middle - 1.5, length, 3);
            case WAITING_IO -> {
                rect("io", x, middle - BAR / 2.0, length, BAR);
                rect("dots", x, middle - BAR / 2.0, length, BAR);
            }
            case IDLE -> {}
        }
    }

    private void legend(Timeline timeline) {
        double x = EDGE;
        for (Doing doing : seen(timeline)) {
            bar(doing, x, y, 24);
            String word = TimelineText.word(doing, words);
            text(x + 30, y + 16, "dim", word);
            x += 30 + word.length() * LETTER + 24;
        }
        y += ROW;
    }

    private static Set<Doing> seen(Timeline timeline) {
        Set<Doing> seen = EnumSet.noneOf(Doing.class);
        for (Doing doing : Doing.values()) {
            if (doing != Doing.IDLE
                    && timeline.lanes().stream()
                            .anyMatch(each -> each.nanos(doing) > timeline.nanos() / WIDTH)) {
                seen.add(doing);
            }
        }
        return seen;
    }

    private void rect(String kind, double x, double top, double length, double height) {
        add(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                kind, x, top, length, height);
    }

    private void text(double x, int baseline, String kind, String text) {
        add(
                "<text x=\"%.1f\" y=\"%d\"%s>%s</text>",
                x, baseline, kind.isEmpty() ? "" : " class=\"" + kind + "\"", escaped(text));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /// What XML does not allow at all becomes a question mark.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
    }
}
