package loombook.verify;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterReader;
import loombook.chapter.Facts;
import loombook.chapter.Mismatch;
import loombook.chapter.OutcomeMatcher;
import loombook.chapter.OutcomeRewriter;
import loombook.home.AtomicFile;
import loombook.home.Saved;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.session.Part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes what a chapter's cells do now into its file.
public final class Updater {
    private Updater() {}

    /// What became of the file.
    public sealed interface Update {
        record Unchanged() implements Update {}

        /// @param left what no record can mend, as a cell that ends its JVM
        record Written(List<Problem> left) implements Update {}
    }

    /// @throws ProblemException if the file cannot be read or written
    public static Update update(Examined examined) {
        Path file = examined.chapter().file();
        String before = read(file);
        String after = OutcomeRewriter.rewrite(before, examined.facts());
        if (after.equals(before)) {
            return new Update.Unchanged();
        }
        byte[] bytes = after.getBytes(StandardCharsets.UTF_8);
        if (AtomicFile.write(file, bytes) instanceof Saved.NotWritten(var why)) {
            throw ProblemException.input(
                    Place.of(file.toString()),
                    why,
                    Said.of("see who may write it, and whether there is room"));
        }
        return new Update.Written(left(examined, after));
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of(file.toString()),
                    Said.of("cannot be read: {0}", e.getMessage()),
                    Said.of("see who may read it"));
        }
    }

    private static List<Problem> left(Examined examined, String text) {
        Path file = examined.chapter().file();
        String name = examined.chapter().name();
        Chapter chapter = ChapterReader.read(name, file, text).orThrow();
        List<Problem> left = new ArrayList<>();
        for (Part part : Part.forVerifying(chapter)) {
            Facts facts = examined.facts().get(part.code().id());
            for (Mismatch mismatch : OutcomeMatcher.compare(part.code().recorded(), facts)) {
                left.add(mismatch.problem(file.toString(), part.code().line()));
            }
        }
        return left;
    }
}
