package loombook.grade.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes names from outside fit to be shown: what would change how the text around them looks is
/// replaced.
public final class Clean {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 1000;
    private static final String INSTEAD = "\uFFFD";

    /// Controls, marks that turn the direction of writing, odd line ends, halves of characters. The
    /// two joiners stay: names and emoji need them.
    private static final Pattern HARMFUL =
            Pattern.compile(
                    "[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cn}\\p{Co}]|(?![\\u200C\\u200D])\\p{Cf}");

    private Clean() {}

    /// A student's name.
    public static String name(String raw) {
        String name = text(raw).replace('\u00A0', ' ').strip();
        return name.isEmpty() ? "(no name)" : shortened(name, LONGEST_NAME);
    }

    static String text(String raw) {
        String text = HARMFUL.matcher(raw).replaceAll(INSTEAD);
        return shortened(Normalizer.normalize(text, Normalizer.Form.NFC), LONGEST_TEXT);
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
