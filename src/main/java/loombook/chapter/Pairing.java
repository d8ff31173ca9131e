package loombook.chapter;

import java.util.Arrays;
import java.util.List;

/// Gives as many patterns as possible a line of their own, in any order (augmenting paths: one line
/// may suit several patterns, and the first choice may have been the wrong one).
final class Pairing {
    private final List<LinePattern> patterns;
    private final List<String> lines;
    private final int[] patternOf;
    private final int[] lineOf;
    private boolean[] seen;

    Pairing(List<LinePattern> patterns, List<String> lines) {
        this.patterns = patterns;
        this.lines = lines;
        patternOf = new int[lines.size()];
        lineOf = new int[patterns.size()];
        seen = new boolean[lines.size()];
        Arrays.fill(patternOf, -1);
        Arrays.fill(lineOf, -1);
        for (int i = 0; i < patterns.size(); i++) {
            pairInPlace(i);
        }
        for (int i = 0; i < patterns.size(); i++) {
            if (lineOf[i] < 0) {
                seen = new boolean[lines.size()];
                augment(i);
            }
        }
    }

    boolean isPerfect() {
        if (patterns.size() != lines.size()) {
            return false;
        }
        for (int line : lineOf) {
            if (line < 0) {
                return false;
            }
        }
        return true;
    }

    /// The pattern that has this line, -1 if none has.
    int patternOf(int line) {
        return patternOf[line];
    }

    /// The line that this pattern has, -1 if it has none.
    int lineOf(int pattern) {
        return lineOf[pattern];
    }

    /// Most lines come in the recorded order after all.
    private void pairInPlace(int pattern) {
        if (pattern < lines.size() && patterns.get(pattern).matches(lines.get(pattern))) {
            pair(pattern, pattern);
        }
    }

    private boolean augment(int pattern) {
        for (int line = 0; line < lines.size(); line++) {
            if (!seen[line] && patterns.get(pattern).matches(lines.get(line))) {
                seen[line] = true;
                if (patternOf[line] < 0 || augment(patternOf[line])) {
                    pair(pattern, line);
                    return true;
                }
            }
        }
        return false;
    }

    private void pair(int pattern, int line) {
        patternOf[line] = pattern;
        lineOf[pattern] = line;
    }
}
