package loombook.session;

/// Takes the names that JShell gives its classes out of what a reader sees.
public final class Names {
    private static final String PACKAGE = "REPL.";
    private static final String CLASS = "$JShell$";

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

    /// The number of the snippet in the class around it; -1 if it is none.
    static int number(String wrapper) {
        int at = (PACKAGE + CLASS).length();
        int number = -1;
        while (at < wrapper.length() && Character.isDigit(wrapper.charAt(at))) {
            number = Math.max(number, 0) * 10 + wrapper.charAt(at++) - '0';
        }
        return number;
    }

    private static int endOfWrapper(String text, int found) {
        int end = found + CLASS.length();
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
