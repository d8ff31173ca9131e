package loombook.words;

import loombook.problem.Said;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The sentences that our classes can say, found in their code.
///
/// @param patterns with the class that says it
/// @param unclear where something is said that is not written out there
record Spoken(Map<String, String> patterns, List<String> unclear) {
    private static final String SAID = Said.class.getName().replace('.', '/');

    /// What this program can say.
    static Spoken byUs() throws IOException {
        try {
            return in(
                    Path.of(
                            Said.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param classes a folder or a jar
    static Spoken in(Path classes) throws IOException {
        if (Files.isDirectory(classes)) {
            return below(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return below(jar.getPath("/"));
        }
    }

    private static Spoken below(Path root) throws IOException {
        Spoken spoken = new Spoken(new TreeMap<>(), new ArrayList<>());
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(SAID)) {
                    new SaidFinder(spoken).read(bytes);
                }
            }
        }
        return spoken;
    }
}
