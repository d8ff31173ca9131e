import loombook.exercise.Exercise;
import loombook.judge.Submission;
import loombook.judge.TestResult;
import loombook.judge.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A solution of an exercise, and the test that must catch it if it is a wrong one.
record Candidate(Exercise exercise, String name, Submission submission, Optional<String> caughtBy) {

    /// All that the project has for an exercise: the right ones first.
    static List<Candidate> of(Path project, Exercise exercise) throws IOException {
        Path solutions = project.resolve("solutions").resolve(exercise.id());
        Path second = project.resolve("src/test/resources/loombook/exercises");
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(right(exercise, "(right)", solutions));
        candidates.add(right(exercise, "(second)", second.resolve(exercise.id())));
        try (Stream<Path> folders = Files.list(solutions.resolve("wrong"))) {
            for (Path folder : folders.sorted().toList()) {
                candidates.add(wrong(exercise, folder));
            }
        }
        return candidates;
    }

    private static Candidate right(Exercise exercise, String name, Path folder) {
        Submission submission = Submission.read(file(exercise, folder));
        return new Candidate(exercise, name, submission, Optional.empty());
    }

    private static Candidate wrong(Exercise exercise, Path folder) throws IOException {
        Path file = file(exercise, folder);
        String first = Files.readAllLines(file).getFirst();
        return new Candidate(
                exercise,
                folder.getFileName().toString(),
                Submission.read(file),
                Optional.of(first.replaceFirst("// caught by: ", "")));
    }

    private static Path file(Exercise exercise, Path folder) {
        return folder.resolve(exercise.className() + ".java");
    }

    boolean isRight() {
        return caughtBy.isEmpty();
    }

    boolean isWanted(List<String> wanted) {
        return wanted.isEmpty()
                || wanted.contains(exercise.id())
                || wanted.contains(exercise.id() + "/" + name);
    }

    boolean isAsDue(Verdict verdict) {
        return caughtBy.map(test -> failed(verdict).contains(test))
                .orElse(verdict instanceof Verdict.Passed);
    }

    static List<String> failed(Verdict verdict) {
        return verdict.tests().stream()
                .filter(each -> !each.passed())
                .map(TestResult::method)
                .toList();
    }
}
