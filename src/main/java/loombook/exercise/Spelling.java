package loombook.exercise;

import java.util.Comparator;
import java.util.List;

/// Finds what a mistyped name most likely meant.
final class Spelling {
    private static final int MOST = 2;

    private Spelling() {}

    static List<String> nearest(String typed, List<String> known) {
        int limit = Math.max(1, typed.length() / 2);
        return known.stream()
                .filter(each -> distance(typed, each) <= limit || isPart(typed, each))
                .sorted(Comparator.comparingInt(each -> distance(typed, each)))
                .limit(MOST)
                .toList();
    }

    private static boolean isPart(String typed, String known) {
        return typed.length() >= 3 && known.contains(typed.toLowerCase(java.util.Locale.ROOT));
    }

    /// How many letters must be added, dropped or changed.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
