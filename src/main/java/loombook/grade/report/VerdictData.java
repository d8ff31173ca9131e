package loombook.grade.report;

import loombook.grade.Detail;
import loombook.judge.TestResult;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/// A verdict in the shapes that other systems read: Exercism's results of version 3, and
/// Gradescope's `results.json`. Of private tests they tell the name alone.
final class VerdictData {
    private static final int EXERCISM_VERSION = 3;
    private static final double SECOND = 1000;

    private VerdictData() {}

    static String exercism(Result result) {
        Detail detail = result.detail();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", EXERCISM_VERSION);
        root.put(
                "status",
                switch (result.verdict()) {
                    case "passed" -> "pass";
                    case "failed" -> "fail";
                    default -> "error";
                });
        String message = message(detail);
        root.put("message", message.isEmpty() ? null : message);
        ArrayNode tests = root.putArray("tests");
        for (Detail.Test each : detail.tests()) {
            ObjectNode test = tests.addObject();
            test.put("name", each.name());
            test.put("status", each.status().name().toLowerCase(Locale.ROOT));
            boolean isSilent = each.passed() || each.isPrivate();
            test.put("message", isSilent ? null : each.message());
            boolean printed = !each.printed().isEmpty() && !each.isPrivate();
            test.put("output", printed ? each.printed() : null);
        }
        return text(root);
    }

    static String gradescope(Result result) {
        Detail detail = result.detail();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("score", result.points().orElse(BigDecimal.ZERO));
        root.put("execution_time", result.judged().orElseThrow().millis() / SECOND);
        root.put("output", message(detail));
        root.put("visibility", "visible");
        root.put("stdout_visibility", "hidden");
        ArrayNode tests = root.putArray("tests");
        for (Detail.Test each : detail.tests()) {
            ObjectNode test = tests.addObject();
            test.put("name", each.name());
            test.put("score", each.passed() ? each.weight() : BigDecimal.ZERO);
            test.put("max_score", each.weight());
            test.put("status", each.status() == TestResult.Status.PASS ? "passed" : "failed");
            test.put("output", each.isPrivate() || each.passed() ? "" : each.message());
            test.put("visibility", "visible");
        }
        return text(root);
    }

    private static String message(Detail detail) {
        return detail.why().isEmpty()
                ? detail.faults().stream().map(VerdictData::words).collect(Collectors.joining("\n"))
                : "The judge itself broke; this is not your fault.";
    }

    static String words(Detail.Fault fault) {
        String place = fault.line() > 0 ? fault.file() + ":" + fault.line() : fault.file();
        return place + ": " + fault.what();
    }

    private static String text(ObjectNode root) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
