package loombook.grade.report;

import loombook.grade.Detail;
import loombook.grade.store.Judged.Outcome;

import java.io.IOException;
import java.io.Writer;

/// One student's page, which can be sent to that student: it tells of nobody else.
final class StudentPage {
    private final Page page;
    private final Results.Student student;

    private StudentPage(Page page, Results.Student student) {
        this.page = page;
        this.student = student;
    }

    static void write(Results.Student student, Writer out) throws IOException {
        Page page = Page.begin(out, student.name());
        new StudentPage(page, student).write();
        page.end();
    }

    private void write() throws IOException {
        page.put(
                "<h1>%s</h1>\n<p class=\"dim\">%s points</p>\n",
                student.name(), Words.number(student.points()));
        for (String remark : student.remarks()) {
            page.put("<p class=\"note\">%s</p>\n", remark.replace("\n", " · "));
        }
        for (Result each : student.results()) {
            result(each);
        }
    }

    private void result(Result result) throws IOException {
        page.put("<section class=\"card\">\n<h2>%s ", result.assignment().title())
                .raw(Words.tag(result))
                .put("<span class=\"dim\">%s</span>", Words.points(result));
        if (result.isLate()) {
            page.raw(" <span class=\"tag warn\">late</span>");
        }
        page.raw("</h2>\n");
        if (result.mark().isPresent()) {
            String note = result.mark().get().note();
            page.put(
                    "<p class=\"note\">This mark was set by hand%s</p>\n",
                    note.isEmpty() ? "." : ": " + note);
        }
        if (result.judged().isPresent()) {
            verdict(result);
        } else {
            page.put("<p>%s</p>\n", Words.absence(result));
        }
        page.raw("</section>\n");
    }

    private void verdict(Result result) throws IOException {
        Detail detail = result.detail();
        if (result.judged().orElseThrow().outcome() == Outcome.BROKEN) {
            page.raw("<p>It could not be judged. That is our fault, not yours.</p>\n");
        }
        for (Detail.Fault each : detail.faults()) {
            page.put("<pre>%s</pre>\n", VerdictData.words(each));
        }
        if (detail.tests().isEmpty()) {
            return;
        }
        page.raw("<ul class=\"tests\">\n");
        for (Detail.Test each : detail.tests()) {
            test(each);
        }
        page.raw("</ul>\n");
    }

    private void test(Detail.Test test) throws IOException {
        page.put(test.passed() ? "<li>%s" : "<li class=\"fail\"><b>%s</b>", test.name());
        if (!test.passed() && !test.isPrivate()) {
            page.put("\n<pre>%s</pre>", test.message());
            if (!test.printed().isBlank()) {
                page.put(
                        "\n"
                                + "<details><summary>what your code"
                                + " printed</summary><pre>%s</pre></details>",
                        test.printed());
            }
        }
        page.raw("</li>\n");
    }
}
