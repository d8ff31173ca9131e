package loombook.grade.report;

import loombook.grade.Assignment;
import loombook.grade.store.Row;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The page for the instructor: everybody in one table, then each exercise, then what was refused.
final class Overview {
    private final Results results;
    private final PageWords words;
    private final List<ExerciseFacts> facts;
    private final List<String> rows = new ArrayList<>();
    private final List<String[]> refused = new ArrayList<>();
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<String, Integer> jails = new TreeMap<>();

    /// Students by what they handed in, where it is the same to the letter.
    private final Map<String, List<String>> twins = new TreeMap<>();

    Overview(Results results, PageWords words) {
        this.results = results;
        this.words = words;
        this.facts =
                results.assignments().stream().map(each -> new ExerciseFacts(each, words)).toList();
    }

    void add(Results.Student student, String href) {
        StringBuilder row = new StringBuilder();
        StringBuilder places = new StringBuilder("--s0:" + rows.size());
        places.append(";--s1:" + rank(student.points()));
        int column = 2;
        for (Result each : student.results()) {
            verdicts.merge(each.verdict(), 1, Integer::sum);
            each.judged().ifPresent(verdict -> jails.merge(verdict.jail(), 1, Integer::sum));
            facts.get(column - 2).add(student.name(), href, each);
            places.append(";--s" + column++ + ":" + rank(each.points().orElse(BigDecimal.ZERO)));
            row.append("<td role=\"cell\">" + cell(each) + "</td>");
            if (each.verdict().equals("refused")) {
                refused.add(
                        new String[] {
                            student.name(), each.assignment().title(), words.absence(each)
                        });
            }
            each.row().filter(one -> one.twins() > 0).ifPresent(one -> twin(student, each, one));
        }
        student.remarks()
                .forEach(
                        remark ->
                                refused.add(
                                        new String[] {
                                            student.name(), "", remark.replace("\n", " · ")
                                        }));
        rows.add(
                "<tr role=\"row\" style=\"%s\"><td role=\"cell\"><a href=\"%s\">%s</a>%s</td><td role=\"cell\">%s</td>%s</tr>\n"
                        .formatted(
                                places,
                                Page.text(href),
                                Page.text(student.name()),
                                student.isLate() ? " " + span("tag warn", "late") : "",
                                PageWords.number(student.points()),
                                row));
    }

    private void twin(Results.Student student, Result result, Row row) {
        String key = result.assignment().title() + "\0" + row.entry().submission().orElse("");
        twins.computeIfAbsent(key, _ -> new ArrayList<>()).add(student.name());
    }

    /// The most points come first.
    private static int rank(BigDecimal points) {
        return -points.movePointRight(2).intValue();
    }

    private String cell(Result result) {
        String by = result.mark().isPresent() ? " " + span("dim", "hand") : "";
        String points = result.points().map(PageWords::number).orElse("");
        return switch (result.verdict()) {
            case "passed" -> "<span class=\"good\">✓ " + points + "</span>" + by;
            case "failed" -> "<span class=\"bad\">✗ " + points + "</span>" + by;
            case "does-not-compile" ->
                    "<span class=\"bad\">✗ " + points + "</span> " + span("dim", "no.build") + by;
            case "refused" ->
                    "<span class=\"warn\">! " + words.get("refused") + "</span>" + hand(by, points);
            case "missing" -> "<span class=\"dim\">–</span>" + hand(by, points);
            case "broken" ->
                    "<span class=\"warn\">? " + words.get("broken") + "</span>" + hand(by, points);
            default -> "<span class=\"dim\">…</span>" + hand(by, points);
        };
    }

    private String span(String kind, String key) {
        return "<span class=\"" + kind + "\">" + words.get(key) + "</span>";
    }

    private static String hand(String by, String points) {
        return by.isEmpty() ? "" : " " + points + by;
    }

