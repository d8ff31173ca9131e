package loombook.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Notices when files of a folder are saved, in whatever way an editor does that: written in place,
/// or replaced by another file. The system's events only make it quicker; what decides is how the
/// files look, so that it works where there are no events as well.
public final class FileWatch implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(25);
    private static final Duration UNFINISHED = Duration.ofMillis(500);
    private static final Duration WITH_EVENTS = Duration.ofSeconds(1);
    private static final Duration WITHOUT_EVENTS = Duration.ofMillis(200);

    private final Path folder;
    private final Predicate<Path> wanted;
    private WatchService events;
    private Map<Path, Stamp> known;

    private FileWatch(Path folder, Predicate<Path> wanted, WatchService events) {
        this.folder = folder;
        this.wanted = wanted;
        this.events = events;
        this.known = look();
    }

    /// How a file looks from outside. An editor that replaces a file changes its key.
    private record Stamp(long modifiedNanos, long bytes, Object key) {}

    /// @param wanted which files of the folder matter
    public static FileWatch open(Path folder, Predicate<Path> wanted) {
        WatchService events = null;
        try {
            events = folder.getFileSystem().newWatchService();
            folder.register(
                    events,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException | UnsupportedOperationException _) {
            close(events);
            events = null;
        }
        return new FileWatch(folder, wanted, events);
    }

    /// One that looks from time to time and asks the system for no events.
    static FileWatch polling(Path folder, Predicate<Path> wanted) {
        return new FileWatch(folder, wanted, null);
    }

    /// Waits until something has been saved since the last time, and the editor is done with it.
    ///
    /// @return false if the limit came first
    public boolean await(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        Map<Path, Stamp> now = look();
        while (now.equals(known)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            pause(Math.min(left, (events == null ? WITHOUT_EVENTS : WITH_EVENTS).toNanos()));
            now = look();
        }
        Map<Path, Stamp> settled = settle(now);
        boolean saved = !settled.equals(known);
        known = settled;
        return saved || await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }

    /// Waits until nothing changes any more, a little longer while a file is gone or empty that was
    /// not before.
    private Map<Path, Stamp> settle(Map<Path, Stamp> first) throws InterruptedException {
        long patience = System.nanoTime() + UNFINISHED.toNanos();
        Map<Path, Stamp> now = first;
        while (true) {
            Thread.sleep(QUIET);
            Map<Path, Stamp> next = look();
            boolean quiet = next.equals(now);
            now = next;
            if (quiet && !isUnfinished(now) || System.nanoTime() > patience) {
                return now;
            }
        }
    }

    private boolean isUnfinished(Map<Path, Stamp> now) {
        return known.entrySet().stream()
                .filter(before -> before.getValue().bytes() > 0)
                .map(before -> now.get(before.getKey()))
                .anyMatch(after -> after == null || after.bytes() == 0);
    }

    private void pause(long nanos) throws InterruptedException {
        if (events == null) {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return;
        }
        try {
            WatchKey key = events.poll(nanos, TimeUnit.NANOSECONDS);
            if (key != null) {
                key.pollEvents();
                if (!key.reset()) {
                    // The folder itself was replaced: from here on we look for ourselves.
                    close();
                }
            }
        } catch (ClosedWatchServiceException _) {
            events = null;
        }
    }

    private Map<Path, Stamp> look() {
        Map<Path, Stamp> seen = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(wanted)
                    .forEach(
                            file -> {
                                Stamp stamp = stamp(file);
                                if (stamp != null) {
                                    seen.put(file, stamp);
                                }
                            });
        } catch (IOException | UncheckedIOException _) {
            // The folder is gone for the moment; perhaps it comes back.
            return seen;
        }
        return seen;
    }

    /// @return null if it is no file, or no longer there
    private static Stamp stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isRegularFile()
                    ? new Stamp(
                            now.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                            now.size(),
                            Objects.toString(now.fileKey()))
                    : null;
        } catch (IOException _) {
            return null;
        }
    }

    @Override
    public void close() {
        close(events);
        events = null;
    }

    private static void close(WatchService events) {
        try {
            if (events != null) {
                events.close();
            }
        } catch (IOException _) {
            // Nothing more can be done about it.
            return;
        }
    }
}
