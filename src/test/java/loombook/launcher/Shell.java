package loombook.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A shell that the launcher must run under.
record Shell(String name, List<String> command) {

    /// Those of the usual ones that this machine has; `sh` is always there.
    static List<Shell> present() {
        return Stream.of(
                        new Shell("sh", List.of("sh")),
                        new Shell("dash", List.of("dash")),
                        new Shell("bash --posix", List.of("bash", "--posix")),
                        new Shell("busybox ash", List.of("busybox", "ash")))
                .filter(shell -> Files.isExecutable(shell.program()))
                .collect(
                        Collectors.toMap(
                                Shell::program,
                                shell -> shell,
                                (first, same) -> first,
                                TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /// The file behind the name: `sh` is often another one of them.
    private Path program() {
        try {
            return tool(command.getFirst()).toRealPath();
        } catch (IOException e) {
            return tool(command.getFirst());
        }
    }

    /// Where the real machine has that command; a path that does not exist if nowhere.
    static Path tool(String name) {
        return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/nonexistent", name));
    }

    @Override
    public String toString() {
        return name;
    }
}
