package loombook.cli;

import loombook.exercise.Exercise;
import loombook.exercise.LearnerFiles;
import loombook.judge.Hearing;
import loombook.judge.Judge;
import loombook.judge.SourceFile;
import loombook.judge.Submission;
import loombook.judge.Verdict;
import loombook.player.Checked;
import loombook.player.NextStep;
import loombook.player.VerdictText;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.progress.ExerciseMarks;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks one exercise: reads what there is, has it judged, says what came of it, and notes it.
final class Checking {
    private final Program program;
    private final Homework homework;
    private final Judge judge;
    private final PrintStream out;
    private final Ink ink;
    private final Words words;

    Checking(Program program, Homework homework, Judge judge, Tongue tongue) {
        this.program = program;
        this.homework = homework;
        this.judge = judge;
        this.out = program.out();
        this.ink = program.ink(false);
        this.words = Words.of(Area.CHECK, tongue);
    }

    /// @param given a file or folder to check; the learner's own if there is none
    /// @param hearing how it is to be judged
    /// @param silent whether nothing is to be said
    Checked check(Exercise exercise, Optional<Path> given, Hearing hearing, boolean silent)
            throws InterruptedException {
        LearnerFiles files = homework.files(exercise);
        boolean made = given.isEmpty() && files.provide();
        String file = homework.shortest(given.orElse(exercise.file()));
        if (!silent) {
            begin(exercise, file, made);
        }
        Checked checked = judged(exercise, given, hearing, files, silent);
        if (!silent) {
            say(checked, file, given.isEmpty());
        }
        // Last, since the disk takes its time.
        note(checked, given);
        return checked;
    }

    private Checked judged(
            Exercise exercise,
            Optional<Path> given,
            Hearing hearing,
            LearnerFiles files,
            boolean silent)
            throws InterruptedException {
        long start = System.nanoTime();
        Submission submission = given.isPresent() ? Submission.read(given.get()) : read(files);
        boolean isSeen = !silent && ink.colour();
        Verdict verdict;
        try (Meter meter = new Meter(out, ink, words, exercise.weights().size(), isSeen)) {
            verdict = judge.judge(exercise, submission, hearing.witness(meter::count));
        }
        return new Checked(
                exercise, verdict, given.isEmpty() && !files.isBegun(), System.nanoTime() - start);
    }

    /// The learner's file and the classes beside it.
    private static Submission read(LearnerFiles files) {
        List<SourceFile> sources = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files.all()) {
            try {
                sources.addAll(Submission.read(file).sources());
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.input(problems);
        }
        return new Submission(sources);
    }

    private void begin(Exercise exercise, String file, boolean made) {
        out.println(VerdictText.heading(exercise.title(), file, ink));
        if (made) {
            out.println(ink.paint(Role.DIM, "  " + words.get("made")));
        }
        out.flush();
    }

    private void say(Checked checked, String file, boolean own) {
        VerdictText.lines(checked, ink, words.tongue()).forEach(out::println);
        NextStep step =
                new NextStep(
                        checked,
                        file,
                        own,
                        homework.marks(checked.exercise()),
                        homework.hints(checked.exercise()),
                        homework.nextTo(checked.exercise()),
                        homework::command,
                        words);
        step.lines().forEach(line -> out.println("  " + line));
        out.flush();
    }

    /// What is no work of the learner's, our own solutions and what is wrong with them, is not
    /// noted.
    private void note(Checked checked, Optional<Path> given) {
        Exercise exercise = checked.exercise();
        Path ours = homework.solutions().toAbsolutePath().normalize();
        boolean learners = given.isEmpty() || !given.get().startsWith(ours);
        if (!learners || checked.verdict() instanceof Verdict.Broken) {
            return;
        }
        Instant now = homework.clock().instant();
        ExerciseMarks.Check check =
                new ExerciseMarks.Check(
                        checked.verdict().points(),
                        exercise.points(),
                        checked.failing(),
                        checked.isPassed());
        homework.note(exercise, marks -> marks.withCheck(check, now));
    }
}
