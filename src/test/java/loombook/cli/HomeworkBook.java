package loombook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A book with a copy of the rate limiter's exercise, as a learner has it at first.
final class HomeworkBook implements AutoCloseable {
    static final String ID = "rate-limiter";

    final Book book = new Book();
    final Path folder = book.folder.resolve("exercises").resolve(ID);
    final Path file = folder.resolve("RateLimiter.java");

    HomeworkBook() throws IOException {
        Path root = Path.of(System.getProperty("loombook.root", ""));
        copy(root.resolve("exercises").resolve(ID), folder);
        copy(root.resolve("solutions").resolve(ID), solutions());
        Files.deleteIfExists(file);
        Files.writeString(folder.resolve("HINTS.md"), HINTS);
    }

    private static final String HINTS =
            """
            ## Hint 1
            A gentle one.
            ## Hint 2
            <!-- test: waitingCostsNoProcessorTime -->
            About waiting.
            ## Hint 3
            <!-- test: noWindowHoldsMoreThanN -->
            About windows.
            """;

    Path solutions() {
        return book.folder.resolve("solutions").resolve(ID);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    Book.Ended run(String... words) {
        return book.run(words);
    }

    /// Puts a source in the place of the learner's file.
    void writes(String source) throws IOException {
        Files.writeString(file, source);
    }

    void hasSolved() throws IOException {
        writes(Files.readString(solutions().resolve("RateLimiter.java")));
    }

    void hasAnswered(String wrong) throws IOException {
        Path answer = solutions().resolve("wrong").resolve(wrong).resolve("RateLimiter.java");
        writes(Files.readString(answer));
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
