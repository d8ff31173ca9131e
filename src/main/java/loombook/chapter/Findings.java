package loombook.chapter;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with one file while it is read to its end.
final class Findings {
    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    Findings(String source) {
        this.source = source;
    }

    void problem(int line, Said what, Said fix) {
        problems.add(Problem.of(Place.of(source, line), what, fix));
    }

    void warning(int line, Said what, Said fix) {
        warnings.add(Problem.of(Place.of(source, line), what, fix));
    }

    /// Takes over what a part of the same file found.
    void add(Findings others) {
        problems.addAll(others.problems);
        warnings.addAll(others.warnings);
    }

    /// Takes over what a part found, as nothing worse than warnings.
    void addAsWarnings(Findings others) {
        warnings.addAll(others.problems);
        warnings.addAll(others.warnings);
    }

    String source() {
        return source;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> warnings() {
        return warnings;
    }

    /// In the order of the file, whatever the order in which they were found.
    Reading outcome(Chapter chapter) {
        return problems.isEmpty()
                ? new Reading.Read(chapter, byLine(warnings))
                : new Reading.Unreadable(byLine(problems));
    }

    private static List<Problem> byLine(List<Problem> all) {
        if (all.size() > 1) {
            all.sort(Comparator.comparingInt(problem -> problem.place().line()));
        }
        return all;
    }
}
