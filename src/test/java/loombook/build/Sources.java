package loombook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Java files of this project, or of a sample.
final class Sources {
    private Sources() {}

    static Path folder() {
        return Path.of(System.getProperty("loombook.root", "")).resolve("src").toAbsolutePath();
    }

    static List<Path> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
