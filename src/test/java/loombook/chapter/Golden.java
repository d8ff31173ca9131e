package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The pairs of files in one folder: what goes in, and what must come out.
record Golden(Path folder) {

    static Golden in(String name) {
        Path root = Path.of(System.getProperty("loombook.root", ""));
        return new Golden(root.resolve("src/test/resources/loombook/chapter").resolve(name));
    }

    /// Names without ending; a file whose name is of none of them fails.
    List<String> names(String... endings) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> all = files.map(f -> f.getFileName().toString()).sorted().toList();
            List<String> names =
                    all.stream()
                            .filter(name -> name.endsWith(".jsh"))
                            .map(name -> name.substring(0, name.length() - 4))
                            .toList();
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            names.stream()
                                    .flatMap(n -> Stream.of(endings).map(e -> n + e))
                                    .toList());
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
