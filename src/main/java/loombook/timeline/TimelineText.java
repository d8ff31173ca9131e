package loombook.timeline;

import loombook.session.Activity.Doing;
import loombook.session.Activity.End;
import loombook.session.Activity.Stretch;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A timeline as lines for a terminal, as wide as the ink says.
public final class TimelineText {
    private static final int MOST_ROWS = 24;
    private static final int MARK_EVERY = 9;
    private static final int SHORTEST_NAME = 4;
    private static final double NAME_SHARE = 0.34;

    /// What tells threads of one pool apart, and must not be cut off.
    private static final Pattern NUMBER = Pattern.compile(".*?([-#]\\d+)$");

    private static final String EIGHTHS = "▏▎▍▌▋▊▉";
    private static final int GAP = 2;
    private static final int NARROW = 60;
    private static final String BETWEEN = "   ";

    private final Timeline timeline;
    private final Ink ink;
    private final Words words;
    private final List<Row> rows;
    private final List<String> notes;
    private final int nameWidth;
    private final int barWidth;

    private TimelineText(Timeline timeline, Ink ink, Words words) {
        this.timeline = timeline;
        this.words = words;
        this.ink = ink;
        this.rows = Row.of(timeline, MOST_ROWS);
        this.notes = rows.stream().map(this::note).toList();
        int longest = rows.stream().map(this::name).mapToInt(String::length).max().orElse(0);
        int most = (int) (ink.width() * NAME_SHARE);
        nameWidth = Math.clamp(longest, SHORTEST_NAME, most);
        int noteWidth = notes.stream().mapToInt(String::length).max().orElse(0);
        barWidth = ink.width() - 1 - nameWidth - GAP - GAP - Math.max(noteWidth, MARK_EVERY - GAP);
    }

