package loombook.player;

import loombook.session.Definitions;
import loombook.term.Columns;
import loombook.term.Ink;
import loombook.term.Painted;
import loombook.term.Role;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is in force, as lines for a reader.
final class ShellListing {
    private static final int WIDEST_TYPE = 28;
    private static final int NARROW = 60;

    private final Ink ink;
    private final Words words;

    ShellListing(Ink ink, Words words) {
        this.words = words;
        this.ink = ink;
    }

    /// All that has a name and may be dropped.
    static List<String> names(Definitions all) {
        return Stream.of(
                        all.variables().stream().map(Definitions.Variable::name),
                        all.methods().stream().map(Definitions.Method::name),
                        all.types().stream().map(Definitions.Type::name))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    List<String> variables(Definitions all) {
        int types =
                all.variables().stream()
                        .mapToInt(each -> Signature.simple(each.type()).length())
                        .filter(width -> width <= WIDEST_TYPE && ink.width() > NARROW)
                        .max()
                        .orElse(0);
        int names =
                all.variables().stream()
                        .mapToInt(each -> each.name().length())
                        .filter(_ -> ink.width() > NARROW)
                        .max()
                        .orElse(0);
        return orNothing(
                all.variables().stream().map(each -> variable(each, types, names)).toList(),
                words.get("no.variables"));
    }

    private String variable(Definitions.Variable each, int types, int names) {
        String type = Columns.padded(Signature.simple(each.type()), types);
        String start = "  " + ink.paint(Role.TYPE, type) + " " + Columns.padded(each.name(), names);
        String value =
                each.value().isEmpty()
                        ? ink.paint(Role.WARNING, words.get("value.lost"))
                        : ink.paint(Role.VALUE, each.value());
        String line = start + " = " + value;
        return Columns.cut(line, ink.width(), ink.glyph("…", "..."));
    }

    List<String> methods(Definitions all) {
        return orNothing(
                all.methods().stream()
                        .map(
                                each ->
                                        "  "
                                                + ink.paint(
                                                        Role.TYPE, Signature.simple(each.result()))
                                                + " "
                                                + each.name()
                                                + "("
                                                + Signature.simple(each.parameters())
                                                + ")")
                        .toList(),
                words.get("no.methods"));
    }

    List<String> types(Definitions all) {
        return orNothing(
                all.types().stream()
                        .map(
                                each ->
                                        "  "
                                                + ink.paint(Role.KEYWORD, each.kind())
                                                + " "
                                                + each.name())
                        .toList(),
                words.get("no.types"));
    }

    List<String> imports(Definitions all) {
        List<String> lines = new ArrayList<>();
        lines.add("  import module java.base" + ink.paint(Role.DIM, "  " + words.get("always")));
        all.imports().forEach(each -> lines.add("  " + each));
        return lines;
    }

    List<String> entries(Definitions all, String which) {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (Definitions.Entry each : all.entries()) {
            if (each.later() || which.equals("all")) {
                String before = "%4d  ".formatted(number++);
                for (String line : Painted.java(each.source().strip(), ink)) {
                    lines.add(ink.paint(Role.DIM, before) + line);
                    before = " ".repeat(before.length());
                }
            }
        }
        return orNothing(lines, words.get("no.entries"));
    }

    private List<String> orNothing(List<String> lines, String otherwise) {
        return lines.isEmpty() ? List.of(ink.paint(Role.DIM, "  " + otherwise)) : lines;
    }
}
