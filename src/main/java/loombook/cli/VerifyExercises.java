package loombook.cli;

import loombook.exercise.Exercise;
import loombook.judge.Judge;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.term.Spans;
import loombook.verify.ExerciseExamined;
import loombook.verify.ExerciseRound;
import loombook.words.Area;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;

/// The part of `verify` that looks after exercises.
final class VerifyExercises {
    private final Program program;
    private final Homework homework;
    private final Ink ink;
    private final Words words;
    private boolean well = true;

    VerifyExercises(Program program) {
        this.program = program;
        this.homework = new Homework(program);
        this.ink = program.ink(false);
        this.words = Words.of(Area.VERIFY, program.tongue());
    }

    /// Whether a target is an exercise, and no chapter.
    boolean knows(String target) {
        return homework.knows(target);
    }

    List<String> all() {
        return homework.catalogue().ids();
    }

    /// @return the exit code
    int verify(List<String> targets, int jobs) throws InterruptedException {
        List<Exercise> readable = new ArrayList<>();
        for (String target : targets) {
            try {
                readable.add(homework.find(target));
            } catch (ProblemException e) {
                e.problems().forEach(this::print);
                well = false;
            }
        }
        long start = System.nanoTime();
        try (Judge judge = homework.judge()) {
            ExerciseRound round =
                    new ExerciseRound(judge, homework.solutions(), homework::libraries, jobs);
            round.examine(readable, this::report);
        }
        String sum = words.count(well ? "exercises.well" : "exercises.ill", targets.size());
        String took =
                ink.paint(Role.DIM, ink.glyph(" · ", ", ") + Spans.of(System.nanoTime() - start));
        print(ink.paint(well ? Role.GOOD : Role.ERROR, sum) + took);
        return well ? Exit.DONE : Exit.NOT_DONE;
    }

    private void report(ExerciseExamined examined) {
        well &= examined.isWell();
        String mark =
                examined.isWell()
                        ? ink.paint(Role.GOOD, ink.glyph("✓", "ok"))
                        : ink.paint(Role.ERROR, ink.glyph("✗", "x"));
        String wrong = words.count("answers", examined.wrong());
        print(mark + " " + examined.id() + "  " + ink.paint(Role.DIM, wrong));
        examined.problems().forEach(this::print);
    }

    private void print(Problem problem) {
        print(program.indented(problem, "  "));
    }

    private void print(String line) {
        program.out().println(line);
        program.out().flush();
    }
}
