package loombook.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What follows a command: words, and options, which begin with `-`.
///
/// @param flaw what is wrong with them; empty if nothing is
record Arguments(List<String> words, Set<String> options, String flaw) {

    /// @param allowed the options that there are; each may be cut short, or begin with `--`
    static Arguments parse(String text, String... allowed) {
        List<String> words = new ArrayList<>();
        Set<String> options = new LinkedHashSet<>();
        String flaw = "";
        for (Token token : tokens(text)) {
            if (token.quoted() || !token.text().startsWith("-")) {
                words.add(token.text());
                continue;
            }
            String name = token.text().startsWith("--") ? token.text().substring(1) : token.text();
            List<String> fitting =
                    List.of(allowed).stream().filter(each -> each.startsWith(name)).toList();
            if (fitting.size() == 1) {
                options.add(fitting.getFirst());
            } else {
                flaw = flaw.isEmpty() ? "there is no option " + name + " here" : flaw;
            }
        }
        if (flaw.isEmpty() && options.size() > 1) {
            flaw = String.join(" and ", options) + " do not go together: choose one";
        }
        if (flaw.isEmpty() && !options.isEmpty() && !words.isEmpty()) {
            flaw = "give either " + options.iterator().next() + " or names, not both";
        }
        return new Arguments(List.copyOf(words), options, flaw);
    }

    boolean has(String option) {
        return options.contains(option);
    }

    private record Token(String text, boolean quoted) {}

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '\'') {
                int end = text.indexOf(c, at + 1);
                at = end < 0 ? text.length() : end + 1;
                tokens.add(new Token(text.substring(start + 1, end < 0 ? at : end), true));
            } else {
                while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                tokens.add(new Token(text.substring(start, at), false));
            }
        }
        return tokens;
    }
}
