package loombook.cli;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a new exercise begins with: every file that an exercise has, small and sound.
///
/// @param after the chapter after which it can be done
record ExerciseSkeleton(String id, String className, String after) {
    private static final String TEMPLATES = "new-exercise/";

    static ExerciseSkeleton of(String id, String after) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return new ExerciseSkeleton(id, name.toString(), after);
    }

    /// The texts of the files, by their places below the project's folder.
    Map<Path, String> files() {
        Path exercise = Path.of("exercises", id);
        Path solution = Path.of("solutions", id);
        String source = className + ".java";
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(exercise.resolve("exercise.json"), text("exercise.json"));
        files.put(exercise.resolve("README.md"), text("README.md"));
        files.put(exercise.resolve("HINTS.md"), text("HINTS.md"));
        files.put(exercise.resolve("Demo.java"), text("Demo.java"));
        files.put(exercise.resolve("stub").resolve(source), text("stub.java"));
        files.put(solution.resolve(source), text("solution.java"));
        files.put(solution.resolve("wrong/forgets-the-sign").resolve(source), text("wrong.java"));
        files.put(
                Path.of("src", "hidden", "java", "hidden", className + "Test.java"),
                text("test.java"));
        return files;
    }

    private String title() {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String text(String template) {
        String name = TEMPLATES + template + ".txt";
        try (InputStream in = ExerciseSkeleton.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("it is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{id}}", id)
                    .replace("{{class}}", className)
                    .replace("{{title}}", title())
                    .replace("{{after}}", after);
        } catch (IOException e) {
            throw ProblemException.ours(
                    Place.of(name),
                    Said.of("cannot be read: {0}", e.getMessage()),
                    Said.of("build again"),
                    e);
        }
    }
}
