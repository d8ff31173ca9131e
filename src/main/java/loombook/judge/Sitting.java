package loombook.judge;

import loombook.exercise.Exercise;
import loombook.problem.Said;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs the tests of a round, and makes a verdict of how they ended.
record Sitting(
        Exercise exercise, HiddenTests tests, Round round, Hearing hearing, Verdict.Trial trial) {

    Verdict verdict() throws InterruptedException {
        FutureTask<Map<String, HiddenTests.Ended>> run =
                new FutureTask<>(() -> tests.run(round, this::tell));
        Thread.ofPlatform().daemon().name("loombook-tests").start(run);
        try {
            return verdict(run.get());
        } catch (InterruptedException e) {
            round.cancel();
            throw e;
        } catch (ExecutionException e) {
            return broken(Said.of("the tests broke: {0}", e.getCause()));
        }
    }

    private Verdict verdict(Map<String, HiddenTests.Ended> ended) {
        if (!round.broken().isEmpty()) {
            return broken(round.broken());
        }
        if (ended.isEmpty()) {
            return broken(Said.of("no test ran"));
        }
        Set<String> odd = new HashSet<>(ended.keySet());
        odd.removeAll(exercise.weights().keySet());
        if (!odd.isEmpty()) {
            return broken(Said.of("exercise.json gives no weight to {0}", odd));
        }
        List<TestResult> results = new ArrayList<>();
        for (String method : exercise.weights().keySet()) {
            HiddenTests.Ended test = ended.get(method);
            if (test != null) {
                results.add(result(method, test));
            } else if (hearing.wants(method)) {
                return broken(Said.of("the test {0} did not run", method));
            }
        }
        return results.stream().allMatch(TestResult::passed)
                ? new Verdict.Passed(trial, results)
                : new Verdict.Failed(trial, results);
    }

    private Verdict broken(Said why) {
        return new Verdict.Broken(trial.jail(), why);
    }

    private void tell(String method, HiddenTests.Ended test) {
        hearing.witness().accept(result(method, test));
    }

    private TestResult result(String method, HiddenTests.Ended test) {
        double weight = exercise.weights().getOrDefault(method, 0.0);
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
