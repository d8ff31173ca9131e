package loombook.problem;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// A sentence of ours that can be said in other languages as well: an English pattern with numbered
/// holes, `{0}` and so on, and what stands in them.
///
/// @param parts texts of foreign origin, names, numbers as text; or other sentences of ours
public record Said(String pattern, List<?> parts) {
    /// Nothing at all.
    public static final Said NONE = new Said("", List.of());

    private static final String VERBATIM = "{0}";
    private static final int HOLE = 3;

    public Said {
        parts = List.copyOf(parts);
    }

    /// @param pattern a constant, written out where it is said: so every sentence can be found
    /// @param parts sentences of ours, or anything else, which is the same in every language
    public static Said of(String pattern, Object... parts) {
        return new Said(pattern, Arrays.stream(parts).map(Said::fixed).toList());
    }

    /// What is the same in every language: names, and what others say.
    public static Said verbatim(String text) {
        return new Said(VERBATIM, List.of(text));
    }

    private static Object fixed(Object part) {
        return part instanceof Said ? part : String.valueOf(part);
    }

    public boolean isEmpty() {
        return text().isEmpty();
    }

    /// As said in English.
    public String text() {
        return text(UnaryOperator.identity());
    }

    /// As said in another language.
    ///
    /// @param translation of patterns
    public String text(UnaryOperator<String> translation) {
        String said = pattern.equals(VERBATIM) ? pattern : translation.apply(pattern);
        StringBuilder text = new StringBuilder(said.length());
        int from = 0;
        for (int at = said.indexOf('{'); at >= 0; at = said.indexOf('{', from)) {
            text.append(said, from, at);
            int part = part(said, at);
            text.append(part < 0 ? "{" : text(parts.get(part), translation));
            from = at + (part < 0 ? 1 : HOLE);
        }
        return text.append(said, from, said.length()).toString();
    }

    /// The number of the part that belongs in the hole here; -1 if this is none.
    private int part(String said, int at) {
        boolean hole = at + HOLE <= said.length() && said.charAt(at + 2) == '}';
        int number = hole ? said.charAt(at + 1) - '0' : -1;
        return number < parts.size() ? number : -1;
    }

    private static String text(Object part, UnaryOperator<String> translation) {
        return part instanceof Said said ? said.text(translation) : part.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
