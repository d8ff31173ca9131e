package loombook.chapter;

import loombook.problem.Said;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ids of a chapter's cells: those that are given are held to be kebab-case and unique, those
/// that are not are made from the cell's place.
final class Ids {
    private final Map<String, Integer> lineOf = new HashMap<>();

    /// @return one id for each marker
    List<String> of(List<Marker> markers, Findings findings) {
        for (Marker marker : markers) {
            if (!marker.id().isEmpty()) {
                check(marker, findings);
            }
        }
        List<String> ids = new ArrayList<>(markers.size());
        for (Marker marker : markers) {
            ids.add(marker.id().isEmpty() ? made(ids.size() + 1, marker.line()) : marker.id());
        }
        return ids;
    }

    private String made(int place, int line) {
        String made = "cell-".concat(Integer.toString(place));
        String id = made;
        for (int i = 2; lineOf.containsKey(id); i++) {
            id = made + "-" + i;
        }
        lineOf.put(id, line);
        return id;
    }

    private void check(Marker marker, Findings findings) {
        String id = marker.id();
        if (!isKebab(id)) {
            String kebab = kebab(id);
            findings.problem(
                    marker.line(),
                    Said.of("the id \"{0}\" is not kebab-case", id),
                    kebab.isEmpty()
                            ? Said.of("use a-z, 0-9 and single hyphens, a letter first")
                            : Said.of("write id=\"{0}\"", kebab));
        }
        Integer before = lineOf.putIfAbsent(id, marker.line());
        if (before != null) {
            findings.problem(
                    marker.line(),
                    Said.of("the id \"{0}\" is taken by the cell on line {1}", id, before),
                    Said.of("give one of them another id; links and progress hang on it"));
        }
    }

    static boolean isKebab(String id) {
        boolean letterDue = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9' && i > 0;
            if (!letter && !digit && (c != '-' || letterDue)) {
                return false;
            }
            letterDue = c == '-';
        }
        return !letterDue;
    }

    /// The nearest that would do, empty if there is none.
    static String kebab(String id) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char c = Character.toLowerCase(id.charAt(i));
            boolean camel = Character.isUpperCase(id.charAt(i));
            boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            boolean hyphenDue = !kebab.isEmpty() && kebab.charAt(kebab.length() - 1) != '-';
            if (hyphenDue && (!word || (camel && !Character.isUpperCase(id.charAt(i - 1))))) {
                kebab.append('-');
            }
            if (word) {
                kebab.append(c);
            }
        }
        String made = kebab.toString();
        made = made.endsWith("-") ? made.substring(0, made.length() - 1) : made;
        return isKebab(made) ? made : "";
    }
}
