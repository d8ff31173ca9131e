package loombook.grade;

import loombook.judge.TestResult;
import loombook.judge.Verdict;
import loombook.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// What stands behind a verdict: how each test ended, or why none could run.
///
/// @param why our own fault, if it was one
public record Detail(List<Test> tests, List<Fault> faults, String why) {

    /// How one test ended.
    ///
    /// @param isPrivate whether students learn its name, and no more
    public record Test(
            String method,
            String name,
            TestResult.Status status,
            String message,
            String printed,
            long millis,
            BigDecimal weight,
            boolean isPrivate) {

        static Test of(TestResult result, boolean isPrivate) {
            return new Test(
                    result.method(),
                    result.name(),
                    result.status(),
                    result.message(),
                    result.printed(),
                    result.millis(),
                    BigDecimal.valueOf(result.weight()).setScale(2, RoundingMode.HALF_UP),
                    isPrivate);
        }

        public boolean passed() {
            return status == TestResult.Status.PASS;
        }
    }

    /// What keeps a submission from being tested.
    public record Fault(String file, int line, String what, String fix) {}

    public static final Detail NONE = new Detail(List.of(), List.of(), "");

    static Detail of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed(_, var tests) -> ofTests(tests);
            case Verdict.Failed(_, var tests) -> ofTests(tests);
            case Verdict.DoesNotCompile(_, var problems) ->
                    new Detail(List.of(), problems.stream().map(Detail::fault).toList(), "");
            case Verdict.Broken(_, var why) -> broken(why.text());
        };
    }

    private static Detail ofTests(List<TestResult> tests) {
        return new Detail(tests.stream().map(each -> Test.of(each, false)).toList(), List.of(), "");
    }

    static Detail broken(String why) {
        return new Detail(List.of(), List.of(), why);
    }

    private static Fault fault(Problem problem) {
        return new Fault(
                problem.place().source(),
                problem.place().line(),
                problem.what().text(),
                problem.fix().text());
    }

    /// With further tests, which are nobody's business but the instructor's.
    Detail and(Verdict further) {
        List<Test> all = new ArrayList<>(tests);
        further.tests().forEach(each -> all.add(Test.of(each, true)));
        if (further instanceof Verdict.DoesNotCompile(_, var problems)) {
            problems.forEach(each -> all.add(unusable(each)));
        }
        return new Detail(all, faults, why);
    }

    private static Test unusable(Problem problem) {
        return new Test(
                "",
                "Further tests can use it",
                TestResult.Status.ERROR,
                problem.text(),
                "",
                0,
                BigDecimal.ZERO.setScale(2),
                true);
    }

    byte[] bytes() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode all = root.putArray("tests");
        for (Test each : tests) {
            all.addObject()
                    .put("method", each.method())
                    .put("name", each.name())
                    .put("status", each.status().name())
                    .put("message", each.message())
                    .put("printed", each.printed())
                    .put("millis", each.millis())
                    .put("weight", each.weight())
                    .put("private", each.isPrivate());
        }
        ArrayNode problems = root.putArray("faults");
        for (Fault each : faults) {
            problems.addObject()
                    .put("file", each.file())
                    .put("line", each.line())
                    .put("what", each.what())
                    .put("fix", each.fix());
        }
        root.put("why", why);
        return JsonMapper.shared().writeValueAsBytes(root);
    }

    public static Detail read(byte[] bytes) {
        JsonNode root = JsonMapper.shared().readTree(bytes);
        List<Test> tests = new ArrayList<>();
        for (JsonNode each : root.path("tests")) {
            tests.add(
                    new Test(
                            each.path("method").asString(),
                            each.path("name").asString(),
                            TestResult.Status.valueOf(each.path("status").asString()),
                            each.path("message").asString(),
                            each.path("printed").asString(),
                            each.path("millis").asLong(),
                            each.path("weight").decimalValue().setScale(2, RoundingMode.HALF_UP),
                            each.path("private").asBoolean()));
        }
        List<Fault> faults = new ArrayList<>();
        for (JsonNode each : root.path("faults")) {
            faults.add(
                    new Fault(
                            each.path("file").asString(),
                            each.path("line").asInt(),
                            each.path("what").asString(),
                            each.path("fix").asString()));
        }
        return new Detail(tests, faults, root.path("why").asString());
    }
}
