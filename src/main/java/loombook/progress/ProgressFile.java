package loombook.progress;

import loombook.home.AtomicFile;
import loombook.home.Saved;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The file that remembers progress. A kill at any moment leaves the old or the new file; what two
/// processes note at the same time is in it afterwards.
public final class ProgressFile {
    private static final String NAME = "progress.json";
    private static final String LOCK = "progress.lock";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STAMP = "yyyyMMdd-HHmmss";

    private final Path file;
    private final Path lock;
    private final Clock clock;

    /// @param folder of the learner's data; made on the first write
    public ProgressFile(Path folder, Clock clock) {
        this.file = folder.resolve(NAME);
        this.lock = folder.resolve(LOCK);
        this.clock = clock;
    }

    public Path path() {
        return file;
    }

    /// What the file's bytes turned out to be.
    private sealed interface Content {
        record Ours(ProgressJson json, Progress progress) implements Content {}

        record Missing() implements Content {}

        /// There is something, but nothing to be had from it.
        sealed interface Useless extends Content {}

        /// From a later version of the program: to be left alone.
        record Newer(Said why) implements Useless {}

        record Broken(Said why) implements Useless {}

        /// The system does not let us have it.
        record Withheld(Said why) implements Useless {}
    }

    /// What is remembered; nothing, with a remark, if the file is of no use.
    public Recall read() {
        // The JVM puts a switch on types together when it is first reached, and screens wait for
        // this.
        Content content = content();
        if (content instanceof Content.Useless useless) {
            return without(useless);
        }
        return new Recall(
                content instanceof Content.Ours(_, var progress) ? progress : Progress.NONE,
                Optional.empty());
    }

    private Recall without(Content.Useless content) {
        return switch (content) {
            case Content.Newer(var why) -> new Recall(Progress.NONE, Optional.of(newer(why)));
            case Content.Withheld(var why) -> new Recall(Progress.NONE, Optional.of(withheld(why)));
            case Content.Broken _ -> {
                try (FolderLock _ = FolderLock.take(lock, PATIENCE)) {
                    // Somebody else may have put it aside meanwhile.
                    yield content() instanceof Content.Broken(var why)
                            ? new Recall(Progress.NONE, Optional.of(keepAside(why)))
                            : new Recall(Progress.NONE, Optional.empty());
                }
            }
        };
    }

    /// Changes what is remembered, starting from what is in the file now.
    public Recall update(UnaryOperator<Progress> change) {
        if (AtomicFile.makeFolder(file.getParent()) instanceof Saved.NotWritten(var why)) {
            return new Recall(change.apply(Progress.NONE), Optional.of(notKept(why)));
        }
        rehearse(change);
        try (FolderLock _ = FolderLock.take(lock, PATIENCE)) {
            Content content = content();
            if (content instanceof Content.Useless useless) {
                return without(useless, change.apply(Progress.NONE));
            }
            return content instanceof Content.Ours(var json, var progress)
                    ? write(json, change.apply(progress), Optional.empty())
                    : write(ProgressJson.empty(), change.apply(Progress.NONE), Optional.empty());
        }
    }

    private Recall without(Content.Useless content, Progress progress) {
        return switch (content) {
            case Content.Newer(var why) -> new Recall(progress, Optional.of(newer(why)));
            case Content.Withheld(var why) -> new Recall(progress, Optional.of(withheld(why)));
            case Content.Broken(var why) ->
                    write(ProgressJson.empty(), progress, Optional.of(keepAside(why)));
        };
    }

    /// Loads every class that is needed, so that nobody waits for that once we have the lock.
    private void rehearse(UnaryOperator<Progress> change) {
        if (content() instanceof Content.Ours(var json, var progress)) {
            json.textOf(change.apply(progress));
        } else {
            ProgressJson.empty().textOf(change.apply(Progress.NONE));
        }
    }

    private Recall write(ProgressJson json, Progress progress, Optional<Problem> remark) {
        Saved saved = AtomicFile.write(file, json.textOf(progress));
        return saved instanceof Saved.NotWritten(var why)
                ? new Recall(progress, Optional.of(notKept(why)))
                : new Recall(progress, remark);
    }

    private Content content() {
        if (Files.notExists(file)) {
            return new Content.Missing();
        }
        // Not through a channel: an interrupt closes those.
        try (InputStream in = new FileInputStream(file.toFile())) {
            ProgressJson json = ProgressJson.parse(in.readAllBytes());
            return new Content.Ours(json, json.progress());
        } catch (IOException e) {
            return new Content.Withheld(Said.verbatim(e.toString()));
        } catch (ProgressJson.Unreadable e) {
            return e.isNewer() ? new Content.Newer(e.why()) : new Content.Broken(e.why());
        }
    }

    private String stamp() {
        return DateTimeFormatter.ofPattern(STAMP)
                .withZone(ZoneId.systemDefault())
                .format(clock.instant());
    }

    private Problem keepAside(Said why) {
        Path aside = file.resolveSibling(NAME + ".broken-" + stamp());
        try {
            Files.move(file, aside);
            return Problem.of(
                    Place.of(file.toString()),
                    Said.of(
                            "{0}; it was kept as {1}, and a new one begun",
                            why, aside.getFileName()),
                    Said.of("mend that file and put it back if you miss what was in it"));
        } catch (IOException e) {
            return notKept(
                    Said.of("the file {0}, and cannot be put aside: {1}", why, e.getMessage()));
        }
    }

    private Problem newer(Said why) {
        return Problem.of(
                Place.of(file.toString()),
                Said.of("{0}; it is left as it is, and nothing is noted", why),
                Said.of("start the newer Loombook, or let LOOMBOOK_HOME name another folder"));
    }

    private Problem withheld(Said why) {
        return Problem.of(
                Place.of(file.toString()),
                Said.of("cannot be read, so nothing is noted: {0}", why),
                Said.of("see whose file it is, or let LOOMBOOK_HOME name another folder"));
    }

    private Problem notKept(Said why) {
        return Problem.of(
                Place.of(file.toString()),
                Said.of("progress is not noted: {0}", why),
                Said.of("make room, or let LOOMBOOK_HOME name a folder of your own"));
    }
}
