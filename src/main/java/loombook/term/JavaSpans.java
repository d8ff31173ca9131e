package loombook.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the parts of Java code by their letters alone: what needs no compiler, and is there at
/// once.
public final class JavaSpans {
    private static final Set<String> KEYWORDS =
            Set.of(
                    ("abstract assert boolean break byte case catch char class const continue"
                         + " default do double else enum extends final finally float for goto if"
                         + " implements import instanceof int interface long native new package"
                         + " private protected public return short static strictfp super switch"
                         + " synchronized this throw throws transient try void volatile while true"
                         + " false null var record sealed permits yield when")
                            .split(" "));
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<comment>//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|\\z))"
                            + "|(?<string>\"\"\"[\\s\\S]*?(?:(?<!\\\\)\"\"\"|\\z)"
                            + "|\"(?:\\\\.|[^\"\\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\\n])*'?)"
                            + "|(?<number>\\b\\d[\\w.]*)"
                            + "|(?<name>@?[\\p{L}_$][\\p{L}\\p{N}_$]*)");

    private JavaSpans() {}

    public static List<Span> of(String source) {
        List<Span> spans = new ArrayList<>();
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            Role role = role(token);
            if (role != Role.PLAIN) {
                spans.add(new Span(token.start(), token.end(), role));
            }
        }
        return spans;
    }

    private static Role role(Matcher token) {
        if (token.group("comment") != null) {
            return Role.COMMENT;
        }
        if (token.group("string") != null) {
            return Role.STRING;
        }
        if (token.group("number") != null) {
            return Role.NUMBER;
        }
        String name = token.group("name");
        if (KEYWORDS.contains(name)) {
            return Role.KEYWORD;
        }
        return Character.isUpperCase(name.codePointAt(0)) || name.startsWith("@")
                ? Role.TYPE
                : Role.PLAIN;
    }
}
