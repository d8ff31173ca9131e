package loombook.grade.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Gives every student a file name of letters, digits and hyphens, and no two the same.
final class FileNames {
    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    String of(String student) {
        String slug =
                student.strip()
                        .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-")
                        .replaceAll("^-+|-+$", "")
                        .toLowerCase(Locale.ROOT);
        String name = isUsable(slug) ? slug : "student";
        if (name.length() > LONGEST) {
            int end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            name = name.substring(0, end);
        }
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + "-" + i;
        }
        return unique;
    }

    /// Where the system's names are ASCII alone, others are not to be had.
    private static boolean isUsable(String slug) {
        try {
            return !slug.isEmpty() && Path.of(slug).toString().equals(slug);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
