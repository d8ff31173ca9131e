package loombook.judge;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads a submission, and says of everything that is no source why not.
final class SubmissionReader {
    static final long LARGEST = 1L << 20;
    static final int MOST_FILES = 100;
    private static final String ENDING = ".java";

    private final List<Problem> problems = new ArrayList<>();
    private final List<SourceFile> sources = new ArrayList<>();

    private SubmissionReader() {}

    static Submission read(Path path) {
        SubmissionReader reader = new SubmissionReader();
        if (Files.isDirectory(path)) {
            reader.addFolder(path);
        } else if (!Files.exists(path)) {
            reader.refuse(
                    path,
                    Said.of("does not exist"),
                    Said.of("give a .java file, or a folder with some"));
        } else {
            reader.add(path);
        }
        if (!reader.problems.isEmpty()) {
            throw ProblemException.input(reader.problems);
        }
        return new Submission(reader.sources);
    }

    private void addFolder(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(each -> each.toString().endsWith(ENDING))
                            .filter(each -> !isHidden(each))
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                refuse(
                        folder,
                        Said.of("has no .java file"),
                        Said.of("the sources must be in the folder itself"));
            } else if (files.size() > MOST_FILES) {
                refuse(
                        folder,
                        Said.of("has {0} .java files, more than {1}", files.size(), MOST_FILES),
                        Said.of("hand in the sources of this exercise only"));
            } else {
                files.forEach(this::add);
            }
        } catch (IOException e) {
            refuse(
                    folder,
                    Said.of("cannot be read: {0}", e.getMessage()),
                    Said.of("check its permissions"));
        }
    }

    /// What editors leave beside a file while it is open.
    private static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.startsWith("#");
    }

    private void add(Path file) {
        if (!file.toString().endsWith(ENDING)) {
            refuse(
                    file,
                    Said.of("is not a .java file"),
                    Said.of("give a .java file, or a folder with some"));
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !isFile(file)) {
            refuse(file, Said.of("is not a file"), Said.of("give a .java file"));
        } else {
            read(file, file.getFileName().toString());
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file);
    }

    private void read(Path file, String name) {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                String megabytes = "%.1f MB".formatted(size / 1048576.0);
                refuse(
                        file,
                        Said.of("is too large: {0}", megabytes),
                        Said.of("1 MB is more than any solution needs"));
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            int odd = Utf8.firstOdd(bytes);
            if (odd >= 0) {
                refuse(
                        file,
                        Utf8.line(bytes, odd),
                        Said.of("is not in UTF-8"),
                        Said.of("save the file as UTF-8"));
                return;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (text.isBlank()) {
                refuse(
                        file,
                        Said.of("is empty"),
                        Said.of(
                                "write the solution in it (`./loombook reset EXERCISE` brings the"
                                        + " original of your file back)"));
            } else {
                sources.add(new SourceFile(name, text));
            }
        } catch (IOException e) {
            refuse(
                    file,
                    Said.of("cannot be read: {0}", e.getMessage()),
                    Said.of("check its permissions"));
        }
    }

    private void refuse(Path file, Said what, Said fix) {
        refuse(file, 0, what, fix);
    }

    /// @param line 0 if it is about the whole file
    private void refuse(Path file, int line, Said what, Said fix) {
        problems.add(Problem.of(Place.of(file.toString(), line), what, fix));
    }
}
