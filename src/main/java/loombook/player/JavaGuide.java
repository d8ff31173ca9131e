package loombook.player;

import loombook.session.Assistant;
import loombook.session.Assistant.Choice;
import loombook.term.Columns;
import loombook.term.Ink;
import loombook.term.JavaSpans;
import loombook.term.Markdown;
import loombook.term.Prompt;
import loombook.term.Role;
import loombook.term.Span;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// Knows the Java that is typed at a point of a session, and the shell's commands.
final class JavaGuide implements Prompt.Guide {
    /// To ask for each signature takes a while; of more names than these, only the names are shown.
    private static final int SIGNED = 16;

    private static final int MOST_NOTES = 12;
    private static final int LEFT_FREE = 6;
    private static final int WIDEST_BESIDE = 24;

    /// What the list needs besides, and a little air.
    private static final int AROUND = 8;

    private final Supplier<Assistant> assistant;
    private final ShellCommands commands;
    private final BooleanSupplier offer;
    private final Ink ink;
    private final Words words;
    private final IntSupplier rows;

    JavaGuide(
            Supplier<Assistant> assistant,
            ShellCommands commands,
            BooleanSupplier offer,
            Ink ink,
            Words words,
            IntSupplier rows) {
        this.words = words;
        this.assistant = assistant;
        this.commands = commands;
        this.offer = offer;
        this.ink = ink;
        this.rows = rows;
    }

    @Override
    public boolean isComplete(String text) {
        return ShellCommands.isCommand(text)
                || assistant.get().completeness(text) != Assistant.Completeness.INCOMPLETE;
    }

    @Override
    public boolean hasOffer() {
        return offer.getAsBoolean();
    }

    @Override
    public Prompt.Proposals proposals(String text, int cursor) {
        if (ShellCommands.isCommand(text)) {
            return commands.proposals(text, cursor);
        }
        String left = text.substring(0, cursor);
        boolean argument = left.stripTrailing().matches("(?s).*\\w\\s*[(,]|.*[(,]");
        Assistant.Completion completion = assistant.get().complete(text, cursor);
        List<Choice> choices = completion.choices();
        if (argument || left.isBlank()) {
            choices = choices.stream().filter(each -> each.fits() && isValue(each)).toList();
        }
        List<String> note = argument ? signatures(text, cursor) : List.of();
        String before = text.substring(0, completion.anchor());
        return new Prompt.Proposals(cursor - completion.anchor(), proposals(before, choices), note);
    }

    /// Something that begins small and ends with its name is a variable; all else would be too
    /// much.
    private static boolean isValue(Choice choice) {
        return Character.isLowerCase(choice.text().charAt(0)) && !choice.text().matches(".*\\W");
    }

    private List<Prompt.Proposal> proposals(String before, List<Choice> choices) {
        Map<String, Prompt.Proposal> proposals = new LinkedHashMap<>();
        boolean signed = choices.size() <= SIGNED;
        for (Choice choice : choices) {
            String text = choice.text();
            Prompt.Proposal plain = new Prompt.Proposal(text, text, "");
            proposals.putIfAbsent(text, signed ? signed(before, plain) : plain);
        }
        return fitting(List.copyOf(proposals.values()));
    }

    /// Each on one line: what is too long loses its end.
    private List<Prompt.Proposal> fitting(List<Prompt.Proposal> proposals) {
        String more = ink.glyph("…", "...");
        int beside =
                proposals.stream()
                        .mapToInt(each -> Math.min(each.beside().length(), WIDEST_BESIDE))
                        .max()
                        .orElse(0);
        int room = ink.width() - beside - AROUND;
        return proposals.stream()
                .map(
                        each ->
                                new Prompt.Proposal(
                                        each.text(),
                                        Columns.cut(each.shown(), room, more),
                                        Columns.cut(each.beside(), WIDEST_BESIDE, more)))
                .toList();
    }

    private Prompt.Proposal signed(String before, Prompt.Proposal plain) {
        String upTo = before + plain.text().replaceFirst("\\)$", "");
        List<Assistant.Documentation> found =
                assistant.get().documentation(upTo, upTo.length(), false);
        if (found.isEmpty()) {
            return plain;
        }
        Signature signature = Signature.of(found.getFirst().signature());
        String more = found.size() == 1 ? "" : " +" + (found.size() - 1);
        boolean sameName = signature.shown().startsWith(plain.text().replaceAll("\\W", ""));
        return sameName
                ? new Prompt.Proposal(
                        plain.text(), bare(signature.shown()) + more, bare(signature.gives()))
                : plain;
    }

