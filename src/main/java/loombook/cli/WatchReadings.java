package loombook.cli;

import loombook.exercise.Exercise;
import loombook.exercise.Hint;
import loombook.exercise.Hints;
import loombook.judge.Submission;
import loombook.player.WatchScreen;
import loombook.progress.ExerciseMarks;
import loombook.term.Ink;
import loombook.term.Markdown;
import loombook.term.Painted;
import loombook.words.Words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be read beside the verdict on an exercise: hints, and in the end our solution.
record WatchReadings(Homework homework, Exercise exercise, Words words) {

    /// Shows the next hint, above those that were shown before.
    WatchScreen hint(WatchScreen screen, Ink ink) {
        ExerciseMarks marks = homework.marks(exercise);
        Optional<Hints> hints = homework.hints(exercise);
        Optional<Hint> next = hints.flatMap(all -> all.next(marks.hints(), marks.failing()));
        if (next.isPresent()) {
            homework.note(exercise, all -> all.withHint(next.get().number()));
        }
        List<Integer> seen = homework.marks(exercise).hints();
        List<String> lines = new ArrayList<>();
        List<Hint> all = hints.map(Hints::all).orElse(List.of());
        for (int number : seen.reversed()) {
            all.stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .ifPresent(each -> lines.addAll(lines(each, all.size(), ink)));
        }
        String key = all.isEmpty() ? "hint.none" : next.isPresent() ? "hint.new" : "hint.all";
        return screen.reading(words.get(key), lines);
    }

    private List<String> lines(Hint hint, int count, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(ink.rule(words.get("hint.rule", hint.number(), count)));
        lines.addAll(Markdown.lines(hint.text(), ink));
        return lines;
    }

    WatchScreen solution(WatchScreen screen, Ink ink) {
        Path folder = homework.solution(exercise);
        if (!homework.marks(exercise).isPassed()) {
            String reveal = homework.command("solution " + exercise.id() + " --reveal");
            List<String> why =
                    List.of(
                            "",
                            "  " + words.get("solution.why.1"),
                            "  " + words.get("solution.why.2", reveal));
            return screen.reading(words.get("solution.early"), why);
        }
        if (!Files.isDirectory(folder)) {
            return screen.reading(words.get("solution.none"), List.of());
        }
        List<String> lines = new ArrayList<>();
        Submission.read(folder)
                .sources()
                .forEach(
                        each -> {
                            lines.add("");
                            lines.add(ink.rule(each.name()));
                            lines.addAll(Painted.java(each.text().stripTrailing(), ink));
                        });
        return screen.reading(words.get("solution.ours"), lines);
    }
}
