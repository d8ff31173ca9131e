package loombook.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The known names that a mistyped one most likely meant.
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /// At most three, the nearest first; none that would only puzzle.
    public static List<String> to(String typed, Collection<String> known) {
        record Candidate(String name, int distance) {}
        List<Candidate> near = new ArrayList<>();
        int limit = Math.max(1, typed.length() / 3);
        for (String name : known) {
            int distance = distance(typed, name);
            if (distance > limit && typed.length() >= 3 && name.contains(typed)) {
                distance = limit;
            }
            if (distance <= limit) {
                near.add(new Candidate(name, distance));
            }
        }
        near.sort(Comparator.comparingInt(Candidate::distance));
        return near.stream().limit(MOST).map(Candidate::name).toList();
    }

    public static Optional<String> one(String typed, Collection<String> known) {
        return to(typed, known).stream().findFirst();
    }

    /// The advice itself: `did you mean "a" or "b"?`, or what to do where nothing is near.
    public static Said advice(String typed, Collection<String> known, Said otherwise) {
        List<String> near = to(typed, known);
        return near.isEmpty() ? otherwise : meant(near);
    }

    /// What was perhaps meant, of which there is at least one.
    public static Said meant(List<String> near) {
        return asked(near.stream().map(each -> Said.of("\"{0}\"", each)).toList());
    }

    /// The same of words of a command.
    public static Said meantAsCode(List<String> near) {
        return asked(near.stream().map(each -> Said.verbatim("`" + each + "`")).toList());
    }

    private static Said asked(List<Said> near) {
        return Said.of(
                "did you mean {0}?",
                near.stream().reduce((a, b) -> Said.of("{0} or {1}", a, b)).orElseThrow());
    }

    /// How many letters must be added, dropped, changed or swapped with a neighbour.
    public static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int same = lower(a, i) == lower(b, j) ? 0 : 1;
        int best =
                Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1 && j > 1 && lower(a, i) == lower(b, j - 1) && lower(a, i - 1) == lower(b, j)) {
            best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        return best;
    }

    private static char lower(String text, int oneBased) {
        return Character.toLowerCase(text.charAt(oneBased - 1));
    }
}
