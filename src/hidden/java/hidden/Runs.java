package hidden;

import static java.time.Duration.ofSeconds;

import hidden.PrimePipelineTest.PrimePipeline;
import hidden.PrimePipelineTest.Report;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Learner;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongPredicate;

/// Pipelines, and what their runs must report.
final class Runs {
    static final Duration PATIENCE = ofSeconds(4);

    private Runs() {}

    static PrimePipeline pipeline(
            Learner learner, int consumers, int capacity, LongPredicate check) {
        return learner.construct(PrimePipeline.class, consumers, capacity, check);
    }

    /// The report of a run that must end by itself.
    static Report run(String what, Learner learner, PrimePipeline pipeline, Iterator<Long> source)
            throws Exception {
        return report(what, learner.start(() -> pipeline.run(source)));
    }

    static Report run(Learner learner, PrimePipeline pipeline, Iterator<Long> source)
            throws Exception {
        return run("run", learner, pipeline, source);
    }

    static Report report(String what, Call<Report> run) throws Exception {
        Check.that(
                run.ends(PATIENCE),
                "%s had not returned after 4 s.\nWho waits for whom, and for what?"
                        .formatted(what));
        Report report = run.await(Duration.ZERO);
        Check.that(
                report != null && report.primes() != null && report.errors() != null,
                "run should return a report without nulls, but it was " + report);
        return report;
    }

    static List<Long> numbers(Learner learner, int count) {
        return learner.random().longs(count, 2, 1000).boxed().toList();
    }

    static void mustBe(
            String what, List<Long> expected, List<String> errors, boolean complete, Report was) {
        Numbers.mustEqual(what + "\n  primes", expected, was.primes());
        if (was.errors().size() != errors.size()) {
            throw new AssertionError(
                    "%s\n  errors\n  expected: %s\n  but was:  %s"
                            .formatted(what, errors.isEmpty() ? "none" : errors, was.errors()));
        }
        Check.equal(what + "\n  complete", complete, was.complete());
    }
}
