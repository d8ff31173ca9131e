package loombook.cli;

import loombook.judge.Judge;
import loombook.problem.ProblemException;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A judge that is got ready while the command is still being read. Its worker takes as long to
/// start as everything else before the first test.
final class EarlyJudge implements AutoCloseable {
    private static final String CHECK = "check";

    private final Program program;
    private FutureTask<Judge> task;

    EarlyJudge(Program program) {
        this.program = program;
    }

    /// Begins if these arguments will need one. Who begins with an option waits a little longer.
    synchronized void expect(String[] args) {
        boolean named = args.length > 1 && args[0].equals(CHECK) && !args[1].startsWith("-");
        if (named && !CommandTree.asksForHelp(args)) {
            task = new FutureTask<>(() -> begin(args[1]));
            Thread.ofPlatform().daemon().name("loombook-early").start(task);
        }
    }

    private Judge begin(String exercise) {
        Homework homework = new Homework(program);
        Judge judge = homework.judge();
        judge.standBy(homework.find(exercise));
        return judge;
    }

    /// It is the taker's from now on.
    Optional<Judge> take() throws InterruptedException {
        FutureTask<Judge> mine = release();
        try {
            return mine == null ? Optional.empty() : Optional.of(mine.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException) {
                // The command itself will find out, and say so.
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized FutureTask<Judge> release() {
        FutureTask<Judge> mine = task;
        task = null;
        return mine;
    }

    /// Ends what nobody took.
    @Override
    public void close() {
        try {
            take().ifPresent(Judge::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
