package loombook.judge;

/// Text from a learner's JVM, on its way to somebody's terminal.
final class Untrusted {
    private static final int LONGEST = 4000;
    private static final int LONGEST_LINE = 300;

    private Untrusted() {}

    /// Several lines, without anything that would steer a terminal.
    static String text(String text) {
        String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        StringBuilder clean = new StringBuilder();
        shortened
                .codePoints()
                .forEach(
                        each -> {
                            if (each == '\n' || each == '\t' || isHarmless(each)) {
                                clean.appendCodePoint(each);
                            } else {
                                clean.append('\uFFFD');
                            }
                        });
        return clean.toString();
    }

    static String line(String text) {
        String one = text(text).replace('\n', ' ').replace('\t', ' ');
        return one.length() <= LONGEST_LINE ? one : one.substring(0, LONGEST_LINE) + "…";
    }

    private static boolean isHarmless(int each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
