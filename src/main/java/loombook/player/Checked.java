package loombook.player;

import loombook.exercise.Exercise;
import loombook.judge.SourceFile;
import loombook.judge.Submission;
import loombook.judge.Verdict;

import java.util.List;
import java.util.Optional;

/// One check: what was checked, and what came of it.
public record Checked(Exercise exercise, Submission submission, Verdict verdict, long nanos) {

    public boolean isPassed() {
        return verdict instanceof Verdict.Passed;
    }

    /// The names of the methods of the tests that failed.
    public List<String> failing() {
        return verdict.tests().stream()
                .filter(test -> !test.passed())
                .map(test -> test.method())
                .toList();
    }

    /// A line of the sources that were checked, counted from one.
    Optional<String> line(String file, int number) {
        return submission.sources().stream()
                .filter(source -> source.name().equals(file))
                .map(SourceFile::text)
                .flatMap(text -> text.lines().skip(Math.max(0, number - 1)).limit(1))
                .findFirst();
    }
}
