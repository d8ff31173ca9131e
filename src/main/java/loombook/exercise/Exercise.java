package loombook.exercise;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One piece of homework.
///
/// @param id the name of its folder
/// @param after the chapter after which it can be done
/// @param className the class that the learner writes
/// @param testClasses its hidden tests, classes of the package `hidden`; one of them declares what
///   the learner must have written
/// @param libraries what a solution may use, by the beginning of the jar's file name
/// @param timeLimit for all tests together
/// @param weights the points of each test, by the name of its method, in the order of the file
public record Exercise(
        String id,
        Path folder,
        String title,
        String after,
        int stars,
        String className,
        List<String> testClasses,
        List<String> libraries,
        Duration timeLimit,
        WorkerLimits worker,
        Map<String, Double> weights) {
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(20);

    public Exercise {
        testClasses = List.copyOf(testClasses);
        libraries = List.copyOf(libraries);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /// What all tests together are worth.
    public double points() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// The learner's own file.
    public Path file() {
        return folder.resolve(className + ".java");
    }

    /// The tracked original of the learner's file.
    public Path stub() {
        return folder.resolve("stub").resolve(className + ".java");
    }
}
