package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterLibrary;
import loombook.chapter.ChapterReader;
import loombook.chapter.Header;
import loombook.chapter.Reading;
import loombook.chapter.Target;
import loombook.library.ClassPath;
import loombook.library.Library;
import loombook.library.Progress;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.session.Part;
import loombook.session.Session;
import loombook.session.Setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds and reads chapters, and opens sessions for them.
final class Chapters {
    private final Program program;
    private final Consumer<Said> notes;
    private final ChapterLibrary library;

    Chapters(Program program) {
        this(program, program::note);
    }

    /// @param notes told what is worth saying, but keeps nothing from working
    Chapters(Program program, Consumer<Said> notes) {
        this.program = program;
        this.notes = notes;
        this.library = ChapterLibrary.open(program.notebooks(), program.here());
    }

    ChapterLibrary library() {
        return library;
    }

    Target target(String text) {
        return library.resolve(text);
    }

    boolean knows(String text) {
        try {
            return Files.isRegularFile(library.resolve(text).file());
        } catch (ProblemException _) {
            return false;
        }
    }

    /// Reads a chapter; what is worth a warning becomes a note.
    Chapter read(Target target) {
        Reading reading = reading(target);
        if (reading instanceof Reading.Read(_, var warnings)) {
            warnings.forEach(warning -> notes.accept(program.near(warning).said()));
        }
        return reading.orThrow();
    }

    Reading reading(Target target) {
        if (!target.isStandardInput()) {
            return ChapterReader.read(shortest(target.file()));
        }
        try {
            return ChapterReader.read(Target.STANDARD_INPUT, program.in().readAllBytes());
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of("-"),
                    Said.of("standard input cannot be read: {0}", e.getMessage()),
                    Said.of("try a file"));
        }
    }

    /// As a reader would write the path: from the folder that they are in, if the file is below it.
    Path shortest(Path file) {
        return program.shortest(file);
    }

    /// @param keep whether compiled cells are kept from run to run
    Session open(Chapter chapter, Session.Limits limits, boolean keep, Progress progress) {
        Header header = chapter.header();
        int java = program.javaFeature();
        if (header.javaVersion() > java) {
            throw ProblemException.input(
                    Place.of(chapter.file().toString()),
                    Said.of(
                            "this chapter needs Java {0}, but this is Java {1}",
                            header.javaVersion(), java),
                    Said.of(
                            "install a JDK {0} and let JAVA_HOME point to it",
                            header.javaVersion()));
        }
        ClassPath classPath = classPath(chapter, progress);
        Setup setup = new Setup(header.preview(), runtimeOptions(header), classPath.entries());
        return program.engine()
                .open(
                        setup,
                        classPath.fingerprint(),
                        Part.formOf(chapter),
                        limits,
                        keep ? Optional.of(notes) : Optional.empty());
    }

    private ClassPath classPath(Chapter chapter, Progress progress) {
        Header header = chapter.header();
        if (header.deps().isEmpty() && header.sources().isEmpty()) {
            return ClassPath.EMPTY;
        }
        try {
            Path file = program.here().resolve(chapter.file());
            return Library.open(program.home(), program.platform())
                    .classPath(file, header, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.input(
                    Place.of(chapter.file().toString()),
                    Said.of("interrupted while libraries came"),
                    Said.of("run it again"));
        }
    }

    private static List<String> runtimeOptions(Header header) {
        List<String> options = new ArrayList<>();
        for (Header.Directive directive : header.runtimeOptions()) {
            options.addAll(Arrays.asList(directive.value().strip().split("\\s+")));
        }
        return options;
    }
}
