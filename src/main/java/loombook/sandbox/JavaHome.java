package loombook.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The JDK that we run on, with whatever its files link to: some systems keep its settings and
/// certificates elsewhere.
record JavaHome(Path home, List<Path> folders) {

    static JavaHome current() throws IOException {
        Path named = Path.of(System.getProperty("java.home"));
        Path home = named.toRealPath();
        Set<Path> folders = new LinkedHashSet<>(List.of(home, named));
        for (String place : List.of(".", "conf", "conf/security", "lib", "lib/security")) {
            folders.addAll(linkedFrom(home, home.resolve(place).normalize()));
        }
        return new JavaHome(named, new ArrayList<>(folders));
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    private static Set<Path> linkedFrom(Path home, Path folder) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file) && Files.exists(file)) {
                    Path target = folder.resolve(Files.readSymbolicLink(file)).normalize();
                    if (!target.startsWith(home)) {
                        found.add(target);
                        found.add(file.toRealPath());
                    }
                }
            }
        }
        return found;
    }
}
