package loombook.player;

import loombook.judge.TestResult;
import loombook.judge.Verdict;
import loombook.problem.Problem;
import loombook.problem.Said;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/// A verdict as data for a script.
public final class VerdictJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private VerdictJson() {}

    public static ObjectNode of(Checked checked) {
        Verdict verdict = checked.verdict();
        ObjectNode object = JSON.objectNode();
        object.put("exercise", checked.exercise().id());
        object.put("verdict", word(verdict));
        object.put("points", Points.rounded(verdict.points()));
        object.put("maxPoints", Points.rounded(checked.exercise().points()));
        object.put("jail", verdict.jail());
        object.put("seed", verdict.seed().isPresent() ? verdict.seed().getAsLong() : null);
        ArrayNode tests = object.putArray("tests");
        verdict.tests().forEach(test -> add(tests, test));
        ArrayNode problems = object.putArray("problems");
        switch (verdict) {
            case Verdict.Passed _, Verdict.Failed _ -> {}
            case Verdict.DoesNotCompile(_, var all) -> add(problems, all);
            case Verdict.Broken(_, var why) -> add(problems, null, null, why, Said.NONE);
        }
        return object;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed _ -> "passed";
            case Verdict.Failed _ -> "failed";
            case Verdict.DoesNotCompile _ -> "does-not-compile";
            case Verdict.Broken _ -> "broken";
        };
    }

    private static void add(ArrayNode tests, TestResult test) {
        ObjectNode node = tests.addObject();
        node.put("name", test.name());
        node.put("status", test.status().name().toLowerCase(Locale.ROOT));
        node.put("message", test.passed() ? null : test.message());
        node.put("millis", test.millis());
    }

    private static void add(ArrayNode problems, List<Problem> all) {
        for (Problem problem : all) {
            int line = problem.place().line();
            add(
                    problems,
                    problem.place().source(),
                    line > 0 ? line : null,
                    problem.what(),
                    problem.fix());
        }
    }

    private static void add(ArrayNode problems, String file, Integer line, Said what, Said fix) {
        ObjectNode node = problems.addObject();
        node.put("file", file);
        node.put("line", line);
        node.put("message", what.text());
        node.put("fix", fix.isEmpty() ? null : fix.text());
    }
}
