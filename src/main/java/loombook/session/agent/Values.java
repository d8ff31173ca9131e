package loombook.session.agent;

import java.lang.reflect.Array;

/// Shows a value as `jshell` does: strings quoted, arrays with their items, everything else by its
/// own `toString`.
final class Values {
    private static final int LONGEST = 1 << 16;
    private static final String NAMED = "\b\t\n\f\r\\";
    private static final String NAMES = "btnfr\\";

    private final StringBuilder text = new StringBuilder();

    private Values() {}

    /// @param cut whether there was more than is shown
    record Shown(String text, boolean cut) {}

    static Shown show(Object value) {
        Values values = new Values();
        values.add(value);
        boolean cut = values.text.length() > LONGEST;
        return new Shown(cut ? start(values.text) : values.text.toString(), cut);
    }

    private static String start(StringBuilder text) {
        boolean inside = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, inside ? LONGEST - 1 : LONGEST);
    }

    private void add(Object value) {
        if (value instanceof String string) {
            quote(string, '"');
        } else if (value instanceof Character character) {
            quote(character.toString(), '\'');
        } else if (value != null && value.getClass().isArray()) {
            addArray(value);
        } else {
            text.append(value);
        }
    }

    private void addArray(Object array) {
        Class<?> item = array.getClass();
        StringBuilder inner = new StringBuilder();
        for (item = item.getComponentType(); item.isArray(); item = item.getComponentType()) {
            inner.append("[]");
        }
        String name = item.getTypeName();
        int length = Array.getLength(array);
        text.append(name.substring(name.lastIndexOf('.') + 1));
        text.append('[').append(length).append(']').append(inner).append(" { ");
        for (int i = 0; i < length && text.length() <= LONGEST; i++) {
            if (i > 0) {
                text.append(", ");
            }
            add(Array.get(array, i));
        }
        text.append(" }");
    }

    private void quote(String string, char mark) {
        text.append(mark);
        for (int i = 0; i < string.length() && text.length() <= LONGEST; ) {
            int point = string.codePointAt(i);
            addPoint(point, mark, i == 0);
            i += Character.charCount(point);
        }
        text.append(mark);
    }

    private void addPoint(int point, char mark, boolean first) {
        int named = NAMED.indexOf(point);
        if (named >= 0) {
            text.append('\\').append(NAMES.charAt(named));
        } else if (point == mark) {
            text.append('\\').append(mark);
        } else if (point < 256 && Character.isISOControl(point)) {
            text.append('\\');
            String octal = Integer.toOctalString(point);
            text.repeat('0', 3 - octal.length()).append(octal);
        } else if (first && isCombining(point)) {
            text.append(String.format("\\u%04X", point));
        } else {
            text.appendCodePoint(point);
        }
    }

    /// A mark that would melt into the quotation mark before it.
    private static boolean isCombining(int point) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(point);
        return block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS
                || block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED
                || block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT;
    }
}
