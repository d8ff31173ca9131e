package loombook.chapter;

import loombook.problem.Nearest;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The chapters of a notebooks directory, and the ways in which somebody may name one of them or
/// any other file.
public final class ChapterLibrary {
    private static final List<String> ENDINGS = List.of(".jsh", ".ipynb");

    /// More names than this are no help to anybody.
    private static final int MOST_NAMED = 8;

    /// A chapter's file, not yet read.
    ///
    /// @param number as its name begins, -1 if it has none
    /// @param name the file's name without its ending, as in `07-waiting`
    public record Entry(int number, String name, Path file) {

        /// The name without its number.
        String bareName() {
            return number < 0 ? name : name.substring(name.indexOf('-') + 1);
        }
    }

    private final Path notebooks;
    private final Path base;
    private final List<Entry> entries;

    /// @param notebooks need not exist: then there are no chapters but files
    /// @param base relative paths start there
    public static ChapterLibrary open(Path notebooks, Path base) {
        List<Entry> entries = new ArrayList<>();
        if (Files.isDirectory(notebooks)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(notebooks)) {
                for (Path file : files) {
                    if (isChapterName(file.toString()) && Files.isRegularFile(file)) {
                        entries.add(entry(file));
                    }
                }
            } catch (IOException e) {
                throw ProblemException.input(
                        Place.of(notebooks.toString()),
                        Said.of("cannot be listed: {0}", e.getMessage()),
                        Said.of("see who may read it"));
            }
        }
        entries.sort(ChapterLibrary::inOrder);
        return new ChapterLibrary(notebooks, base, entries);
    }

    /// By number, those without one at the end. The JDK's makers of comparators take their time
    /// when they are first used, and here every start would wait for it.
    private static int inOrder(Entry a, Entry b) {
        int first = a.number() < 0 ? Integer.MAX_VALUE : a.number();
        int second = b.number() < 0 ? Integer.MAX_VALUE : b.number();
        return first == second ? a.name().compareTo(b.name()) : Integer.compare(first, second);
    }

    private ChapterLibrary(Path notebooks, Path base, List<Entry> entries) {
        this.notebooks = notebooks;
        this.base = base;
        this.entries = List.copyOf(entries);
    }

    /// In their order: by number, those without one last.
    public List<Entry> chapters() {
        return entries;
    }

    /// Understands `7`, `07`, `waiting`, `07-waiting`, a path, or `-`; each may end with `#cell`.
    ///
    /// @throws ProblemException if there is no such chapter, or more than one
    public Target resolve(String text) {
        if (text.equals("-")) {
            return new Target(Target.STANDARD_INPUT, Optional.empty());
        }
        Optional<Path> whole = looksLikePath(text) ? existing(text) : Optional.empty();
        if (whole.isPresent()) {
            return new Target(whole.get(), Optional.empty());
        }
        int hash = text.lastIndexOf('#');
        String chapter = hash < 0 ? text : text.substring(0, hash);
        Optional<String> cell =
                hash < 0 || hash == text.length() - 1
                        ? Optional.empty()
                        : Optional.of(text.substring(hash + 1));
        return chapter.equals("-")
                ? new Target(Target.STANDARD_INPUT, cell)
                : new Target(file(chapter), cell);
    }

    private Path file(String chapter) {
        if (looksLikePath(chapter)) {
            return existing(chapter).orElseThrow(() -> noFile(chapter));
        }
        List<Entry> named = entries.stream().filter(e -> isNamed(e, chapter)).toList();
        if (named.size() > 1) {
            throw ProblemException.input(
                    Place.of(chapter),
                    Said.of("may be any of {0}", names(named)),
                    Said.of("write one of these names out"));
        }
        return named.isEmpty()
                ? existing(chapter)
                        .orElseThrow(() -> unknown(chapter, Said.of("there is no such chapter")))
                : named.getFirst().file();
    }

    private static boolean isNamed(Entry entry, String text) {
        return entry.name().equals(text)
                || entry.bareName().equals(text)
                || (entry.number() >= 0 && entry.number() == number(text));
    }

    private ProblemException unknown(String text, Said what) {
        String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        String name = isChapterName(last) ? last.substring(0, last.lastIndexOf('.')) : last;
        List<String> names = new ArrayList<>();
        for (Entry entry : entries) {
            boolean bare = Nearest.distance(name, entry.bareName()) < name.length() / 2;
            names.add(bare ? entry.bareName() : entry.name());
        }
        Said otherwise =
                entries.isEmpty()
                        ? Said.of("write the path of a chapter's file")
                        : entries.size() > MOST_NAMED
                                ? Said.of("`loombook list` shows what there is")
                                : Said.of("the chapters are {0}", names(entries));
        return ProblemException.input(
                Place.of(text.isEmpty() ? "\"\"" : text),
                what,
                Nearest.advice(name, names, otherwise));
    }

    /// What a missing file was perhaps meant to be: one beside it, or a chapter.
    private ProblemException noFile(String text) {
        List<String> beside = beside(text);
        String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        return Nearest.to(name, beside).isEmpty()
                ? unknown(text, Said.of("there is no such file"))
                : ProblemException.input(
                        Place.of(text),
                        Said.of("there is no such file"),
                        Nearest.advice(name, beside, Said.NONE));
    }

    private List<String> beside(String text) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(base.resolve(text).toAbsolutePath().getParent())) {
            for (Path file : files) {
                if (isChapterName(file.toString())) {
                    names.add(file.getFileName().toString());
                }
            }
        } catch (IOException | InvalidPathException _) {
            // Then there is nothing to propose.
            return List.of();
        }
        return names;
    }

    private static String names(List<Entry> entries) {
        return String.join(", ", entries.stream().map(Entry::name).toList());
    }

    private Optional<Path> existing(String text) {
        try {
            Path file = base.resolve(text);
            return !text.isEmpty() && Files.exists(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean looksLikePath(String text) {
        return text.indexOf('/') >= 0
                || text.indexOf('\\') >= 0
                || isChapterName(text)
                || text.endsWith(".java");
    }

    private static boolean isChapterName(String text) {
        return ENDINGS.stream().anyMatch(text::endsWith);
    }

    private static Entry entry(Path file) {
        String name = ChapterReader.nameOf(file);
        int hyphen = name.indexOf('-');
        return new Entry(hyphen < 0 ? -1 : number(name.substring(0, hyphen)), name, file);
    }

    /// -1 for what is no number.
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 6) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