    void write(Writer out) throws IOException {
        String title = words.get("title", results.batch());
        Page page = Page.begin(out, words.tongue(), title);
        page.put(
                "<h1>%s</h1>\n<p class=\"dim\">%s</p>\n",
                title,
                words.get(
                        "subtitle",
                        words.time(ZonedDateTime.now()),
                        PageWords.number(results.maxPoints()),
                        jails.isEmpty() ? "–" : String.join(", ", jails.keySet())));
        summary(page);
        table(page);
        for (ExerciseFacts each : facts) {
            each.write(page);
        }
        refusals(page);
        same(page);
        page.end();
    }

    private void summary(Page page) throws IOException {
        page.raw("<ul class=\"facts\">");
        fact(page, rows.size(), words.form("students", rows.size()));
        fact(page, verdicts.getOrDefault("passed", 0), words.get("passed"));
        fact(page, verdicts.getOrDefault("failed", 0), words.get("failed"));
        fact(page, verdicts.getOrDefault("does-not-compile", 0), words.get("not.compiled"));
        fact(page, verdicts.getOrDefault("missing", 0), words.get("missing"));
        fact(page, verdicts.getOrDefault("refused", 0), words.get("refused"));
        fact(page, verdicts.getOrDefault("broken", 0), words.get("broken"));
        fact(page, verdicts.getOrDefault("waiting", 0), words.get("waiting"));
        page.raw("</ul>\n");
    }

    private static void fact(Page page, int count, String what) throws IOException {
        if (count > 0) {
            page.put("<li><b>%s</b>%s</li>", count, what);
        }
    }

    private void table(Page page) throws IOException {
        List<String> columns =
                new ArrayList<>(List.of(words.get("sort.name"), words.get("sort.points")));
        results.assignments().stream().map(Assignment::title).forEach(columns::add);
        page.raw("<style>\n");
        for (int i = 0; i < columns.size(); i++) {
            page.raw(
                    "body:has(#by%d:checked) .grid tbody tr { order: var(--s%d); }\n"
                            .formatted(i, i));
        }
        page.put("</style>\n<fieldset class=\"sort\"><legend>%s</legend>\n", words.get("sort"));
        for (int i = 0; i < columns.size(); i++) {
            page.put(
                    "<label><input type=\"radio\" name=\"by\" id=\"by%s\"%s>%s</label>\n"
                            .formatted("%s", i == 0 ? " checked" : "", "%s"),
                    i,
                    columns.get(i));
        }
        page.put(
                "</fieldset>\n"
                        + "<div class=\"wide\"><table class=\"grid\" role=\"table\""
                        + " style=\"--columns:%s\">\n"
                        + "<thead role=\"rowgroup\"><tr role=\"row\"><th"
                        + " role=\"columnheader\">%s</th><th role=\"columnheader\">%s</th>",
                columns.size() - 1, words.get("student"), words.get("points"));
        for (Assignment each : results.assignments()) {
            page.put(
                    "<th role=\"columnheader\">%s / %s</th>",
                    each.title(), PageWords.number(each.maxPoints()));
        }
        page.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        for (String row : rows) {
            page.raw(row);
        }
        page.raw("</tbody></table></div>\n");
    }

    private void refusals(Page page) throws IOException {
        results.strays()
                .forEach(each -> refused.add(new String[] {"", "", each.replace("\n", " · ")}));
        if (refused.isEmpty()) {
            return;
        }
        page.put(
                "<h2>%s</h2>\n<div class=\"wide\"><table>\n<thead><tr><th>%s</th>"
                        + "<th>%s</th><th>%s</th></tr></thead>\n<tbody>\n",
                words.get("refusals"),
                words.get("student"),
                words.get("exercise"),
                words.get("why"));
        for (String[] each : refused) {
            page.put("<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n", (Object[]) each);
        }
        page.raw("</tbody></table></div>\n");
    }

    private void same(Page page) throws IOException {
        if (twins.isEmpty()) {
            return;
        }
        page.put("<h2>%s</h2>\n<ul>\n", words.get("twins"));
        for (Map.Entry<String, List<String>> each : twins.entrySet()) {
            String title = each.getKey().substring(0, each.getKey().indexOf('\0'));
            page.put("<li>%s: %s</li>\n", title, String.join(", ", each.getValue()));
        }
        page.raw("</ul>\n");
    }
}
