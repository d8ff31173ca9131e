package loombook.player;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells by the letters of two cells whether one uses what the other defines. A wrong yes costs the
/// reader a second look, no more.
final class Dependents {
    private static final Pattern TYPE =
            Pattern.compile("\\b(?:class|record|interface|enum)\\s+([\\p{L}_$][\\p{L}\\p{N}_$]*)");

    /// A type, then a name, then what a variable or a method goes on with.
    private static final Pattern MEMBER =
            Pattern.compile(
                    "^[\\p{L}_$<@][^=;(\"]*?[\\s>\\]]([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*(?:=(?!=)|;|\\()");

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private Dependents() {}

    static boolean uses(String source, String definitions) {
        Set<String> defined = defined(definitions);
        return NAME.matcher(source).results().anyMatch(name -> defined.contains(name.group()));
    }

    /// Definitions begin at the edge: what is indented belongs to something else.
    static Set<String> defined(String source) {
        Set<String> names = new HashSet<>();
        for (String line : source.lines().toList()) {
            Matcher type = TYPE.matcher(line);
            Matcher member = MEMBER.matcher(line);
            if (line.isBlank() || Character.isWhitespace(line.charAt(0))) {
                continue;
            }
            if (type.find()) {
                names.add(type.group(1));
            } else if (member.find() && !line.startsWith("return ") && !line.startsWith("new ")) {
                names.add(member.group(1));
            }
        }
        return names;
    }
}
