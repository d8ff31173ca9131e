package loombook.grade.intake;

import loombook.exercise.Exercise;
import loombook.exercise.WorkerLimits;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A folder of submissions, and what the intake makes of it.
final class Classroom {
    static final String LIMITER = "final class RateLimiter {}";
    private static final List<Exercise> EXERCISES =
            List.of(exercise("rate-limiter", "RateLimiter"), exercise("pipeline", "Pipeline"));

    final Path folder;

    Classroom(Path folder) {
        this.folder = folder;
    }

    private static Exercise exercise(String id, String className) {
        return new Exercise(
                id,
                Path.of(id),
                id,
                "01",
                1,
                className,
                List.of(className + "Test"),
                List.of(),
                Exercise.USUAL_LIMIT,
                WorkerLimits.USUAL,
                Map.of("first", 1.0));
    }

    /// Writes a file below the folder.
    Classroom file(String path, String text) throws IOException {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Classroom file(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    /// All students, by name.
    Map<String, Folder> taken() {
        return taken(folder);
    }

    static Map<String, Folder> taken(Path... paths) {
        Map<String, Folder> folders = new LinkedHashMap<>();
        try (Intake intake = Intake.open(List.of(paths), EXERCISES)) {
            intake.each(each -> folders.put(each.student(), each));
        }
        return folders;
    }

    List<String> strays() {
        try (Intake intake = Intake.open(List.of(folder), EXERCISES)) {
            return intake.strays().stream().map(Classroom::what).toList();
        }
    }

    private static String what(Refusal refusal) {
        return refusal.text(Said::text).lines().findFirst().orElseThrow();
    }

    /// What is known of one student, in lines: `exercise: files` or `exercise! why`.
    static List<String> lines(Folder folder) {
        List<String> lines = new ArrayList<>();
        for (Handin each : folder.handins()) {
            String files =
                    each.submission().sources().stream()
                            .map(source -> source.name())
                            .collect(Collectors.joining(" "));
            lines.add(each.exercise() + ": " + files + (each.markedLate() ? " late" : ""));
        }
        folder.refusals().forEach(each -> lines.add(each.exercise() + "! " + what(each)));
        return lines;
    }

    List<String> of(String student) {
        Map<String, Folder> all = taken();
        if (!all.containsKey(student)) {
            throw new AssertionError("no " + student + " among " + all.keySet());
        }
        return lines(all.get(student));
    }
}
