package loombook.grade.report;

import loombook.grade.Assignment;
import loombook.grade.Detail;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// What all results of one exercise have in common: how the points spread, which tests failed most,
/// who took longest. Grows with the tests, not with the students.
final class ExerciseFacts {
    private static final int BINS = 10;
    private static final int SLOWEST = 3;
    private static final int WIDTH = 340;
    private static final int HEIGHT = 110;

    private final Assignment assignment;
    private final PageWords words;
    private final int[] bins = new int[BINS];
    private final Map<String, Count> tests = new LinkedHashMap<>();
    private final PriorityQueue<Slow> slowest =
            new PriorityQueue<>(Comparator.comparingLong(Slow::millis));
    private int judged;
    private int passed;

    private record Slow(String student, String href, long millis) {}

    /// How often a test ran, and how often it failed.
    private static final class Count {
        private int ran;
        private int failed;
    }

    ExerciseFacts(Assignment assignment, PageWords words) {
        this.assignment = assignment;
        this.words = words;
    }

    void add(String student, String href, Result result) {
        if (result.judged().isEmpty()) {
            return;
        }
        judged++;
        passed += result.verdict().equals("passed") ? 1 : 0;
        result.points().ifPresent(points -> bins[bin(points)]++);
        for (Detail.Test test : result.detail().tests()) {
            Count count = tests.computeIfAbsent(test.name(), _ -> new Count());
            count.ran++;
            count.failed += test.passed() ? 0 : 1;
        }
        slowest.add(new Slow(student, href, result.judged().get().millis()));
        if (slowest.size() > SLOWEST) {
            slowest.poll();
        }
    }

    private int bin(BigDecimal points) {
        double most = assignment.maxPoints().doubleValue();
        double share = most == 0 ? 0 : points.doubleValue() / most;
        return Math.clamp((int) (share * BINS), 0, BINS - 1);
    }

    void write(Page page) throws IOException {
        page.put("<h2>%s</h2>\n", assignment.title());
        if (judged == 0) {
            page.put("<p class=\"dim\">%s</p>\n", words.get("nothing"));
            return;
        }
        page.put("<p class=\"dim\">%s</p>\n", words.get("share", passed, judged));
        chart(page);
        List<Map.Entry<String, Count>> failing =
                tests.entrySet().stream()
                        .filter(each -> each.getValue().failed > 0)
                        .sorted(Comparator.comparingInt(each -> -each.getValue().failed))
                        .toList();
        if (!failing.isEmpty()) {
            page.put("<h3>%s</h3>\n<div class=\"bars\">\n", words.get("failing"));
            for (Map.Entry<String, Count> each : failing) {
                Count count = each.getValue();
                page.put(
                        "<div><span>%s</span><i><b style=\"width:%s%%\"></b></i>"
                                + "<span class=\"num\">%s</span></div>\n",
                        each.getKey(),
                        count.failed * 100 / count.ran,
                        words.get("times", count.failed, count.ran));
            }
            page.raw("</div>\n");
        }
        page.put("<p class=\"dim\">%s ", words.get("longest"));
        List<Slow> slow =
                slowest.stream().sorted(Comparator.comparingLong(Slow::millis).reversed()).toList();
        String between = "";
        for (Slow each : slow) {
            page.put(
                    "%s<a href=\"%s\">%s</a> %s",
                    between, each.href(), each.student(), words.seconds(each.millis()));
            between = " · ";
        }
        page.raw("</p>\n");
    }

    private void chart(Page page) throws IOException {
        int most = 1;
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < BINS; i++) {
            most = Math.max(most, bins[i]);
            told.append(words.get("bin", i * 10, (i + 1) * 10, bins[i]) + "; ");
        }
        page.put(
                "<svg class=\"chart\" viewBox=\"0 0 %s %s\" role=\"img\">"
                        + "<title>%s</title><desc>%s</desc>\n",
                WIDTH, HEIGHT, words.get("spread", assignment.title()), told);
        int width = WIDTH / BINS;
        int base = HEIGHT - 18;
        for (int i = 0; i < BINS; i++) {
            int height = bins[i] == 0 ? 0 : Math.max(2, bins[i] * (base - 14) / most);
            page.put(
                    "<rect class=\"bar\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"></rect>",
                    i * width + 2, base - height, width - 4, height);
            if (bins[i] > 0) {
                page.put(
                        "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>\n",
                        i * width + width / 2, base - height - 3, bins[i]);
            }
        }
        page.put(
                "<line x1=\"0\" y1=\"%s\" x2=\"%s\" y2=\"%s\"></line>"
                        + "<text x=\"2\" y=\"%s\">%s</text>"
                        + "<text x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text></svg>\n",
                base,
                WIDTH,
                base,
                HEIGHT - 4,
                words.get("points.plain", 0),
                WIDTH - 2,
                HEIGHT - 4,
                words.get("points.plain", PageWords.number(assignment.maxPoints())));
    }
}
