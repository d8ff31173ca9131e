import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/// The start-up caches that the launcher makes in the background at its first start: whoever
/// measures something waits for them.
final class GradeCaches {
    private static final int LONGEST = 180;

    private GradeCaches() {}

    static void await(Path workbook, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = folder.resolve("list.log");
        GradeRun.start(workbook, environment, log, "list").waitFor();
        Path caches = Path.of(environment.get("LOOMBOOK_HOME"), "cache", "aot");
        for (int i = 0; i < LONGEST && isMaking(caches); i++) {
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private static boolean isMaking(Path caches) throws IOException {
        if (!Files.isDirectory(caches)) {
            return false;
        }
        try (Stream<Path> places = Files.list(caches)) {
            return places.anyMatch(each -> Files.exists(each.resolve("lock")));
        }
    }
}
