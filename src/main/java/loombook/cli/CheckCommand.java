package loombook.cli;

import loombook.exercise.Exercise;
import loombook.judge.Hearing;
import loombook.judge.Judge;
import loombook.judge.Verdict;
import loombook.player.Checked;
import loombook.player.VerdictJson;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Judges the learner's solutions.
final class CheckCommand implements Callable<Integer> {
    private static final String[] FOOTER = {
        "", "Exit code: 0 all passed, 1 something failed, 2 wrong input, 3 the judge itself broke."
    };

    private final Program program;
    private List<String> names;
    private Optional<String> solution = Optional.empty();
    private boolean json;
    private Optional<Long> seed = Optional.empty();

    CheckCommand(Program program) {
        this.program = program;
    }

    CommandSpec spec() {
        ByHand check =
                new ByHand("check", this)
                        .says("Checks your solution of an exercise.")
                        .words(
                                "EXERCISE",
                                "which, as in rate-limiter; `loombook list` names them",
                                all -> names = all)
                        .value(
                                String.class,
                                "PATH",
                                "a file or a folder to check, in the place of your file in"
                                        + " exercises/",
                                path -> solution = Optional.of(path),
                                "--solution")
                        .flag(
                                "a JSON object instead of text; an array for several exercises",
                                on -> json = on,
                                "--json")
                        .value(
                                Long.class,
                                "N",
                                "of the random inputs (default: another each time; --json tells"
                                        + " it)",
                                number -> seed = Optional.of(number),
                                "--seed");
        return check.footer(FOOTER).spec();
    }

    @Override
    public Integer call() throws InterruptedException {
        Homework homework = new Homework(program);
        // All are looked up before the first is judged.
        List<Exercise> exercises = homework.find(names);
        Optional<Path> given = given(exercises);
        Hearing hearing = seed.map(Hearing.USUAL::seed).orElse(Hearing.USUAL);
        List<Checked> all = new ArrayList<>();
        try (Judge judge = program.earlyJudge().take().orElseGet(homework::judge)) {
            judge.standBy(exercises.getFirst());
            Checking checking = new Checking(program, homework, judge, program.tongue());
            for (Exercise exercise : exercises) {
                if (!all.isEmpty() && !json) {
                    program.out().println();
                }
                all.add(checking.check(exercise, given, hearing, json));
            }
        }
        report(all);
        return exit(all);
    }

    private Optional<Path> given(List<Exercise> exercises) {
        if (solution.isEmpty()) {
            return Optional.empty();
        }
        if (exercises.size() > 1) {
            throw ProblemException.input(
                    Place.of("--solution"),
                    Said.of("is for one exercise, but {0} are named", exercises.size()),
                    Said.of("check them one by one"));
        }
        if (solution.get().isBlank()) {
            throw ProblemException.input(
                    Place.of("--solution"),
                    Said.of("names nothing"),
                    Said.of("name a .java file, or a folder"));
        }
        try {
            return Optional.of(program.here().resolve(solution.get()).normalize());
        } catch (InvalidPathException e) {
            throw ProblemException.input(
                    Place.of(solution.get()),
                    Said.of("is no path: {0}", e.getReason()),
                    Said.of("name a file"));
        }
    }

    private void report(List<Checked> all) {
        if (json) {
            List<ObjectNode> nodes = all.stream().map(VerdictJson::of).toList();
            if (nodes.size() == 1) {
                Json.print(program.out(), nodes.getFirst());
            } else {
                Json.print(program.out(), nodes);
            }
        } else if (all.size() > 1) {
            Ink ink = program.ink(false);
            long passed = all.stream().filter(Checked::isPassed).count();
            Role role = passed == all.size() ? Role.GOOD : Role.ERROR;
            program.out().println();
            Words words = Words.of(Area.CHECK, program.tongue());
            program.out()
                    .println(ink.paint(role, words.form("sum", all.size(), passed, all.size())));
        }
        program.out().flush();
    }

    private static int exit(List<Checked> all) {
        return all.stream().mapToInt(CheckCommand::exit).max().orElse(Exit.DONE);
    }

    private static int exit(Checked checked) {
        if (checked.verdict() instanceof Verdict.Broken) {
            return Exit.OUR_FAULT;
        }
        return checked.verdict() instanceof Verdict.Passed ? Exit.DONE : Exit.NOT_DONE;
    }
}
