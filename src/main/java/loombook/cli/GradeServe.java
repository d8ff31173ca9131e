package loombook.cli;

import loombook.grade.Crew;
import loombook.grade.store.Address;
import loombook.grade.store.Store;
import loombook.judge.JudgeSettings;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/// Judges for others: whatever a shared store has to be judged.
@Command(
        name = "serve",
        description = "Judges whatever is waiting in a shared store, until Ctrl-C.",
        footer = {"", "Needs nothing but the address: submissions and tests are in the store."})
final class GradeServe implements Callable<Integer> {
    private static final Duration TICK = Duration.ofMillis(500);

    private final Program program;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description =
                    "as in jdbc:postgresql://HOST/NAME?user=U&password=P (or the variable"
                            + " LOOMBOOK_STORE)")
    private Optional<String> url;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "how many at once (default: two for each processor)")
    private Optional<Integer> jobs;

    @Option(
            names = "--unsafe-no-sandbox",
            description = "runs submissions without a jail where there is none")
    private boolean unsafe;

    GradeServe(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        GradeStore.refuseInBundle();
        JudgeSettings settings = new Homework(program).grading(unsafe);
        int size = GradeCrew.size(jobs);
        AtomicBoolean stopped = new AtomicBoolean();
        try (Interruption interruption = new Interruption();
                Store store = Store.open(address(), size)) {
            interruption.calls(() -> stopped.set(true));
            Words words = Words.of(Area.GRADE, program.tongue());
            String from = store.address().words();
            program.out().println(words.get("serving", from, size, settings.tier()));
            program.out().flush();
            Crew crew = Crew.open(store, settings, size, GradeCrew.machine());
            try (crew) {
                crew.start();
                while (!stopped.get()) {
                    Thread.sleep(TICK);
                }
            }
            program.out().println(words.get("served", crew.done()));
            program.out().flush();
            return Exit.DONE;
        }
    }

    private Address address() {
        String variable = program.environment().getOrDefault("LOOMBOOK_STORE", "");
        String address = url.orElse(variable);
        if (address.isEmpty()) {
            throw ProblemException.input(
                    Place.of("loombook grade serve"),
                    Said.of("the --store is missing"),
                    Said.of("say which store, or set LOOMBOOK_STORE"));
        }
        return Address.of(address);
    }
}
