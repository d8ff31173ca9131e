package loombook.grade.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whose something is, by the name that a learning platform gave it in a bulk download.
///
/// @param name the student's
/// @param number what tells students of the same name apart; empty if there is none
/// @param isLate whether the platform says so
/// @param rest the name that the student gave the file; empty for a folder
record Owner(String name, String number, boolean isLate, String rest) {
    private static final Pattern MOODLE =
            Pattern.compile(
                    "(.+?)_(\\d+)_assignsubmission_(?:file|onlinetext)(?:_(.*))?", Pattern.DOTALL);
    private static final Pattern CANVAS =
            Pattern.compile("(.+?)_((?i)LATE_)?(\\d+)_(\\d+)_(.+\\.[A-Za-z0-9]+)", Pattern.DOTALL);

    /// Canvas numbers files that are handed in again.
    private static final Pattern AGAIN = Pattern.compile("(.+)-\\d+(\\.(?:java|zip))");

    /// Empty if no platform that we know writes such names.
    static Optional<Owner> of(String raw) {
        Matcher moodle = MOODLE.matcher(raw);
        if (moodle.matches()) {
            String rest = moodle.group(3) == null ? "" : moodle.group(3);
            return Optional.of(new Owner(moodle.group(1), moodle.group(2), false, rest));
        }
        Matcher canvas = CANVAS.matcher(raw);
        if (canvas.matches()) {
            String file = AGAIN.matcher(canvas.group(5)).replaceFirst("$1$2");
            boolean isLate = canvas.group(2) != null;
            return Optional.of(new Owner(canvas.group(1), canvas.group(3), isLate, file));
        }
        return Optional.empty();
    }

    /// Of something that is named as its owner is.
    static Owner named(String name) {
        return new Owner(name, "", false, "");
    }

    /// The same for all that one student handed in.
    String key() {
        return name + "\0" + number;
    }
}
