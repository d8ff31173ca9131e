package loombook.player;

import loombook.exercise.Exercise;
import loombook.exercise.WorkerLimits;
import loombook.judge.TestResult;
import loombook.judge.TestResult.Status;
import loombook.judge.Verdict;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Verdicts of every kind, as a learner may get them.
final class SampleVerdicts {
    private SampleVerdicts() {}

    static Map<String, Verdict> all() {
        Map<String, Verdict> all = new LinkedHashMap<>();
        all.put(
                "passed",
                new Verdict.Passed(
                        new Verdict.Trial("A", 42), List.of(pass("first"), pass("second"))));
        all.put("failed", new Verdict.Failed(new Verdict.Trial("B", 42), failures()));
        all.put("same-failures", new Verdict.Failed(new Verdict.Trial("D", 42), sameFailures()));
        all.put("untouched", new Verdict.Failed(new Verdict.Trial("A", 42), failures()));
        all.put("does-not-compile", new Verdict.DoesNotCompile("A", problems()));
        all.put(
                "wrong-signature",
                new Verdict.DoesNotCompile(
                        "A",
                        List.of(
                                Problem.of(
                                        Place.of("RateLimiter.java"),
                                        Said.of(
                                                "the class RateLimiter has no method void"
                                                        + " acquire()\n"
                                                        + "it has: void aquire()"),
                                        Said.of("write it as the task asks for")))));
        all.put("broken", new Verdict.Broken("A", Said.of("the hidden tests are not there")));
        return all;
    }

    static Exercise exercise() {
        return new Exercise(
                "rate-limiter",
                Path.of("exercises", "rate-limiter"),
                "Rate limiter",
                "12-limits",
                2,
                "RateLimiter",
                List.of("RateLimiterTest"),
                List.of(),
                Exercise.USUAL_LIMIT,
                WorkerLimits.USUAL,
                Map.of("first", 1.0, "second", 2.0, "third", 0.5));
    }

    static Checked checked(String name) {
        return new Checked(exercise(), all().get(name), name.equals("untouched"), 1_234_000_000L);
    }

    private static TestResult pass(String method) {
        return new TestResult(
                method, "The " + method + " callers pass at once", Status.PASS, "", "", 12, 1);
    }

    private static List<TestResult> failures() {
        return List.of(
                pass("first"),
                new TestResult(
                        "second",
                        "Never more than N permits in any window",
                        Status.FAIL,
                        """
                        new RateLimiter(3, 200 ms), 40 callers that all come at the same moment and wait
                          expected: at most 3 permits in any 200 ms
                          but was:  6 permits between 0.192 s and 0.201 s, which is as if the count began anew at 0.2 s
                        Look back over one period from each of these moments,
                        and count.
                        """,
                        "window 1\nwindow 2\n\u001b[31mred\n4\n5\n6\n7\n8\n",
                        840,
                        2),
                pass("other"),
                new TestResult(
                        "third",
                        "An interrupted caller leaves no trace",
                        Status.ERROR,
                        "NullPointerException: Cannot read field \"next\"\n"
                                + "  at RateLimiter.acquire  RateLimiter.java:4",
                        "",
                        3,
                        0.5),
                pass("last"));
    }

    private static List<TestResult> sameFailures() {
        String message = "UnsupportedOperationException: RateLimiter.acquire is not written yet";
        return List.of(
                new TestResult("first", "The first pass", Status.ERROR, message, "", 1, 1),
                new TestResult("second", "The second wait", Status.ERROR, message, "", 1, 2),
                new TestResult("third", "The third is patient", Status.ERROR, message, "", 1, 0.5));
    }

    private static List<Problem> problems() {
        return List.of(
                Problem.of(
                        Place.of("RateLimiter.java", 4, 26),
                        Said.verbatim(
                                "cannot find symbol\n"
                                        + "  symbol: variable cuont\n"
                                        + "    { cuont++; }\n"
                                        + "      ^"),
                        Said.NONE),
                Problem.of(
                        Place.of("RateLimiter.java", 5),
                        Said.verbatim("reached end of file"),
                        Said.NONE));
    }
}
