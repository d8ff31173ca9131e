package loombook.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.exercise.Catalogue;
import loombook.exercise.Exercise;
import loombook.judge.Hearing;
import loombook.judge.Judge;
import loombook.judge.JudgeSettings;
import loombook.judge.Submission;
import loombook.judge.Verdict;
import loombook.judge.WorkerTraining;
import loombook.problem.ProblemException;
import loombook.processes.Processes;
import loombook.sandbox.Jail;
import loombook.sandbox.Jails;
import loombook.sandbox.OrdinaryUser;
import loombook.sandbox.Tier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Judges all attacks in one tier, a few at a time with right solutions among them, and then looks
/// at what became of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Attacks {
    private static final Duration TIME = Duration.ofSeconds(4);

    /// For the tests of [#QUICK].
    private static final Duration LITTLE_TIME = Duration.ofMillis(1500);

    /// For starting, compiling and replacing workers on a machine that is busy with other attacks.
    private static final Duration BESIDES = Duration.ofSeconds(80);

    private static final int AT_ONCE = 6;
    private static final int RIGHT_ONE_AFTER = 15;
    private static final String RIGHT = "rate-limiter";

    /// What most attacks pretend to solve is asked in a few ways that take little time, so that a
    /// pass, were it had, would be seen as one.
    private static final List<String> QUICK =
            List.of(
                    "theFirstNPassAtOnce",
                    "everyWaiterNeedsAPermitOfItsOwn",
                    "badArgumentsAreRefused");

    /// What attacks print where they get through.
    private static final List<String> TRIUMPHS = List.of("REACHED", "FOUND", "ATTACHED", "LOADED");

    private final Tier tier;
    private final Map<String, Future<Outcome>> outcomes = new LinkedHashMap<>();
    private final List<Outcome> rights = new ArrayList<>();
    private List<Attack> attacks = List.of();
    private Battlefield field;
    private Judge judge;

    Attacks(Tier tier) {
        this.tier = tier;
    }

    private record Outcome(Optional<Verdict> verdict, String refusal, Duration took) {
        String word() {
            return verdict.map(Attacks::word).orElse("does-not-compile");
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("loombook.root", "")).toAbsolutePath();
    }

    /// Those that try to get out are fought in every jail, by root and by ordinary users; the
    /// others by root in one, and by ordinary users in the other, if there is another.
    private static List<Attack> attacks(Jails jails, Tier tier) throws Exception {
        Path folder = Path.of(Attacks.class.getResource("/loombook/attacks").toURI());
        String only = System.getProperty("loombook.attack", "");
        Tier ofAll = OrdinaryUser.isSomebodyElse() ? Tier.A : Tier.B;
        boolean isOfAll = tier == ofAll || jails.of(ofAll).isEmpty();
        return Attack.all(folder).stream()
                .filter(each -> each.name().contains(only))
                .filter(each -> isOfAll || !each.withinJava())
                .toList();
    }

    @BeforeAll
    void fight() throws Exception {
        field = new Battlefield();
        Path target = root().resolve("target");
        Jails jails = Jails.in(field.folder().resolve("jails"));
        Assumptions.assumeTrue(
                jails.of(tier).isPresent(), () -> "tier " + tier + " is not to be had here");
        attacks = attacks(jails, tier);
        Path cache = field.open(Files.createDirectory(field.folder().resolve("c"))).resolve("w");
        WorkerTraining.train(settings(target, jails.of(Tier.D).orElseThrow(), null), cache);
        judge = Judge.open(settings(target, jails.of(tier).orElseThrow(), field.open(cache)));
        List<Future<Outcome>> right = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            int count = 0;
            for (Attack attack : attacks) {
                outcomes.put(attack.name(), pool.submit(() -> judge(attack)));
                if (++count % RIGHT_ONE_AFTER == 0) {
                    right.add(pool.submit(this::judgeRightOne));
                }
            }
        }
        for (Future<Outcome> each : right) {
            rights.add(each.get());
        }
        rights.add(judgeRightOne());
    }

    private static JudgeSettings settings(Path target, Jail jail, Path cache) throws IOException {
        return new JudgeSettings(
                jail,
                target.resolve("loombook-hidden.jar"),
                target.resolve("loombook-worker.jar"),
                jars(target.resolve("lib")),
                OptionalLong.empty(),
                Optional.ofNullable(cache));
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".jar")).toList();
        }
    }

    private Outcome judge(Attack attack) throws IOException, InterruptedException {
        Path armed = attack.armed(field.arsenal(), field.targets());
        Exercise exercise = hurried(attack.className());
        List<String> only = exercise.id().equals(RIGHT) ? QUICK : List.of();
        return judge(exercise, armed, Hearing.USUAL.only(only));
    }

    private Outcome judgeRightOne() throws InterruptedException {
        Exercise exercise = Catalogue.open(root().resolve("exercises")).find(RIGHT);
        Path solution = root().resolve("solutions").resolve(RIGHT);
        return judge(exercise, solution.resolve(exercise.className() + ".java"), Hearing.USUAL);
    }

    private Outcome judge(Exercise exercise, Path solution, Hearing hearing)
            throws InterruptedException {
        long start = System.nanoTime();
        try {
            Verdict verdict = judge.judge(exercise, Submission.read(solution), hearing);
            return new Outcome(Optional.of(verdict), "", since(start));
        } catch (ProblemException e) {
            return new Outcome(Optional.empty(), e.getMessage(), since(start));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// The exercise with that class, with less time, as most attacks use up all of it.
    private static Exercise hurried(String className) {
        Exercise whole =
                Catalogue.open(root().resolve("exercises"))
                        .find(
                                className
                                        .replaceAll("(?<=.)([A-Z])", "-$1")
                                        .toLowerCase(Locale.ROOT));
        return new Exercise(
                whole.id(),
                whole.folder(),
                whole.title(),
                whole.after(),
                whole.stars(),
                whole.className(),
                whole.testClasses(),
                whole.libraries(),
                whole.id().equals(RIGHT) ? LITTLE_TIME : TIME,
                whole.worker(),
                whole.weights());
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed _ -> "passed";
            case Verdict.Failed _ -> "failed";
            case Verdict.DoesNotCompile _ -> "does-not-compile";
            case Verdict.Broken _ -> "broken";
        };
    }

    @TestFactory
    Stream<DynamicTest> everyAttackGetsWhatItDeserves() {
        return attacks.stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> examine(each)));
    }

    private void examine(Attack attack) throws Exception {
        Outcome outcome = outcomes.get(attack.name()).get();
        String all = outcome.toString();
        assertThat(outcome.word()).as(attack.idea() + "\n" + all).isIn(attack.expected());
        assertThat(all).doesNotContain(field.secret());
        for (String triumph : TRIUMPHS) {
            assertThat(all).as(attack.idea()).doesNotContain(triumph);
        }
        assertThat(
                        all.chars()
                                .filter(
                                        each ->
                                                Character.isISOControl(each)
                                                        && each != '\n'
                                                        && each != '\t'))
                .as("control characters")
                .isEmpty();
        assertThat(outcome.took()).as(attack.name()).isLessThan(TIME.plus(BESIDES));
    }

    @TestFactory
    Stream<DynamicTest> nothingElseIsHarmed() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "right solutions pass meanwhile and afterwards",
                        () ->
                                assertThat(rights)
                                        .isNotEmpty()
                                        .allSatisfy(
                                                each ->
                                                        assertThat(each.word())
                                                                .as(each.toString())
                                                                .isEqualTo("passed"))),
                DynamicTest.dynamicTest(
                        "nobody was called", () -> assertThat(field.visitors()).isZero()),
                DynamicTest.dynamicTest(
                        "files and processes are as they were",
                        () -> assertThat(field.isUntouched()).isTrue()),
                DynamicTest.dynamicTest(
                        "nothing is left running",
                        () -> assertThat(remaining()).as("processes").isEmpty()));
    }

    private List<String> remaining() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> !each.equals(field.bystander()))
                .filter(each -> !Processes.hasEnded(each))
                .map(each -> each.pid() + " " + each.info().commandLine().orElse(""))
                .collect(Collectors.toList());
    }

    @AfterAll
    void leave() throws IOException {
        if (judge != null) {
            judge.close();
        }
        field.close();
    }
}
