package loombook.grade.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The gradebook as a table that spreadsheets open as it is meant.
final class CsvReport {
    /// Without it, Excel takes the text for another encoding.
    private static final String MARK = "\uFEFF";

    private static final String END = "\r\n";

    /// The place before what makes a spreadsheet take a text for a formula: at the start, and where
    /// one starts anew that separates cells by other signs than ours. Some know wide signs as well.
    private static final Pattern FORMULA =
            Pattern.compile("(?<=^|[;\t\n])(?=[=+\\-@\t\r|%\uFF1D\uFF0B\uFF0D\uFF20])");

    private static final Pattern TO_BE_QUOTED = Pattern.compile("[,;\"\t\n\r]");

    private final Writer out;

    private CsvReport(Writer out) {
        this.out = out;
    }

    static void write(Results results, Writer out) throws IOException {
        CsvReport report = new CsvReport(out);
        out.write(MARK);
        report.line(
                List.of(
                        "student",
                        "exercise",
                        "verdict",
                        "points",
                        "maxPoints",
                        "jail",
                        "late",
                        "manual",
                        "note"));
        for (String name : results.students()) {
            Results.Student student = results.student(name);
            for (Result each : student.results()) {
                report.result(name, each);
            }
            for (String remark : student.remarks()) {
                report.remark(name, remark);
            }
        }
        for (String stray : results.strays()) {
            report.remark("", stray);
        }
    }

    private void result(String student, Result result) throws IOException {
        line(
                List.of(
                        student,
                        result.assignment().id(),
                        result.verdict(),
                        result.points().map(BigDecimal::toPlainString).orElse(""),
                        result.maxPoints().toPlainString(),
                        result.judged().map(each -> each.jail()).orElse(""),
                        result.isLate() ? "yes" : "no",
                        result.mark().isPresent() ? "yes" : "no",
                        result.note()));
    }

    private void remark(String student, String what) throws IOException {
        line(List.of(student, "", "refused", "", "", "", "", "", what.replace("\n", "; ")));
    }

    private void line(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")));
        out.write(END);
    }

    static String cell(String text) {
        String safe = FORMULA.matcher(text).replaceAll("'");
        return TO_BE_QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
