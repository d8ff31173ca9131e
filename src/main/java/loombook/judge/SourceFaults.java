package loombook.judge;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;
import loombook.wire.FromWorker.Fault;

import java.util.List;
import java.util.regex.Pattern;

/// The compiler's complaints about a submission as problems with place, line and caret.
///
/// @param file for what stands nowhere
record SourceFaults(Submission submission, String file) {

    List<Problem> problems(List<Fault> faults) {
        return faults.stream().map(this::problem).toList();
    }

    private Problem problem(Fault fault) {
        Place place =
                Place.of(
                        fault.file().isEmpty() ? file : Untrusted.line(fault.file()),
                        Math.max(0, fault.line()),
                        Math.max(0, fault.column()));
        return switch (fault.kind()) {
            case PACKAGE ->
                    Problem.of(
                            place,
                            Said.of(
                                    "`package {0};` is not wanted here",
                                    Untrusted.line(fault.message())),
                            Said.of(
                                    "delete the line: all classes of a solution are in the unnamed"
                                            + " package"));
            case DUPLICATE ->
                    Problem.of(
                            place,
                            Said.of("{0}{1}", twice(fault), caret(fault)),
                            Said.of("rename or delete one of the two"));
            // What is to be done is what the compiler says.
            case ORDINARY ->
                    Problem.of(
                            place,
                            Said.of("{0}{1}", Untrusted.text(fault.message()), caret(fault)),
                            Said.NONE);
        };
    }

    private Said twice(Fault fault) {
        String name = Untrusted.line(fault.message()).replaceFirst("^duplicate class: ", "");
        Pattern declared =
                Pattern.compile(
                        "\\b(class|record|interface|enum)\\s+" + Pattern.quote(name) + "\\b");
        return submission.sources().stream()
                .filter(each -> !each.name().equals(fault.file()))
                .filter(each -> declared.matcher(each.text()).find())
                .map(each -> Untrusted.line(each.name()))
                .findFirst()
                .map(other -> Said.of("the class `{0}` is declared in {1} as well", name, other))
                .orElse(Said.of("the class `{0}` is declared twice", name));
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
