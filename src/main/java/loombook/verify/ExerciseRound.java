package loombook.verify;

import loombook.exercise.Exercise;
import loombook.judge.Judge;
import loombook.problem.Problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Verifies several exercises, some submissions at a time.
public final class ExerciseRound {
    private final Judge judge;
    private final Path solutions;
    private final Libraries libraries;
    private final int jobs;

    /// Says which jars an exercise's solutions may use.
    @FunctionalInterface
    public interface Libraries {
        List<Path> of(Exercise exercise);
    }

    /// @param solutions the folder of all reference solutions
    /// @param jobs how many submissions may be judged at once
    public ExerciseRound(Judge judge, Path solutions, Libraries libraries, int jobs) {
        this.judge = judge;
        this.solutions = solutions;
        this.libraries = libraries;
        this.jobs = jobs;
    }

    /// Of one exercise: what is being found out about it.
    private record Under(Exercise exercise, int wrong, List<Future<List<Problem>>> parts) {}

    /// @param each told of every exercise's end, in their order
    public void examine(List<Exercise> exercises, Consumer<ExerciseExamined> each)
            throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            List<Under> all = new ArrayList<>();
            for (Exercise exercise : exercises) {
                all.add(begin(exercise, workers));
            }
            for (Under one : all) {
                List<Problem> problems = new ArrayList<>();
                for (Future<List<Problem>> part : one.parts()) {
                    problems.addAll(Awaited.get(part));
                }
                each.accept(new ExerciseExamined(one.exercise().id(), one.wrong(), problems));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private Under begin(Exercise exercise, ExecutorService workers) {
        ExerciseExaminer examiner =
                new ExerciseExaminer(judge, exercise, solutions.resolve(exercise.id()));
        List<Future<List<Problem>>> parts = new ArrayList<>();
        parts.add(
                workers.submit(
                        () -> new ExerciseTexts(exercise, libraries.of(exercise)).problems()));
        examiner.trials().forEach(trial -> parts.add(workers.submit(trial::run)));
        return new Under(exercise, examiner.wrong(), parts);
    }
}
