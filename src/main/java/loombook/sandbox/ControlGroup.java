package loombook.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Folders of the kernel's control groups, made for one jail: they bound what all its processes use
/// together. There are none where we may not make them.
final class ControlGroup implements AutoCloseable {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final String NAME = "loombook-";
    private static final Duration OLD = Duration.ofMinutes(10);
    private static final long MEGABYTE = 1 << 20;
    private static final int TRIES = 500;
    private static final long PAUSE = 2_000_000;

    private final List<Path> folders;

    private ControlGroup(List<Path> folders) {
        this.folders = folders;
    }

    /// Gives every jail of this JVM a name of its own.
    record Names(AtomicLong last) {
        String next() {
            return NAME + ProcessHandle.current().pid() + "-" + last.incrementAndGet();
        }
    }

    static ControlGroup open(String name, JailLimits limits) {
        String memory = Long.toString(limits.megabytes() * MEGABYTE);
        String threads = Integer.toString(limits.threads());
        List<Path> made = new ArrayList<>();
        try {
            if (Files.exists(ROOT.resolve("cgroup.controllers"))) {
                Path folder = make(ROOT, "", name, made);
                set(folder, "memory.max", memory);
                set(folder, "pids.max", threads);
            } else {
                set(make(ROOT, "memory", name, made), "memory.limit_in_bytes", memory);
                set(make(ROOT, "pids", name, made), "pids.max", threads);
            }
            return new ControlGroup(List.copyOf(made));
        } catch (IOException | UnsupportedOperationException e) {
            // We may not, or there is no such thing here: the other limits must do.
            new ControlGroup(made).close();
            return new ControlGroup(List.of());
        }
    }

    List<Path> folders() {
        return folders;
    }

    /// @param controller empty for the newer kind of control groups, which has one tree for all
    private static Path make(Path root, String controller, String name, List<Path> made)
            throws IOException {
        Path ours = ours(controller);
        Path parent = root.resolve(controller).resolve(ours).normalize();
        removeForgotten(parent);
        Path folder = Files.createDirectory(parent.resolve(name));
        made.add(folder);
        return folder;
    }

    /// The group that we are in ourselves, below its root.
    private static Path ours(String controller) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
            String[] parts = line.split(":", 3);
            if (List.of(parts[1].split(",", -1)).contains(controller)) {
                return Path.of("/").relativize(Path.of(parts[2]));
            }
        }
        throw new IOException("no control group of ours for " + controller);
    }

    private static void set(Path folder, String file, String value) throws IOException {
        Path setting = folder.resolve(file);
        if (!Files.exists(setting)) {
            throw new IOException("no " + setting);
        }
        Files.writeString(setting, value);
    }

    /// Groups of judges that were killed before they could tidy up. A judge in another container
    /// may have made one that is new, with a number that nobody has here.
    private static void removeForgotten(Path parent) throws IOException {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(parent, NAME + "*-*")) {
            for (Path group : groups) {
                String name = group.getFileName().toString();
                String pid = name.substring(NAME.length(), name.lastIndexOf('-'));
                Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(pid));
                Instant made = Files.getLastModifiedTime(group).toInstant();
                if (owner.isEmpty() && made.isBefore(Instant.now().minus(OLD))) {
                    remove(group);
                }
            }
        } catch (NumberFormatException e) {
            // Not one of ours.
            return;
        }
    }

    @Override
    public void close() {
        folders.forEach(ControlGroup::remove);
    }

    /// The kernel lets go of it a moment after the last process in it has ended.
    private static void remove(Path folder) {
        for (int i = 0; i < TRIES; i++) {
            try {
                Files.deleteIfExists(folder);
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }
}
