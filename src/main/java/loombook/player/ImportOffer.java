package loombook.player;

import loombook.session.Assistant;
import loombook.session.Fault;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Imports that an input seems to lack, by the names that the compiler did not find.
///
/// @param input what was typed
/// @param names the full names that each missing one may stand for, the likely first
record ImportOffer(String input, Map<String, List<String>> names) {
    static final ImportOffer NONE = new ImportOffer("", Map.of());

    private static final int MOST = 6;
    private static final Pattern NOT_FOUND = Pattern.compile("symbol|package \\w+ does not exist");
    private static final Pattern TYPE = Pattern.compile("\\p{Lu}\\w*");

    /// What a reader chose.
    sealed interface Chosen {
        record Imports(List<String> lines) implements Chosen {}

        record Nothing(String why) implements Chosen {}
    }

    static ImportOffer of(String input, List<Fault> faults, Assistant assistant) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Fault fault : faults) {
            String name = missing(fault);
            if (!name.isEmpty() && !names.containsKey(name)) {
                List<String> found = assistant.importable(name, name.length());
                if (!found.isEmpty()) {
                    names.put(name, found.stream().sorted(likelyFirst()).limit(MOST).toList());
                }
            }
        }
        return new ImportOffer(input, names);
    }

    private static Comparator<String> likelyFirst() {
        return Comparator.comparing((String each) -> !each.startsWith("java."))
                .thenComparing(each -> !each.startsWith("javax."))
                .thenComparing(String::length);
    }

    /// The name at the place of the fault, if that is what was not found.
    private static String missing(Fault fault) {
        boolean symbol = fault.error() && NOT_FOUND.matcher(fault.message()).find();
        int from = fault.column() - 1;
        if (!symbol || from < 0 || from >= fault.sourceLine().length()) {
            return "";
        }
        Matcher name = TYPE.matcher(fault.sourceLine()).region(from, fault.sourceLine().length());
        return name.lookingAt() ? name.group() : "";
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    List<String> lines(Ink ink, Words words) {
        List<String> lines = new ArrayList<>();
        if (isEmpty()) {
            return lines;
        }
        int number = 1;
        boolean choice = names.values().stream().anyMatch(each -> each.size() > 1);
        for (Map.Entry<String, List<String>> each : names.entrySet()) {
            String before = "  " + words.get("offer.missing", each.getKey()) + " ";
            for (String name : each.getValue()) {
                String count = choice ? ink.paint(Role.DIM, number++ + " ") : "";
                lines.add(before + count + ink.paint(Role.CODE, name));
                before = " ".repeat(before.length());
            }
        }
        String keys =
                ink.paint(Role.KEY, "Alt-I")
                        + " "
                        + words.get("or")
                        + " "
                        + ink.paint(Role.KEY, "/import");
        lines.add("  " + keys + " " + words.get(choice ? "offer.first" : "offer.it"));
        return lines;
    }

    /// @param number of one of them; empty for the likely ones
    Chosen choose(String number, Words words) {
        if (isEmpty()) {
            return new Chosen.Nothing(words.get("offer.none"));
        }
        if (number.isEmpty()) {
            return new Chosen.Imports(
                    names.values().stream().map(each -> line(each.getFirst())).toList());
        }
        List<String> all = names.values().stream().flatMap(List::stream).toList();
        boolean known = number.matches("\\d{1,3}") && Integer.parseInt(number) >= 1;
        if (!known || Integer.parseInt(number) > all.size()) {
            return new Chosen.Nothing(words.get("offer.number", all.size()));
        }
        return new Chosen.Imports(List.of(line(all.get(Integer.parseInt(number) - 1))));
    }

    private static String line(String name) {
        return "import " + name + ";";
    }
}
