package loombook.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// An exercise in a folder of its own.
final class Sample {
    private Sample() {}

    static Exercise in(Path folder) throws IOException {
        Exercise exercise =
                new Exercise(
                        "rate-limiter",
                        folder,
                        "Rate limiter",
                        "12-limits",
                        2,
                        "RateLimiter",
                        List.of("RateLimiterTest"),
                        List.of(),
                        Exercise.USUAL_LIMIT,
                        WorkerLimits.USUAL,
                        Map.of("first", 1.0, "second", 2.0));
        Files.createDirectories(exercise.stub().getParent());
        Files.writeString(exercise.stub(), "class RateLimiter {}\n");
        Files.writeString(folder.resolve("Demo.java"), "class Demo {}\n");
        return exercise;
    }
}
