package loombook.judge;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.wire.FromWorker.Fault;

import java.util.List;

/// The compiler's complaints as problems with place, line and caret.
final class SourceFaults {
    private SourceFaults() {}

    static List<Problem> problems(List<Fault> faults, String file) {
        return faults.stream().map(each -> problem(each, file)).toList();
    }

    private static Problem problem(Fault fault, String file) {
        Place place =
                Place.of(
                        fault.file().isEmpty() ? file : Untrusted.line(fault.file()),
                        Math.max(0, fault.line()),
                        Math.max(0, fault.column()));
        return switch (fault.kind()) {
            case PACKAGE ->
                    Problem.of(
                            place,
                            "`package " + Untrusted.line(fault.message()) + ";` is not wanted here",
                            "delete the line: all classes of a solution are in the unnamed"
                                    + " package");
            case DUPLICATE ->
                    Problem.of(
                            place,
                            "two of the files declare the same class: "
                                    + Untrusted.line(fault.message())
                                            .replaceFirst("^duplicate class: ", "")
                                    + caret(fault),
                            "rename or delete one of them");
            // What is to be done is what the compiler says.
            case ORDINARY -> Problem.of(place, Untrusted.text(fault.message()) + caret(fault), "");
        };
    }

    private static String caret(Fault fault) {
        if (fault.lineText().isEmpty() || fault.column() < 1) {
            return "";
        }
        String line = Untrusted.line(fault.lineText().replace("\t", "    "));
        int tabs =
                (int)
                        fault.lineText()
                                .chars()
                                .limit(fault.column() - 1)
                                .filter(c -> c == '\t')
                                .count();
        int column = fault.column() - 1 + 3 * tabs;
        return column > line.length()
                ? "\n    " + line
                : "\n    " + line + "\n    " + " ".repeat(column) + "^";
    }
}
