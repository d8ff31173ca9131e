package loombook.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Programs of the system that jails are made with. They are looked for in the system's own folders
/// alone: what stands in a user's path need not be what it says.
final class Tools {
    private static final List<String> FOLDERS =
            List.of(
                    "/usr/bin",
                    "/bin",
                    "/usr/sbin",
                    "/sbin",
                    "/usr/local/bin",
                    "/run/current-system/sw/bin");

    private Tools() {}

    static Optional<Path> find(String name) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
