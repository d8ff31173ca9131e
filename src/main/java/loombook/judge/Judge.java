package loombook.judge;

import loombook.exercise.Exercise;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;
import loombook.wire.FromWorker;
import loombook.wire.Named;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// Judges submissions. The learner's code runs in a JVM of its own, which is started for one
/// submission and trusted in nothing; the tests run here.
public final class Judge implements AutoCloseable {
    private static final Duration TO_COMPILE = Duration.ofSeconds(60);
    private static final Duration UNHURRIED = Duration.ofMillis(200);

    private final JudgeSettings settings;
    private final WorkerStarter starter;
    private final String jail;
    private final long seed;
    private final AtomicInteger judged = new AtomicInteger();
    private StandBy standBy;

    private record StandBy(String exercise, FutureTask<LearnerJvm> worker) {}

    private Judge(JudgeSettings settings) {
        this.settings = settings;
        this.starter = new WorkerStarter(settings);
        this.jail = settings.jail().tier().name();
        this.seed = settings.seed().orElseGet(() -> new SecureRandom().nextInt());
    }

    public static Judge open(JudgeSettings settings) {
        Thread.ofVirtual().start(() -> Leftovers.ofThisMachine().clear(Instant.now()));
        return new Judge(settings);
    }

    /// What the random inputs come from: a judge with the same seed asks the same in the same
    /// order.
    public long seed() {
        return seed;
    }

    /// Starts a worker before its sources are known, so that the next [#judge] of this exercise
    /// finds it warm.
    public synchronized void standBy(Exercise exercise) {
        if (standBy == null || !standBy.exercise().equals(exercise.id())) {
            dropStandBy();
            StandBy waiting = new StandBy(exercise.id(), begin(exercise));
            standBy = waiting;
            Thread.ofVirtual().name("loombook-warm").start(() -> warm(waiting));
        }
    }

    private FutureTask<LearnerJvm> begin(Exercise exercise) {
        FutureTask<LearnerJvm> task = new FutureTask<>(() -> starter.start(exercise));
        Thread.ofPlatform().daemon().name("loombook-start").start(task);
        return task;
    }

    /// The compiler is quicker the second time; but who is in a hurry does not wait for that.
    private void warm(StandBy waiting) {
        try {
            LearnerJvm jvm = waiting.worker().get();
            Thread.sleep(UNHURRIED);
            if (isWaiting(waiting)) {
                jvm.compile(Warming.SOURCES, TO_COMPILE);
            }
        } catch (ExecutionException | TimeoutException | Lost | InterruptedException e) {
            // Whoever wants that worker learns of it.
            return;
        }
    }

    private synchronized boolean isWaiting(StandBy waiting) {
        return standBy == waiting;
    }

    private synchronized FutureTask<LearnerJvm> worker(Exercise exercise) {
        StandBy ready = standBy;
        if (ready != null && ready.exercise().equals(exercise.id())) {
            standBy = null;
            return ready.worker();
        }
        return begin(exercise);
    }

    /// Runs the exercise's hidden tests against the submission.
    ///
    /// @throws InterruptedException if somebody does not want to know any more; the worker is gone
    ///   then
    public Verdict judge(Exercise exercise, Submission submission) throws InterruptedException {
        return judge(exercise, submission, Hearing.USUAL);
    }

    /// The same, in a way of its own.
    public Verdict judge(Exercise exercise, Submission submission, Hearing hearing)
            throws InterruptedException {
        FutureTask<LearnerJvm> worker = worker(exercise);
        try (HiddenTests tests = HiddenTests.open(settings.hiddenJar(), exercise, hearing)) {
            if (worker.get().isLost()) {
                // It had waited for long, and somebody else ended it.
                worker.get().close();
                worker = begin(exercise);
            }
            return judge(exercise, submission, hearing, tests, worker.get());
        } catch (ClassNotFoundException e) {
            return broken(Said.of("there is no hidden test {0}", e.getMessage()));
        } catch (ExecutionException e) {
            return broken(Said.of("the worker does not start: {0}", e.getCause().getMessage()));
        } catch (IOException e) {
            return broken(Said.of("the hidden tests cannot be read: {0}", e.getMessage()));
        } finally {
            drop(worker);
        }
    }

    private Verdict judge(
            Exercise exercise,
            Submission submission,
            Hearing hearing,
            HiddenTests tests,
            LearnerJvm jvm)
            throws InterruptedException {
        List<Named> sources =
                submission.sources().stream()
                        .map(each -> new Named(each.name(), bytes(each.text())))
                        .toList();
        String file = exercise.className() + ".java";
        FromWorker.Compiled compiled;
        try {
            compiled = jvm.compile(sources, TO_COMPILE);
        } catch (Lost e) {
            if (e.getMessage().contains(Postmortem.OUT_OF_MEMORY)) {
                return refused(file, Said.of("the compiler ran out of memory"));
            }
            return broken(Said.of("the worker ended while it compiled: {0}", e.getMessage()));
        } catch (TimeoutException e) {
            return refused(
                    file, Said.of("the compiler needs more than {0}", Words.seconds(TO_COMPILE)));
        }
        if (!compiled.faults().isEmpty()) {
            SourceFaults faults = new SourceFaults(submission, file);
            return new Verdict.DoesNotCompile(jail, faults.problems(compiled.faults()));
        }
        TypeNames names = new TypeNames(tests.tests(), exercise.className(), compiled.types());
        List<Problem> missing = new Expectations(names, compiled.types(), file).problems();
        if (!missing.isEmpty()) {
            return new Verdict.DoesNotCompile(jail, missing);
        }
        long mine = hearing.seed().orElseGet(() -> seed + judged.getAndIncrement());
        try (Round round = new Round(starter, exercise, jvm, compiled.classes(), names, mine)) {
            Verdict.Trial trial = new Verdict.Trial(jail, mine);
            return new Sitting(exercise, tests, round, hearing, trial).verdict();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Verdict refused(String file, Said what) {
        return new Verdict.DoesNotCompile(
                jail,
                List.of(
                        Problem.of(
                                Place.of(file),
                                what,
                                Said.of("make the expressions in it simpler"))));
    }

    private Verdict broken(Said why) {
        return new Verdict.Broken(jail, why);
    }

    private synchronized void dropStandBy() {
        if (standBy != null) {
            drop(standBy.worker());
            standBy = null;
        }
    }

    /// Ends a worker, even one that is still being started.
    private static void drop(FutureTask<LearnerJvm> worker) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                worker.get().close();
                            } catch (ExecutionException | InterruptedException e) {
                                // It never came to life.
                                return;
                            }
                        });
    }

    @Override
    public void close() {
        dropStandBy();
    }
}
