package loombook.grade.report;

import loombook.grade.Detail;
import loombook.grade.store.Judged.Outcome;

import java.io.IOException;
import java.io.Writer;

/// One student's page, which can be sent to that student: it tells of nobody else.
final class StudentPage {
    private final Page page;
    private final PageWords words;
    private final Results.Student student;

    private StudentPage(Page page, PageWords words, Results.Student student) {
        this.page = page;
        this.words = words;
        this.student = student;
    }

    static void write(Results.Student student, PageWords words, Writer out) throws IOException {
        Page page = Page.begin(out, words.tongue(), student.name());
        new StudentPage(page, words, student).write();
        page.end();
    }

    private void write() throws IOException {
        page.put(
                "<h1>%s</h1>\n<p class=\"dim\">%s</p>\n",
                student.name(), words.get("points.plain", PageWords.number(student.points())));
        for (String remark : student.remarks()) {
            page.put("<p class=\"note\">%s</p>\n", remark.replace("\n", " · "));
        }
        for (Result each : student.results()) {
            result(each);
        }
    }

    private void result(Result result) throws IOException {
        page.put("<section class=\"card\">\n<h2>%s ", result.assignment().title())
                .raw(words.tag(result))
                .put("<span class=\"dim\">%s</span>", words.points(result));
        if (result.isLate()) {
            page.put(" <span class=\"tag warn\">%s</span>", words.get("late"));
        }
        page.raw("</h2>\n");
        if (result.mark().isPresent()) {
            String note = result.mark().get().note();
            page.put(
                    "<p class=\"note\">%s</p>\n",
                    note.isEmpty() ? words.get("hand.whole") : words.get("hand.why", note));
        }
        if (result.judged().isPresent()) {
            verdict(result);
        } else {
            page.put("<p>%s</p>\n", words.absence(result));
        }
        page.raw("</section>\n");
    }

    private void verdict(Result result) throws IOException {
        Detail detail = result.detail();
        if (result.judged().orElseThrow().outcome() == Outcome.BROKEN) {
            page.put("<p>%s</p>\n", words.get("ours"));
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
                        "\n<details><summary>%s</summary><pre>%s</pre></details>",
                        words.get("printed"), test.printed());
            }
        }
        page.raw("</li>\n");
    }
}
