package loombook.verify;

import loombook.exercise.Exercise;
import loombook.judge.Hearing;
import loombook.judge.Judge;
import loombook.judge.Submission;
import loombook.judge.TestResult;
import loombook.judge.Verdict;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Has everything of an exercise judged that must come to a certain end: the stub fails, the
/// solution passes, every wrong answer is caught by the test that it names.
final class ExerciseExaminer {
    private final Judge judge;
    private final Exercise exercise;
    private final Path solution;

    /// @param solution the folder of the reference solution
    ExerciseExaminer(Judge judge, Exercise exercise, Path solution) {
        this.judge = judge;
        this.exercise = exercise;
        this.solution = solution;
    }

    /// One submission to be judged, to the problems that its verdict shows.
    @FunctionalInterface
    interface Trial {
        List<Problem> run() throws InterruptedException;
    }

    /// All that is to be judged, in an order that begins with what tells most.
    List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        trials.add(this::solutionPasses);
        trials.add(this::stubFails);
        List<Path> wrong = WrongAnswer.folders(solution);
        if (wrong.isEmpty()) {
            trials.add(
                    () ->
                            problem(
                                    solution.resolve("wrong"),
                                    Said.of("there are no wrong answers"),
                                    Said.of(
                                            "write some that a learner may write, each in a"
                                                    + " folder")));
        }
        wrong.forEach(folder -> trials.add(() -> isCaught(folder)));
        return trials;
    }

    int wrong() {
        return WrongAnswer.folders(solution).size();
    }

    private List<Problem> solutionPasses() throws InterruptedException {
        return switch (judged(solution)) {
            case Verdict.Passed _ -> List.of();
            case Verdict.Failed(_, var tests) ->
                    problem(
                            solution,
                            Said.of("does not pass: {0}", failures(tests)),
                            Said.of("correct one of the two"));
            case Verdict.DoesNotCompile(_, var problems) -> in(solution, problems);
            case Verdict.Broken(_, var why) -> broken(solution, why);
        };
    }

    private List<Problem> stubFails() throws InterruptedException {
        Path stub = exercise.stub();
        if (!Files.exists(stub)) {
            // Its absence is told with the other texts.
            return List.of();
        }
        return switch (judged(stub)) {
            case Verdict.Failed _ -> List.of();
            case Verdict.Passed _ ->
                    problem(stub, Said.of("passes"), Said.of("take the answer out of it"));
            case Verdict.DoesNotCompile(_, var problems) -> in(stub.getParent(), problems);
            case Verdict.Broken(_, var why) -> broken(stub, why);
        };
    }

    private List<Problem> isCaught(Path folder) throws InterruptedException {
        WrongAnswer wrong;
        try {
            wrong = WrongAnswer.read(folder);
        } catch (ProblemException e) {
            return e.problems();
        }
        List<String> unknown =
                wrong.tests().stream()
                        .filter(test -> !exercise.weights().containsKey(test))
                        .toList();
        if (!unknown.isEmpty()) {
            return problem(
                    folder,
                    Said.of("names a test that there is not: {0}", String.join(", ", unknown)),
                    Said.of("the tests are {0}", String.join(", ", exercise.weights().keySet())));
        }
        Verdict named = judged(folder, Hearing.USUAL.only(wrong.tests()));
        List<String> missed = missed(wrong, named.tests());
        if (named instanceof Verdict.Failed && missed.isEmpty()) {
            return List.of();
        }
        // What others say of it helps to mend it.
        return switch (judged(folder)) {
            case Verdict.Passed _ ->
                    problem(
                            folder,
                            Said.of("passes, but {0} should catch it", names(wrong)),
                            Said.of("make the test stricter"));
            case Verdict.Failed(_, var tests) -> notCaught(folder, missed, tests);
            case Verdict.DoesNotCompile(_, var problems) -> in(folder, problems);
            case Verdict.Broken(_, var why) -> broken(folder, why);
        };
    }

    /// Those of its tests that it passed.
    private static List<String> missed(WrongAnswer wrong, List<TestResult> tests) {
        return wrong.tests().stream()
                .filter(
                        name ->
                                tests.stream()
                                        .noneMatch(
                                                test ->
                                                        test.method().equals(name)
                                                                && !test.passed()))
                .toList();
    }

    private static List<Problem> notCaught(
            Path folder, List<String> missed, List<TestResult> tests) {
        return problem(
                folder,
                Said.of(
                        "is not caught by {0}, but by {1}",
                        String.join(", ", missed), failures(tests)),
                Said.of("name the test that catches it, or make that test stricter"));
    }

    private Verdict judged(Path path) throws InterruptedException {
        return judged(path, Hearing.USUAL);
    }

    private Verdict judged(Path path, Hearing hearing) throws InterruptedException {
        try {
            return judge.judge(exercise, Submission.read(path), hearing);
        } catch (ProblemException e) {
            return new Verdict.DoesNotCompile("D", e.problems());
        }
    }

    private static String names(WrongAnswer wrong) {
        return String.join(", ", wrong.tests());
    }

    private static String failures(List<TestResult> tests) {
        return tests.stream()
                .filter(test -> !test.passed())
                .map(
                        test ->
                                test.method()
                                        + " ("
                                        + test.message().lines().findFirst().orElse("")
                                        + ")")
                .collect(Collectors.joining(", "));
    }

    /// The compiler knows the names of files, but not their folder.
    private static List<Problem> in(Path folder, List<Problem> problems) {
        return problems.stream()
                .map(
                        problem -> {
                            Place place = problem.place();
                            String file = folder.resolve(place.source()).toString();
                            return Problem.of(
                                    Place.of(file, place.line(), place.column()),
                                    problem.what(),
                                    problem.fix());
                        })
                .toList();
    }

    private static List<Problem> broken(Path path, Said why) {
        return problem(
                path, Said.of("cannot be judged: {0}", why), Said.of("see `loombook doctor`"));
    }

    private static List<Problem> problem(Path path, Said what, Said fix) {
        return List.of(Problem.of(Place.of(path.toString()), what, fix));
    }
}
