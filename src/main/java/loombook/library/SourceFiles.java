package loombook.library;

import loombook.chapter.Header.Directive;
import loombook.problem.Place;
import loombook.problem.Problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// The files that `//SOURCES` lines name, read.
final class SourceFiles {
    /// `**` looks into this many folders: a chapter's sources are beside it.
    private static final int DEPTH = 8;

    private final Path chapter;
    private final List<Problem> problems;
    private final Map<Path, SourceFile> files = new LinkedHashMap<>();

    private SourceFiles(Path chapter, List<Problem> problems) {
        this.chapter = chapter;
        this.problems = problems;
    }

    /// @return the files in the order of the lines, each once
    static List<SourceFile> read(Path chapter, List<Directive> directives, List<Problem> problems) {
        SourceFiles sources = new SourceFiles(chapter, problems);
        directives.forEach(sources::add);
        return List.copyOf(sources.files.values());
    }

    /// Where a chapter's relative paths start; for standard input, the current directory.
    static Path folderOf(Path chapter) {
        Path parent = chapter.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private void add(Directive directive) {
        String value = directive.value().strip();
        if (value.startsWith("/") || value.startsWith("\\") || value.matches("[A-Za-z]:.*")) {
            refuse(directive, "is not a relative path", "write it as it is seen from the chapter");
            return;
        }
        try {
            if (value.matches(".*[*?{\\[].*")) {
                addMatches(directive, value);
            } else {
                addFile(directive, folderOf(chapter).resolve(value).normalize());
            }
        } catch (InvalidPathException | PatternSyntaxException _) {
            refuse(directive, "is not a path", "write a file as in lab/Servers.java");
        }
    }

    private void addMatches(Directive directive, String pattern) {
        int plain = pattern.replaceFirst("[*?{\\[].*", "").lastIndexOf('/') + 1;
        Path root = folderOf(chapter).resolve(pattern.substring(0, plain)).normalize();
        String rest = pattern.substring(plain);
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        int depth = rest.contains("**") ? DEPTH : rest.split("/").length;
        try (Stream<Path> found = Files.walk(root.toAbsolutePath(), depth)) {
            Path absolute = root.toAbsolutePath();
            List<Path> matches =
                    found.filter(Files::isRegularFile)
                            .map(absolute::relativize)
                            .filter(matcher::matches)
                            .sorted()
                            .map(root::resolve)
                            .toList();
            if (matches.isEmpty()) {
                refuse(directive, "matches no file", "look into " + root.toAbsolutePath());
            }
            matches.forEach(match -> addFile(directive, match));
        } catch (IOException _) {
            refuse(directive, "matches no file", "there is no folder " + root.toAbsolutePath());
        }
    }

    private void addFile(Directive directive, Path file) {
        if (Files.isDirectory(file)) {
            refuse(directive, "is a folder", "name its files: " + directive.value() + "/*.java");
        } else if (!file.toString().endsWith(".java")) {
            refuse(directive, "is not a .java file", "name Java sources only");
        } else if (!Files.exists(file)) {
            refuse(directive, "does not exist", "looked for " + file.toAbsolutePath());
        } else {
            try {
                files.put(file, new SourceFile(file, text(file)));
            } catch (CharacterCodingException _) {
                refuse(directive, "is not in UTF-8: " + file, "save the file as UTF-8");
            } catch (IOException e) {
                refuse(directive, "cannot be read: " + e.getMessage(), "check its permissions");
            }
        }
    }

    private static String text(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }

    private void refuse(Directive directive, String what, String fix) {
        problems.add(
                Problem.of(
                        Place.of(chapter.toString(), directive.line()),
                        "//SOURCES " + directive.value() + " " + what,
                        fix));
    }
}
