package loombook.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Who the jailed program runs as.
final class User {
    private static final int OTHERS_MAY_ENTER = 0001;
    private static final int OTHERS_MAY_READ = 0004;

    /// Asks twice who it is: it would be a disaster as somebody else.
    private static final String KILL_ALL = "[ \"$(id -u)\" = \"$0\" ] && kill -9 -1";

    private static final Path PROC = Path.of("/proc");

    private User() {}

    static boolean isRoot() {
        try {
            return Files.exists(PROC) && owner(Path.of("/proc/self")) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// Who has processes at the moment.
    static Set<Integer> present() throws IOException {
        Set<Integer> present = new TreeSet<>();
        for (Path process : processes()) {
            ownerIfAlive(process).ifPresent(present::add);
        }
        return present;
    }

    /// What keeps a user without any rights of its own from reading a path: itself or a folder
    /// above.
    static Optional<Path> closedTo(Path path) throws IOException {
        Path real = path.toRealPath();
        for (Path each = real; each != null; each = each.getParent()) {
            int needed = Files.isDirectory(each) ? OTHERS_MAY_ENTER : OTHERS_MAY_READ;
            if (((int) Files.getAttribute(each, "unix:mode") & needed) == 0) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// Gives a folder and what is in it to that user.
    static void give(Path folder, int user) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                own(file, user);
            }
        }
        own(folder, user);
    }

    private static void own(Path file, int user) throws IOException {
        Files.setAttribute(file, "unix:uid", user, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", user, java.nio.file.LinkOption.NOFOLLOW_LINKS);
    }

    /// Kills whatever runs as that user, all at once: one by one, a program that goes on starting
    /// others would always be ahead.
    static void killAll(int user, Path setpriv, Children children) {
        List<String> words =
                new Chain()
                        .user(setpriv, OptionalInt.of(user))
                        .then(List.of("/bin/sh", "-c", KILL_ALL, Integer.toString(user)))
                        .words();
        try {
            children.run(new ProcessBuilder(words).redirectErrorStream(true));
        } catch (IOException e) {
            // Then they are killed one by one.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// How many threads our own user has in all, since the system's limit counts them together.
    static int threads() throws IOException {
        int me = owner(Path.of("/proc/self"));
        int count = 0;
        for (Path process : processes()) {
            count += threads(process, me);
        }
        return count;
    }

    private static int threads(Path process, int user) {
        try {
            OptionalInt owner = ownerIfAlive(process);
            return owner.isPresent() && owner.getAsInt() == user
                    ? Integer.parseInt(ProcessTree.stat(process)[ProcessTree.THREADS])
                    : 0;
        } catch (IOException e) {
            // It has ended meanwhile.
            return 0;
        }
    }

    private static Iterable<Path> processes() throws IOException {
        Set<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            all.forEach(found::add);
        }
        return found;
    }

    private static OptionalInt ownerIfAlive(Path process) {
        try {
            return OptionalInt.of(owner(process));
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