    /// To choose from a list, it does not matter how far a type may stray.
    private static String bare(String signature) {
        return signature.replace("? super ", "").replace("? extends ", "");
    }

    private List<String> signatures(String text, int cursor) {
        List<Assistant.Documentation> found = assistant.get().documentation(text, cursor, false);
        List<String> lines = new ArrayList<>();
        for (Assistant.Documentation each : found.subList(0, Math.min(MOST_NOTES, found.size()))) {
            lines.add("  " + painted(Signature.of(each.signature())));
        }
        if (found.size() > MOST_NOTES) {
            lines.add(
                    ink.paint(
                            Role.DIM, "  " + words.get("explain.and", found.size() - MOST_NOTES)));
        }
        return lines;
    }

    private String painted(Signature signature) {
        int open = signature.shown().indexOf('(');
        int end = open < 0 ? signature.shown().length() : open;
        String gives =
                signature.gives().isEmpty() ? "" : ink.paint(Role.TYPE, signature.gives()) + " ";
        return gives
                + ink.paint(Role.STRONG, signature.shown().substring(0, end))
                + signature.shown().substring(end);
    }

    @Override
    public List<String> explanation(String text, int cursor, int asked) {
        if (ShellCommands.isCommand(text)) {
            return commands.help(text);
        }
        String left = text.substring(0, endOfName(text, cursor));
        // The name of a method alone tells nothing; with a parenthesis it does.
        boolean known = left.endsWith("(") || !signatures(left, left.length()).isEmpty();
        return explanation(known ? left : left + "(", asked);
    }

    private List<String> explanation(String left, int asked) {
        int at = left.length();
        if (asked == 1) {
            List<String> lines = new ArrayList<>(signatures(left, at));
            if (lines.isEmpty()) {
                lines.add(ink.paint(Role.DIM, "  " + words.get("unknown")));
            } else {
                lines.add(ink.paint(Role.DIM, "  " + words.get("explain.more")));
            }
            return lines;
        }
        return page(left, at, asked - 2);
    }

    /// The name that the cursor is in counts whole.
    private static int endOfName(String text, int cursor) {
        int at = cursor;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private List<String> page(String text, int cursor, int wanted) {
        List<String> all = new ArrayList<>();
        for (Assistant.Documentation each : assistant.get().documentation(text, cursor, true)) {
            all.add("  " + painted(Signature.of(each.signature())));
            if (!each.comment().isBlank()) {
                Ink narrower = new Ink(ink.colour(), ink.glyphs(), ink.width() - 4);
                Markdown.lines(DocComment.markdown(each.comment()), narrower)
                        .forEach(line -> all.add(("    " + line).stripTrailing()));
            }
            all.add("");
        }
        if (all.isEmpty()) {
            return List.of();
        }
        if (all.stream().noneMatch(line -> line.startsWith("    "))) {
            String why = assistant.get().hasSources() ? "explain.nothing" : "explain.sources";
            all.add(ink.paint(Role.DIM, "  " + words.get(why)));
        }
        int size = Math.max(LEFT_FREE, rows.getAsInt() - LEFT_FREE);
        int pages = (all.size() + size - 1) / size;
        int page = wanted % pages;
        List<String> lines =
                new ArrayList<>(all.subList(page * size, Math.min(all.size(), (page + 1) * size)));
        if (pages > 1) {
            String more = "  " + words.get("explain.page", page + 1, pages);
            lines.add(ink.paint(Role.DIM, more));
        }
        return lines;
    }

    @Override
    public List<Span> colours(String text) {
        if (ShellCommands.isCommand(text)) {
            int end = (text + " ").indexOf(' ');
            return List.of(new Span(0, end, Role.KEY));
        }
        return JavaSpans.of(text);
    }

    @Override
    public Optional<List<Span>> meanings(String text) {
        if (ShellCommands.isCommand(text)) {
            return Optional.empty();
        }
        return assistant.get().highlights(text).map(found -> Meanings.of(text, found));
    }
}