    public static List<String> lines(Timeline timeline, Ink ink, Words words) {
        return new TimelineText(timeline, ink, words).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(rows.get(i), notes.get(i)));
        }
        lines.add(axis());
        lines.addAll(summary());
        if (!ink.glyphs()) {
            lines.replaceAll(line -> line.replace('µ', 'u'));
        }
        return lines;
    }

    private String name(Row row) {
        return switch (row) {
            case Row.Shown(var lane) ->
                    ink.glyph("  ", "  ").repeat(lane.depth()) + plain(lane.name());
            case Row.More _ -> "";
        };
    }

    /// What would move the cursor is no part of a name.
    private static String plain(String name) {
        return name.replaceAll("\\p{Cntrl}", " ");
    }

    private String note(Row row) {
        return switch (row) {
            case Row.More _ -> "";
            case Row.Shown(var lane) -> {
                String time = Facts.span(lane.nanos());
                yield switch (lane.end()) {
                    case DONE -> time;
                    case STILL_ALIVE -> lane.goesOn() ? time + ink.glyph(" …", " ...") : time;
                    case FAILED -> time + cross(words.get("failed"));
                    case CANCELLED -> time + cross(words.get("cancelled"));
                };
            }
        };
    }

    /// Where there is little room, the sentence beneath must do.
    private String cross(String word) {
        return ink.glyph(" ✗", " x") + (ink.width() < NARROW ? "" : " " + word);
    }

    private String line(Row row, String note) {
        return switch (row) {
            case Row.More more -> {
                String text = ink.glyph("… ", "... ") + more.text(words);
                int room = ink.width() - 1 - text.length();
                yield " ".repeat(1 + Math.clamp(room, 0, nameWidth + GAP))
                        + ink.paint(Role.DIM, text);
            }
            case Row.Shown(var lane) -> {
                boolean bad = lane.end() == End.FAILED;
                yield " "
                        + fitted(name(row))
                        + " ".repeat(GAP)
                        + bar(lane)
                        + " ".repeat(GAP)
                        + ink.paint(bad ? Role.ERROR : Role.DIM, note);
            }
        };
    }

    private String fitted(String name) {
        String more = ink.glyph("…", ".");
        String number = NUMBER.matcher(name).replaceFirst("$1");
        String tail = number.length() < nameWidth / 2 && !number.equals(name) ? number : "";
        String cut =
                name.length() <= nameWidth
                        ? name
                        : name.substring(0, nameWidth - 1 - tail.length()) + more + tail;
        return cut + " ".repeat(nameWidth - cut.length());
    }

    private String bar(Lane lane) {
        StringBuilder bar = new StringBuilder();
        Role role = Role.PLAIN;
        StringBuilder part = new StringBuilder();
        for (int column = 0; column < barWidth; column++) {
            Cell cell = cell(lane, column);
            if (cell.role() != role) {
                bar.append(ink.paint(role, part.toString()));
                part.setLength(0);
                role = cell.role();
            }
            part.append(cell.glyph());
        }
        return bar.append(ink.paint(role, part.toString())).toString();
    }

    private record Cell(String glyph, Role role) {}

    private Cell cell(Lane lane, int column) {
        double from = (double) timeline.nanos() * column / barWidth;
        double to = (double) timeline.nanos() * (column + 1) / barWidth;
        Map<Doing, Double> shares = new EnumMap<>(Doing.class);
        double covered = 0;
        for (Stretch each : lane.stretches()) {
            double share = Math.min(to, each.to()) - Math.max(from, each.from());
            if (share > 0 && each.doing() != Doing.IDLE) {
                shares.merge(each.doing(), share, Double::sum);
                covered += share;
            }
        }
        Doing most = null;
        for (Doing doing : shares.keySet()) {
            most = most == null || shares.get(doing) > shares.get(most) ? doing : most;
        }
        boolean begins = lane.from() >= from && lane.from() < to;
        double part = covered / (to - from);
        if (most == null || part < 0.5 && !begins) {
            return new Cell(" ", Role.PLAIN);
        }
        boolean last = lane.to() < to || column == barWidth - 1;
        int eighth = (int) Math.round(part * (EIGHTHS.length() + 1)) - 1;
        if (most == Doing.RUNNING && ink.glyphs() && (last || begins) && part < 0.9) {
            int fill = Math.clamp(eighth, 0, EIGHTHS.length() - 1);
            return new Cell(begins && !last ? "█" : EIGHTHS.charAt(fill) + "", role(most));
        }
        return new Cell(glyph(most), role(most));
    }

    private String glyph(Doing doing) {
        return switch (doing) {
            case RUNNING -> ink.glyph("█", "#");
            case WAITING_TIME -> ink.glyph("░", ".");
            case WAITING_LOCK -> ink.glyph("─", "-");
            case WAITING_IO -> ink.glyph("▒", "~");
            case IDLE -> " ";
        };
    }

    private static Role role(Doing doing) {
        return switch (doing) {
            case RUNNING -> Role.RUNNING;
            case WAITING_TIME -> Role.SLEEPING;
            case WAITING_LOCK -> Role.BLOCKED;
            case WAITING_IO -> Role.READING;
            case IDLE -> Role.PLAIN;
        };
    }

    private String axis() {
        Axis axis = Axis.of(timeline.nanos(), Math.max(2, barWidth / MARK_EVERY));
        StringBuilder line = new StringBuilder(" ".repeat(1 + nameWidth + GAP));
        int start = line.length();
        List<Long> marks = axis.marks();
        for (int i = 0; i < marks.size(); i++) {
            int at = start + (int) (marks.get(i) * barWidth / timeline.nanos());
            boolean last = i == marks.size() - 1;
            String text = axis.text(marks.get(i)) + (last ? " " + axis.unit() : "");
            if (line.length() <= at && at + text.length() <= ink.width()) {
                line.append(" ".repeat(at - line.length())).append(text);
            } else if (last && line.length() + axis.unit().length() < ink.width()) {
                line.append(' ').append(axis.unit());
            }
        }
        return ink.paint(Role.DIM, line.toString());
    }

    /// A part of a line, and how many columns they take.
    private record Piece(String painted, int width) {
        Piece and(String between, Piece more) {
            return new Piece(
                    painted + between + more.painted, width + between.length() + more.width);
        }
    }

    /// The facts, and beside or beneath them what the glyphs mean.
    private List<String> summary() {
        List<Piece> lines = new ArrayList<>();
        String dot = ink.glyph(" · ", " - ");
        for (String part : timeline.sentence(words).split(" · ")) {
            put(lines, dot, new Piece(ink.paint(Role.TITLE, part), part.length()));
        }
        List<Piece> legend = new ArrayList<>();
        for (Doing doing : seen()) {
            String glyph = glyph(doing);
            String painted =
                    ink.paint(role(doing), glyph) + ink.paint(Role.DIM, " " + word(doing, words));
            put(legend, BETWEEN, new Piece(painted, 2 + word(doing, words).length()));
        }
        int space = ink.width() - 1 - lines.getLast().width();
        if (legend.size() == 1 && space - legend.getFirst().width() >= GAP) {
            String between = " ".repeat(space - legend.getFirst().width());
            lines.add(lines.removeLast().and(between, legend.getFirst()));
        } else {
            lines.addAll(legend);
        }
        return lines.stream().map(each -> " " + each.painted()).toList();
    }

    /// On the last line if there is room, else on the next.
    private void put(List<Piece> lines, String between, Piece piece) {
        boolean fits =
                !lines.isEmpty()
                        && lines.getLast().width() + between.length() + piece.width() + 1
                                <= ink.width();
        lines.add(fits ? lines.removeLast().and(between, piece) : piece);
    }

    private Set<Doing> seen() {
        Set<Doing> seen = EnumSet.noneOf(Doing.class);
        for (Row row : rows) {
            if (row instanceof Row.Shown(var lane)) {
                for (Doing doing : Doing.values()) {
                    if (doing != Doing.IDLE
                            && lane.nanos(doing) > timeline.nanos() / barWidth / 2) {
                        seen.add(doing);
                    }
                }
            }
        }
        return seen;
    }

    static String word(Doing doing, Words words) {
        return words.get(
                switch (doing) {
                    case RUNNING -> "running";
                    case WAITING_TIME -> "sleeping";
                    case WAITING_LOCK -> "others";
                    case WAITING_IO -> "data";
                    case IDLE -> "idle";
                });
    }
}
