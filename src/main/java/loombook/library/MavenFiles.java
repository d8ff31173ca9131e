package loombook.library;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where this user's Maven keeps its settings and its local repository.
///
/// @param userHome the directory that holds `settings.xml` and `repository`, by custom `~/.m2`
/// @param systemHome where Maven is installed, whose `conf/settings.xml` counts as well
record MavenFiles(Path userHome, Optional<Path> systemHome) {

    static MavenFiles of(Map<String, String> environment, Path home) {
        return new MavenFiles(home.resolve(".m2"), installation(environment));
    }

    /// Everything that decides which repositories are asked, for the key of a kept answer.
    void addTo(Digest digest) {
        for (Path file : settings()) {
            digest.add(file.toString());
            try {
                digest.add(Files.readAllBytes(file));
            } catch (IOException _) {
                digest.add("none");
            }
        }
    }

    Path userSettings() {
        return userHome.resolve("settings.xml");
    }

    Optional<Path> globalSettings() {
        return systemHome.map(home -> home.resolve("conf").resolve("settings.xml"));
    }

    private List<Path> settings() {
        List<Path> files = new ArrayList<>(List.of(userSettings()));
        globalSettings().ifPresent(files::add);
        return files;
    }

    /// As the `mvn` command does it: told by a variable, else where the command itself is.
    private static Optional<Path> installation(Map<String, String> environment) {
        for (String variable : List.of("MAVEN_HOME", "M2_HOME")) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return directory(value);
            }
        }
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            Optional<Path> command = directory(folder).map(path -> path.resolve("mvn"));
            if (command.isPresent() && Files.isExecutable(command.get())) {
                return installationOf(command.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> installationOf(Path command) {
        try {
            Path bin = command.toRealPath().getParent();
            return Optional.ofNullable(bin.getParent())
                    .filter(home -> Files.exists(home.resolve("conf").resolve("settings.xml")));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<Path> directory(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Path::isAbsolute).filter(Files::isDirectory);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
