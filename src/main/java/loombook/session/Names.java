package loombook.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the names that JShell gives its classes out of what a reader sees.
public final class Names {
    private static final String PACKAGE = "REPL.";
    private static final String CLASS = "$JShell$";

    private static final Pattern DIGITS = Pattern.compile("(?<=[$_])\\d{1,9}");

    private Names() {}

    /// `REPL.$JShell$6.Point` and `REPL.$JShell$6B$Point` become `Point`.
    public static String clean(String text) {
        int found = text.indexOf(CLASS);
        if (found < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        int done = 0;
        while (found >= 0) {
            int start =
                    text.startsWith(PACKAGE, found - PACKAGE.length())
                            ? found - PACKAGE.length()
                            : found;
            int end = endOfWrapper(text, found);
            if (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '$')) {
                end++;
            }
            clean.append(text, done, start);
            done = end;
            found = text.indexOf(CLASS, end);
        }
        return clean.append(text, done, text.length()).toString();
    }

    /// The class that JShell made around a snippet, of which this is a part; empty if it is none.
    static String wrapper(String className) {
        return className.startsWith(PACKAGE + CLASS)
                ? className.substring(0, endOfWrapper(className, PACKAGE.length()))
                : "";
    }

    /// Whether there is one snippet in the class, not several that need each other.
    static boolean isOfOne(String wrapper) {
        return wrapper.indexOf('_') < 0;
    }

    /// The numbers of the snippets in the class around them.
    static List<Integer> numbers(String wrapper) {
        List<Integer> numbers = new ArrayList<>();
        Matcher digits = DIGITS.matcher(wrapper);
        while (digits.find()) {
            numbers.add(Integer.valueOf(digits.group()));
        }
        return numbers;
    }

    /// Snippets that need each other share a class, which has all their numbers, as in `2_3_4`.
    private static boolean isPartOfWrapper(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static int endOfWrapper(String text, int found) {
        int end = found + CLASS.length();
        while (end < text.length() && isPartOfWrapper(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
