package loombook.grade.report;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.words.Tongue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Writes all reports of a batch into a folder.
public final class Reports {
    public static final String TABLE = "grades.csv";
    public static final String OVERVIEW = "index.html";
    static final String STUDENTS = "students";
    static final String DATA = "verdicts";

    private final Results results;
    private final Path folder;
    private final PageWords words;

    private Reports(Results results, Path folder, Tongue tongue) {
        this.results = results;
        this.folder = folder;
        this.words = new PageWords(tongue);
    }

    /// @param tongue of the pages; tables and data are the same in every language
    /// @throws ProblemException if the folder cannot be written to
    public static void write(Results results, Path folder, Tongue tongue) {
        try {
            new Reports(results, folder, tongue).write();
        } catch (IOException e) {
            throw ProblemException.ours(
                    Place.of(folder.toString()),
                    Said.of("cannot be written to: {0}", e.getMessage()),
                    Said.of("make room, or choose another folder with --out"),
                    e);
        }
    }

    private interface Content {
        void write(Writer out) throws IOException;
    }

    private void write() throws IOException {
        Files.createDirectories(folder.resolve(STUDENTS));
        write(folder.resolve(TABLE), out -> CsvReport.write(results, out));
        Set<String> pages = new HashSet<>();
        Overview overview = new Overview(results, words);
        FileNames names = new FileNames();
        for (String name : results.students()) {
            Results.Student student = results.student(name);
            String file = names.of(name);
            overview.add(student, STUDENTS + "/" + file + ".html");
            pages.add(file + ".html");
            pages.add(file);
            write(
                    folder.resolve(STUDENTS).resolve(file + ".html"),
                    out -> StudentPage.write(student, words, out));
            data(student, folder.resolve(DATA).resolve(file));
        }
        write(folder.resolve(OVERVIEW), overview::write);
        removeOthers(folder.resolve(STUDENTS), pages);
        removeOthers(folder.resolve(DATA), pages);
    }

    private void data(Results.Student student, Path of) throws IOException {
        for (Result each : student.results()) {
            Path place = of.resolve(each.assignment().id());
            if (each.judged().isPresent()) {
                Files.createDirectories(place);
                write(place.resolve("exercism.json"), out -> out.write(VerdictData.exercism(each)));
                write(
                        place.resolve("gradescope.json"),
                        out -> out.write(VerdictData.gradescope(each)));
            } else {
                Files.deleteIfExists(place.resolve("exercism.json"));
                Files.deleteIfExists(place.resolve("gradescope.json"));
            }
        }
    }

    /// A reader sees the old one or the new one.
    private static void write(Path file, Content content) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            content.write(out);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Pages of students who are no longer in the batch; nothing but what we have written.
    private static void removeOthers(Path folder, Set<String> keep) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> others =
                    all.filter(each -> !keep.contains(each.getFileName().toString()))
                            .filter(each -> each.toString().endsWith(".html"))
                            .toList();
            for (Path each : others) {
                Files.delete(each);
            }
        }
    }
}
