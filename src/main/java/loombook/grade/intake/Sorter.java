package loombook.grade.intake;

import loombook.exercise.Exercise;
import loombook.grade.intake.Haul.Found;
import loombook.judge.SourceFile;
import loombook.judge.Submission;
import loombook.problem.Said;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the solutions of exercises among a student's sources, by the names of their files.
final class Sorter {
    private static final int MOST_BESIDE = 100;

    private final List<Found> sources;
    private final boolean isLate;
    private final List<Handin> handins = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> others;

    Sorter(List<Found> sources, boolean isLate, List<Exercise> exercises) {
        this.sources = sources;
        this.isLate = isLate;
        this.others =
                exercises.stream()
                        .map(each -> each.className() + ".java")
                        .collect(Collectors.toUnmodifiableSet());
    }

    List<Handin> handins() {
        return handins;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    boolean foundNothing() {
        return handins.isEmpty() && refusals.isEmpty();
    }

    void look(Exercise exercise) {
        String file = exercise.className() + ".java";
        List<Found> candidates = sources.stream().filter(each -> isMeant(each, file)).toList();
        List<Found> exact = candidates.stream().filter(each -> each.name().equals(file)).toList();
        if (exact.size() == 1) {
            take(exercise, exact.getFirst());
        } else if (exact.size() > 1) {
            refuse(
                    exercise,
                    Said.of(
                            "{0} files could be the solution: {1}",
                            exact.size(),
                            exact.stream().map(Found::words).collect(Collectors.joining(", "))),
                    Said.of("hand in one of them only"));
        } else if (!candidates.isEmpty()) {
            refuse(
                    exercise,
                    Said.of("{0} has the wrong name", candidates.getFirst().words()),
                    Said.of("call it {0}, with its capitals", file));
        }
    }

    /// The original that a workbook holds beside the learner's file is no solution.
    private static boolean isMeant(Found source, String file) {
        List<String> folder = source.folder();
        boolean isStub = !folder.isEmpty() && folder.getLast().equals("stub");
        return source.name().equalsIgnoreCase(file) && !isStub;
    }

    private void take(Exercise exercise, Found main) {
        List<SourceFile> files = new ArrayList<>();
        Instant newest = main.changed();
        for (Found each : sources) {
            if (!each.folder().equals(main.folder()) || isOfAnother(each, main)) {
                continue;
            }
            try {
                String text = text(each.content());
                if (!text.isBlank() || each == main) {
                    files.add(new SourceFile(Clean.text(each.name()), text));
                }
            } catch (CharacterCodingException e) {
                refuse(
                        exercise,
                        Said.of("{0} is not in UTF-8", each.words()),
                        Said.of("save it as UTF-8"));
                return;
            }
            newest = newest.isBefore(each.changed()) ? each.changed() : newest;
        }
        if (files.size() > MOST_BESIDE) {
            refuse(
                    exercise,
                    Said.of("more than {0} sources lie beside {1}", MOST_BESIDE, main.words()),
                    Said.of("hand in the sources of this exercise only"));
        } else if (files.stream().allMatch(each -> each.text().isBlank())) {
            refuse(
                    exercise,
                    Said.of("{0} is empty", main.words()),
                    Said.of("hand in the solution"));
        } else {
            String from = Clean.text(main.words());
            handins.add(new Handin(exercise.id(), new Submission(files), newest, isLate, from));
        }
    }

    /// Solutions of several exercises may lie in one folder, and a demo is no part of any.
    private boolean isOfAnother(Found source, Found main) {
        return source != main
                && (others.contains(source.name()) || source.name().equals("Demo.java"));
    }

    private static String text(byte[] content) throws CharacterCodingException {
        String text =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void refuse(Exercise exercise, Said what, Said fix) {
        refusals.add(new Refusal(exercise.id(), what, fix));
    }
}
