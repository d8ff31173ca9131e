package loombook.grade;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import loombook.grade.store.Job;
import loombook.grade.store.Judged;
import loombook.grade.store.Judged.Outcome;
import loombook.grade.store.Store;
import loombook.judge.JudgeSettings;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Those on this machine who take jobs from the store and judge them, several at once. Whoever dies
/// over a job is noticed by the others, and the job is taken again, but not for ever.
public final class Crew implements AutoCloseable {
    private static final String TASK = "judge";
    private static final int MOST_TRIES = 3;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_BEATS = 4;
    private static final Duration TO_FINISH = Duration.ofMinutes(3);

    private final ExecutorService threads;
    private final JobJudge judge;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean leaving;

    private Crew(Store store, JobJudge judge, int size, String name) {
        this.judge = judge;
        this.task =
                Tasks.oneTime(TASK)
                        .onFailure(this::failed)
                        .onDeadExecution(this::failed)
                        .execute((instance, _) -> run(instance.getId()));
        // One for each at once: the scheduler would overrun an executor without bounds.
        this.threads = Executors.newFixedThreadPool(size, Thread.ofVirtual().factory());
        SchedulerBuilder builder =
                Scheduler.create(store.source(), task)
                        .threads(size)
                        .executorService(threads)
                        .schedulerName(new SchedulerName.Fixed(name))
                        .pollingInterval(Duration.ofSeconds(1))
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_BEATS)
                        .shutdownMaxWait(TO_FINISH);
        if (store.address().isShared()) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        } else {
            builder.pollUsingFetch(0.5, 3.0);
        }
        this.scheduler = builder.build();
    }

    /// @param size how many submissions are judged at once
    /// @param machine the name that verdicts will bear
    public static Crew open(Store store, JudgeSettings settings, int size, String machine) {
        try {
            JobJudge judge = JobJudge.open(store.verdicts(), settings, machine);
            return new Crew(store, judge, size, machine + "-" + UUID.randomUUID());
        } catch (IOException e) {
            throw ProblemException.ours(
                    Place.of(Said.of("the folder of temporary files")),
                    Said.of("cannot be written to: {0}", e.getMessage()),
                    Said.of("make room in it"),
                    e);
        }
    }

    public void start() {
        scheduler.start();
    }

    /// Puts a job where any crew of this store may take it.
    void plan(Job job) {
        scheduler.scheduleIfNotExists(task.instance(job.id()), Instant.now());
    }

    /// We have taken it, and leave it to others.
    private static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void run(String id) {
        if (leaving) {
            throw new Left();
        }
        Job job = Job.parse(id).orElseThrow();
        running.incrementAndGet();
        try {
            Optional<Judged> verdict = judge.judge(job);
            if (leaving && verdict.filter(each -> each.outcome() != Outcome.PASSED).isPresent()) {
                // Ctrl-C may have reached the worker, too: no failure is to come of that.
                throw new Left();
            }
            verdict.ifPresent(each -> judge.keep(job, each));
            done.incrementAndGet();
        } catch (JobJudge.Broke e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("it was stopped", e);
        } finally {
            running.decrementAndGet();
        }
    }

    private void failed(ExecutionComplete end, ExecutionOperations<Void> operations) {
        if (leaving) {
            // No failure, so that it counts for none: the next one takes it from here.
            Instant now = Instant.now();
            operations.reschedule(ExecutionComplete.simulatedSuccess(now), now);
            return;
        }
        int tries = end.getExecution().consecutiveFailures + 1;
        if (tries < MOST_TRIES) {
            operations.reschedule(end, Instant.now().plus(AGAIN_AFTER));
            return;
        }
        String why = end.getCause().map(Throwable::getMessage).orElse("its judge died over it");
        Job.parse(end.getExecution().getId()).ifPresent(job -> judge.giveUp(job, why));
        operations.remove();
    }

    /// How many are being judged here at this moment.
    public int running() {
        return running.get();
    }

    /// How many have been judged here.
    public int done() {
        return done.get();
    }

    /// Takes no more jobs, and waits for those that are being judged.
    @Override
    public void close() {
        leaving = true;
        scheduler.stop();
        threads.shutdown();
        judge.close();
    }
}
