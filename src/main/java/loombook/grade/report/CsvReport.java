package loombook.grade.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// The gradebook as a table that spreadsheets open as it is meant.
final class CsvReport {
    /// Without it, Excel takes the text for another encoding.
    private static final String MARK = "\uFEFF";

    private static final String END = "\r\n";

    /// What makes a spreadsheet take a text for a formula.
    private static final String FORMULA = "=+-@\t\r|%";

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
        String safe = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
