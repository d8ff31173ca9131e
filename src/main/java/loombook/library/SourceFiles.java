package loombook.library;

import loombook.chapter.Header.Directive;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

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
            refuse(
                    directive,
                    Said.of("is not a relative path"),
                    Said.of("write it as it is seen from the chapter"));
            return;
        }
        try {
            if (value.matches(".*[*?{\\[].*")) {
                addMatches(directive, value);
            } else {
                addFile(directive, folderOf(chapter).resolve(value).normalize());
            }
        } catch (InvalidPathException | PatternSyntaxException _) {
            refuse(
                    directive,
                    Said.of("is not a path"),
                    Said.of("write a file as in lab/Servers.java"));
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
                refuse(
                        directive,
                        Said.of("matches no file"),
                        Said.of("look into {0}", root.toAbsolutePath()));
            }
            matches.forEach(match -> addFile(directive, match));
        } catch (IOException _) {
            refuse(
                    directive,
                    Said.of("matches no file"),
                    Said.of("there is no folder {0}", root.toAbsolutePath()));
        }
    }

    private void addFile(Directive directive, Path file) {
        if (Files.isDirectory(file)) {
            refuse(
                    directive,
                    Said.of("is a folder"),
                    Said.of("name its files: {0}/*.java", directive.value()));
        } else if (!file.toString().endsWith(".java")) {
            refuse(directive, Said.of("is not a .java file"), Said.of("name Java sources only"));
        } else if (!Files.exists(file)) {
            refuse(
                    directive,
                    Said.of("does not exist"),
                    Said.of("looked for {0}", file.toAbsolutePath()));
        } else {
            try {
                files.put(file, new SourceFile(file, text(file)));
            } catch (CharacterCodingException _) {
                refuse(
                        directive,
                        Said.of("is not in UTF-8: {0}", file),
                        Said.of("save the file as UTF-8"));
            } catch (IOException e) {
                refuse(
                        directive,
                        Said.of("cannot be read: {0}", e.getMessage()),
                        Said.of("check its permissions"));
            }
        }
    }

    private static String text(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }

    private void refuse(Directive directive, Said what, Said fix) {
        problems.add(
                Problem.of(
                        Place.of(chapter.toString(), directive.line()),
                        Said.of("//SOURCES {0} {1}", directive.value(), what),
                        fix));
    }
}
