package loombook.judge;

import loombook.exercise.Exercise;
import loombook.exercise.WorkerLimits;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerException;
import loombook.judge.api.LearnerType;
import loombook.judge.api.TestServer;
import loombook.sandbox.JailLimits;
import loombook.sandbox.Waits;
import loombook.wire.FromWorker;
import loombook.wire.Named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.LongPredicate;

/// Makes the start-up cache of workers: one of them does a bit of all that workers do, and writes
/// down what it needed for that.
public final class WorkerTraining {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OUTPUT = "cache";
    private static final int LARGE = 2048;
    private static final Exercise LESSON =
            new Exercise(
                    "training",
                    Path.of("training"),
                    "Training",
                    "",
                    1,
                    Warming.CLASS,
                    List.of(),
                    List.of(),
                    PATIENCE,
                    WorkerLimits.USUAL,
                    Map.of());

    private WorkerTraining() {}

    @LearnerType(value = Warming.CLASS, statics = true)
    interface Warm {
        Found run(String url, LongPredicate odd, Iterator<Long> numbers) throws Exception;

        void fail();
    }

    @LearnerType(Warming.CLASS + ".Found")
    record Found(List<Long> all, List<String> errors, boolean complete) {}

    /// @param settings with the jail that only sets limits: others may not let it write
    /// @param cache where it goes
    public static void train(JudgeSettings settings, Path cache)
            throws IOException, InterruptedException {
        JudgeSettings bare =
                new JudgeSettings(
                        settings.jail(),
                        settings.hiddenJar(),
                        settings.workerJar(),
                        settings.libraries(),
                        settings.seed(),
                        Optional.empty());
        WorkerStarter starter =
                new WorkerStarter(
                        bare,
                        List.of(
                                "-XX:AOTCacheOutput=" + OUTPUT,
                                WorkerStarter.CACHES + cache.getParent()),
                        WorkerTraining::roomy);
        try (LearnerJvm jvm = starter.start(LESSON)) {
            FromWorker.Compiled compiled = jvm.compile(Warming.SOURCES, PATIENCE);
            TypeNames names =
                    new TypeNames(List.of(WorkerTraining.class), Warming.CLASS, compiled.types());
            CallbackDesk desk = new CallbackDesk();
            jvm.begin(1, desk, PATIENCE);
            Set<String> own = Set.copyOf(compiled.classes().stream().map(Named::name).toList());
            try (LearnerSession session =
                    new LearnerSession(
                            jvm,
                            names,
                            desk,
                            new Rebuilder(own),
                            Timer.start(PATIENCE, Waits::none),
                            new Random(1))) {
                exercise(session);
            }
            jvm.leave(PATIENCE);
            Files.copy(jvm.room().folder().resolve(OUTPUT), cache);
        } catch (Lost | TimeoutException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static JailLimits roomy(JailLimits usual) {
        return new JailLimits(usual.threads(), LARGE, LARGE, usual.cpu(), usual.openFiles(), LARGE);
    }

    private static void exercise(Learner learner) throws IOException {
        TestServer server = learner.serve(_ -> TestServer.Reply.of(200, "<title>A page</title>"));
        Warm warm = learner.statics(Warm.class);
        try {
            warm.run(server.url(), n -> n % 2 == 1, List.of(1L, 2L, 3L).iterator());
            warm.fail();
        } catch (LearnerException e) {
            learner.threads();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
