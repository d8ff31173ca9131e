package loombook.verify;

import loombook.chapter.Block;
import loombook.chapter.Chapter;
import loombook.chapter.ChapterLibrary;
import loombook.chapter.ChapterReader;
import loombook.chapter.Target;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks after the links in a chapter's prose that lead to other chapters, cells and files. Where
/// links to the world lead is not looked up: a book must be checkable without a network.
public final class Links {
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]\\n]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]+:.*");

    private final ChapterLibrary library;

    public Links(ChapterLibrary library) {
        this.library = library;
    }

    public List<Problem> problems(Chapter chapter) {
        List<Problem> problems = new ArrayList<>();
        for (Block block : chapter.blocks()) {
            if (block instanceof Block.Prose(_, var line, var markdown)) {
                Matcher link = LINK.matcher(markdown);
                while (link.find()) {
                    int at =
                            line
                                    + 1
                                    + (int)
                                            markdown.substring(0, link.start())
                                                    .chars()
                                                    .filter(c -> c == '\n')
                                                    .count();
                    broken(chapter, link.group(1))
                            .map(
                                    why ->
                                            Problem.of(
                                                    Place.of(chapter.file().toString(), at),
                                                    Said.of(
                                                            "the link to {0} leads nowhere: {1}",
                                                            link.group(1), why),
                                                    Said.of("correct the link")))
                            .ifPresent(problems::add);
                }
            }
        }
        return problems;
    }

    /// Why the link leads nowhere; empty if it leads somewhere.
    private Optional<Said> broken(Chapter chapter, String link) {
        if (ELSEWHERE.matcher(link).matches()) {
            return Optional.empty();
        }
        if (link.startsWith("#")) {
            String id = link.substring(1);
            return chapter.block(id).isPresent()
                    ? Optional.empty()
                    : Optional.of(Said.of("this chapter has no cell \"{0}\"", id));
        }
        if (isFile(chapter, link)) {
            return Optional.empty();
        }
        try {
            Target target = library.resolve(link);
            if (target.cell().isPresent()) {
                target.cellIn(ChapterReader.read(target.file()).orThrow());
            }
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problems().getFirst().what());
        }
    }

    private static boolean isFile(Chapter chapter, String link) {
        try {
            Path folder = chapter.file().toAbsolutePath().getParent();
            return Files.exists(folder.resolve(link.replaceAll("#.*", "")));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
