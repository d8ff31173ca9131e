package loombook.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Folders for temporary files that bear the number of the judge who made them: a judge that was
/// killed leaves its own behind, and a later one takes them away.
final class Leftovers {
    private static final String NAME = "loombook-";
    private static final Pattern OURS = Pattern.compile(NAME + "(\\d+)-\\d+");

    /// Another container may share our folders and not our numbers, so it must be old as well.
    private static final Duration OLD = Duration.ofDays(1);

    private final Path place;

    Leftovers(Path place) {
        this.place = place;
    }

    static Leftovers ofThisMachine() {
        return new Leftovers(Path.of(System.getProperty("java.io.tmpdir")));
    }

    Path folder() throws IOException {
        return Files.createTempDirectory(place, NAME + ProcessHandle.current().pid() + "-");
    }

    /// Takes away what nobody can need any more.
    void clear(Instant now) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(place, NAME + "*")) {
            for (Path each : all) {
                if (isForsaken(each, now)) {
                    delete(each);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // It is not ours, or another judge is at it: the next one tries again.
            return;
        }
    }

    private static boolean isForsaken(Path folder, Instant now) throws IOException {
        Matcher name = OURS.matcher(folder.getFileName().toString());
        return name.matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(OLD))
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /// Learners' code may have left anything in it.
    static void delete(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder)) {
            found = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : found) {
            Files.deleteIfExists(each);
        }
    }
}
