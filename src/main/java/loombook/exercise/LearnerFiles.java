package loombook.exercise;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The learner's own files of an exercise: made from the stub on first use, never written over.
public final class LearnerFiles {
    private static final String DEMO = "Demo.java";
    private static final String BACKUPS = "backup";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault());

    private final Exercise exercise;
    private final Clock clock;

    public LearnerFiles(Exercise exercise, Clock clock) {
        this.exercise = exercise;
        this.clock = clock;
    }

    /// Whether the learner has begun: the file is there, and is no longer the stub.
    public boolean isBegun() {
        try {
            return Files.exists(exercise.file())
                    && Files.mismatch(exercise.file(), exercise.stub()) >= 0;
        } catch (IOException _) {
            // What cannot be compared is somebody's work.
            return true;
        }
    }

    /// The learner's file, made from the stub if it is not there.
    ///
    /// @return whether it was made now
    public boolean provide() {
        Path file = exercise.file();
        if (Files.exists(file)) {
            return false;
        }
        try {
            // Fails if somebody else made it meanwhile.
            Files.copy(exercise.stub(), file);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (NoSuchFileException e) {
            throw ProblemException.ours(
                    Place.of(exercise.stub().toString()),
                    Said.of("is missing, so there is nothing to begin from"),
                    Said.of("restore it: `git checkout -- exercises`"),
                    e);
        } catch (IOException e) {
            throw cannot(Said.of("cannot be made: {0}", e));
        }
    }

    /// All sources that are the learner's: the file and what helper classes stand beside it.
    public List<Path> all() {
        try (Stream<Path> files = Files.list(exercise.folder())) {
            return files.filter(LearnerFiles::isSource).sorted().toList();
        } catch (IOException e) {
            throw cannot(Said.of("cannot be looked for: {0}", e));
        }
    }

    /// Whether a path's name is that of a learner's source, and not the demo or what an editor
    /// leaves about.
    public static boolean isSource(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".java")
                && !name.startsWith(".")
                && !name.startsWith("#")
                && !name.equals(DEMO);
    }

    /// Puts the stub in the place of the learner's file.
    ///
    /// @return where the learner's file is kept; nothing if there was none, or none that differs
    public Optional<Path> reset() {
        if (!isBegun()) {
            provide();
            return Optional.empty();
        }
        try {
            Path backup = freeName();
            Files.createDirectories(backup.getParent());
            // No moment at which the work is in neither place.
            Files.move(exercise.file(), backup);
            provide();
            return Optional.of(backup);
        } catch (IOException e) {
            throw cannot(Said.of("cannot be put aside: {0}", e));
        }
    }

    private Path freeName() {
        Path folder = exercise.folder().resolve(BACKUPS);
        String stamp = exercise.className() + "-" + STAMP.format(clock.instant());
        Path free = folder.resolve(stamp + ".java");
        for (int n = 2; Files.exists(free); n++) {
            free = folder.resolve(stamp + "-" + n + ".java");
        }
        return free;
    }

    private ProblemException cannot(Said what) {
        return ProblemException.input(
                Place.of(exercise.file().toString()),
                what,
                Said.of("see who may write to that folder"));
    }
}
