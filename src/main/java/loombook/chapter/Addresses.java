package loombook.chapter;

/// Finds what the JVM makes up anew for each run: the hash in `Object@1b28cdfa`, the address in
/// `$$Lambda/0x0000000043047c60`.
final class Addresses {
    private Addresses() {}

    /// How many characters of it begin here; 0 if none does.
    static int length(String text, int at) {
        if (at < 2) {
            return 0;
        }
        char before = text.charAt(at - 1);
        if (before == '@' && isNameEnd(text.charAt(at - 2))) {
            return run(text, at, 5, 8);
        }
        if (before == 'x' && text.startsWith("/0x", at - 3)) {
            return run(text, at, 12, 16);
        }
        return 0;
    }

    private static boolean isNameEnd(char c) {
        return Character.isJavaIdentifierPart(c) || c == ']' || c == ';';
    }

    private static int run(String text, int at, int least, int most) {
        int end = at;
        boolean digit = false;
        while (end < text.length() && isHex(text.charAt(end))) {
            digit |= text.charAt(end) <= '9';
            end++;
        }
        boolean whole = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
        return whole && digit && end - at >= least && end - at <= most ? end - at : 0;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
