package loombook.cli;

import loombook.grade.Assignment;
import loombook.grade.report.Results;
import loombook.problem.Nearest;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.util.List;
import java.util.Locale;

/// Finds whom, and what, somebody means who grades.
final class Students {
    private static final int MOST_NAMED = 5;

    private Students() {}

    /// By the whole name, or by a part that no other has.
    static String find(Results results, String typed) {
        List<String> all = results.students();
        if (all.contains(typed)) {
            return typed;
        }
        String part = typed.toLowerCase(Locale.ROOT);
        List<String> meant =
                all.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(part)).toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        List<String> near = meant.isEmpty() ? Nearest.to(typed, all) : meant;
        throw ProblemException.input(
                Place.of(typed),
                meant.isEmpty()
                        ? Said.of("is no student here")
                        : Said.of("could be one of {0}", meant.size()),
                near.isEmpty()
                        ? Said.of("`loombook grade list` names them all")
                        : Nearest.meant(near.stream().limit(MOST_NAMED).toList()));
    }

    static Assignment assignment(Results results, String typed) {
        List<String> ids = results.assignments().stream().map(Assignment::id).toList();
        return results.assignments().stream()
                .filter(each -> each.id().equals(typed))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.input(
                                        Place.of(typed),
                                        Said.of("is no exercise of these grades"),
                                        Said.of("they are {0}", String.join(", ", ids))));
    }
}
