package loombook.judge;

import loombook.exercise.Exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs the tests of a round, and makes a verdict of how they ended.
record Sitting(Exercise exercise, HiddenTests tests, Round round, String jail) {

    Verdict verdict() throws InterruptedException {
        FutureTask<Map<String, HiddenTests.Ended>> run = new FutureTask<>(() -> tests.run(round));
        Thread.ofPlatform().daemon().name("loombook-tests").start(run);
        try {
            return verdict(run.get());
        } catch (InterruptedException e) {
            round.cancel();
            throw e;
        } catch (ExecutionException e) {
            return new Verdict.Broken(jail, "the tests broke: " + e.getCause());
        }
    }

    private Verdict verdict(Map<String, HiddenTests.Ended> ended) {
        if (!round.broken().isEmpty()) {
            return new Verdict.Broken(jail, round.broken());
        }
        if (ended.isEmpty()) {
            return new Verdict.Broken(jail, "no test ran");
        }
        Set<String> odd = new HashSet<>(ended.keySet());
        odd.removeAll(exercise.weights().keySet());
        if (!odd.isEmpty()) {
            return new Verdict.Broken(jail, "exercise.json gives no weight to " + odd);
        }
        List<TestResult> results = new ArrayList<>();
        for (Map.Entry<String, Double> each : exercise.weights().entrySet()) {
            HiddenTests.Ended test = ended.get(each.getKey());
            if (test == null) {
                return new Verdict.Broken(jail, "the test " + each.getKey() + " did not run");
            }
            results.add(result(each.getKey(), test, each.getValue()));
        }
        return results.stream().allMatch(TestResult::passed)
                ? new Verdict.Passed(jail, results)
                : new Verdict.Failed(jail, results);
    }

    private TestResult result(String method, HiddenTests.Ended test, double weight) {
        if (test.isSuccess()) {
            return new TestResult(
                    method,
                    test.name(),
                    TestResult.Status.PASS,
                    "",
                    round.printed(method),
                    test.millis(),
                    weight);
        }
        Feedback feedback =
                test.thrown()
                        .map(Feedback::of)
                        .orElseGet(() -> new Feedback(false, "The test was not finished."));
        return new TestResult(
                method,
                test.name(),
                feedback.isAnswer() ? TestResult.Status.FAIL : TestResult.Status.ERROR,
                feedback.message(),
                round.printed(method),
                test.millis(),
                weight);
    }
}
