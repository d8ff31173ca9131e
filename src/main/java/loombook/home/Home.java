package loombook.home;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The two directories that the program writes to: data that is the learner's own, and caches that
/// can be made again.
public final class Home {
    private static final String NAME = "loombook";

    private final Path data;
    private final Path cache;
    private final List<CacheFolder> used = new CopyOnWriteArrayList<>();

    private Home(Path data, Path cache) {
        this.data = data;
        this.cache = cache;
    }

    /// Something of ours on the disk, for `doctor --paths`.
    public record Usage(String name, Path path, long bytes) {}

    /// The directories by the platform's customs, or under `LOOMBOOK_HOME`. Nothing is made or
    /// read.
    ///
    /// @throws ProblemException if the environment does not tell where they are
    public static Home of(Platform platform) {
        String own = platform.variable("LOOMBOOK_HOME");
        if (!own.isEmpty()) {
            Path root = path("LOOMBOOK_HOME", own);
            return new Home(root.resolve("data"), root.resolve("cache"));
        }
        return switch (platform.kind()) {
            case UNIX ->
                    new Home(
                            xdg(platform, "XDG_DATA_HOME", ".local/share").resolve(NAME),
                            xdg(platform, "XDG_CACHE_HOME", ".cache").resolve(NAME));
            case MAC -> {
                Path library = userHome(platform).resolve("Library");
                yield new Home(
                        library.resolve("Application Support").resolve(NAME),
                        library.resolve("Caches").resolve(NAME));
            }
            case WINDOWS -> {
                String local = platform.variable("LOCALAPPDATA");
                Path root =
                        local.isEmpty()
                                ? userHome(platform).resolve("AppData").resolve("Local")
                                : path("LOCALAPPDATA", local);
                yield new Home(
                        root.resolve(NAME).resolve("data"), root.resolve(NAME).resolve("cache"));
            }
        };
    }

    /// Where progress, edits and history belong. [AtomicFile] makes it on the first write.
    public Path data() {
        return data;
    }

    /// The root of all caches; to keep something there, ask for a [#cacheFolder].
    public Path cache() {
        return cache;
    }

    /// A folder of the cache, its parent made if need be and known to be nobody else's.
    ///
    /// @param cap how many bytes [CacheFolder#prune] leaves
    /// @throws ProblemException if others can write to the cache: class files are read from it
    public CacheFolder cacheFolder(String name, long cap) {
        Said unusable = PrivateFolder.prepare(cache);
        CacheFolder folder = new CacheFolder(cache.resolve(name), cap, unusable);
        used.add(folder);
        return folder;
    }

    /// Brings the cache folders that were asked for here back under their caps; but once a day at
    /// most, so that it can end every run.
    public void pruneDaily() {
        used.forEach(CacheFolder::pruneDaily);
    }

    /// What takes how much room: the data, then the cache and each folder in it.
    public List<Usage> usage() {
        List<Usage> usage = new ArrayList<>();
        usage.add(new Usage("data", data, FileTree.size(data)));
        usage.add(new Usage("cache", cache, FileTree.size(cache)));
        for (Path folder : FileTree.children(cache)) {
            usage.add(new Usage("cache/" + folder.getFileName(), folder, FileTree.size(folder)));
        }
        return usage;
    }

    /// Empties the cache, and says how many bytes that gave back.
    public long clean() {
        PrivateFolder.check(cache);
        return FileTree.empty(cache);
    }

    /// The XDG specification has relative paths ignored.
    private static Path xdg(Platform platform, String variable, String otherwise) {
        String value = platform.variable(variable);
        if (!value.isEmpty() && Path.of(value).isAbsolute()) {
            return Path.of(value);
        }
        return userHome(platform).resolve(otherwise);
    }

    /// `HOME` first, as the launcher does; Java itself says `?` for a user without an entry.
    private static Path userHome(Platform platform) {
        String home = platform.kind() == Platform.Kind.WINDOWS ? "" : platform.variable("HOME");
        if (home.isEmpty()) {
            home = platform.userHome();
        }
        if (home.isEmpty() || home.equals("?")) {
            throw ProblemException.input(
                    Place.of("HOME"),
                    Said.of("is not set, so there is no telling where your files belong"),
                    Said.of("set HOME, or set LOOMBOOK_HOME to a directory of your own"));
        }
        return path("HOME", home);
    }

    private static Path path(String variable, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw ProblemException.input(
                    Place.of(variable),
                    Said.of("is not a path: {0} in \"{1}\"", e.getReason(), value),
                    Said.of("set it to a directory of your own"));
        }
    }
}
