package loombook.chapter;

import loombook.problem.Nearest;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A chapter's texts in another language: `notebooks/ru/NN-name.md`, where each block is headed
/// `<!-- cell: id source: HASH -->`, and the chapter's own title and summary `<!-- chapter source:
/// HASH -->` (the title in the first line, the summary below).
public final class Translation {
    /// Stands for the id where the chapter's title and summary are meant.
    static final String CHAPTER = "";

    /// @param line the file's line of the heading
    /// @param hash of the English text that was translated
    record Entry(int line, String hash, String text) {}

    private final String source;
    private final Map<String, Entry> entries;
    private final List<Problem> problems;

    Translation(String source, Map<String, Entry> entries, List<Problem> problems) {
        this.source = source;
        this.entries = entries;
        this.problems = problems;
    }

    /// The translation beside the chapter's file, `ru/07-name.md`; empty if there is none.
    public static Optional<Translation> of(Chapter chapter, String language) {
        Path file = chapter.file().resolveSibling(language).resolve(chapter.name() + ".md");
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    public static Translation read(Path file) {
        Findings findings = new Findings(file.toString());
        Optional<String> text = SourceText.read(file, findings);
        return new TranslationReader(text.orElse(""), findings).read();
    }

    /// The text of a translation that is in no file.
    public static Translation parse(String source, String text) {
        return new TranslationReader(text, new Findings(source)).read();
    }

    /// Twelve hexadecimal digits that change when the text does. Space at line ends and blank lines
    /// around the text do not count.
    public static String hashOf(String english) {
        StringBuilder normal = new StringBuilder();
        for (String line : english.strip().lines().toList()) {
            normal.append(line.stripTrailing()).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(normal.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// The heading of an up-to-date translation of this block.
    public static String heading(Block block) {
        return "<!-- cell: %s source: %s -->"
                .formatted(block.id(), hashOf(Translatable.textOf(block)));
    }

    static String heading(Chapter chapter) {
        return "<!-- chapter source: " + hashOf(textOf(chapter)) + " -->";
    }

    private static String textOf(Chapter chapter) {
        return chapter.header().title() + "\n\n" + chapter.header().summary();
    }

    /// A file to begin a translation with: all of the English, each block under its heading.
    public static String template(Chapter chapter) {
        StringBuilder text = new StringBuilder();
        text.append(heading(chapter)).append('\n').append(textOf(chapter).strip()).append("\n");
        for (Block block : chapter.blocks()) {
            String english = Translatable.textOf(block);
            if (!english.isEmpty()) {
                text.append('\n').append(heading(block)).append('\n').append(english).append('\n');
            }
        }
        return text.toString();
    }

    /// The chapter as its reader shall see it: translated where there is a translation of the
    /// present text, in English elsewhere.
    public Chapter translated(Chapter chapter) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : chapter.blocks()) {
            Optional<String> text = current(block.id(), Translatable.textOf(block));
            blocks.add(text.flatMap(t -> Translatable.translated(block, t)).orElse(block));
        }
        Header header =
                current(CHAPTER, textOf(chapter))
                        .map(chapter.header()::withTexts)
                        .orElse(chapter.header());
        return new Chapter(chapter.name(), chapter.file(), chapter.form(), header, blocks);
    }

    private Optional<String> current(String id, String english) {
        return Optional.ofNullable(entries.get(id))
                .filter(entry -> entry.hash().equals(hashOf(english)) && !entry.text().isEmpty())
                .map(Entry::text);
    }

    /// What `verify` says of it: stale, missing, unknown and misshapen blocks.
    public List<Problem> problems(Chapter chapter) {
        List<Problem> all = new ArrayList<>(problems);
        Map<String, Entry> unused = new HashMap<>(entries);
        check(
                CHAPTER,
                Said.of("the chapter's title"),
                textOf(chapter),
                heading(chapter),
                unused,
                all);
        for (Block block : chapter.blocks()) {
            String english = Translatable.textOf(block);
            Said name = Said.of("the cell \"{0}\"", block.id());
            if (!english.isEmpty()) {
                check(block.id(), name, english, heading(block), unused, all);
                checkShape(block, english, all);
            }
        }
        List<String> ids = chapter.blocks().stream().map(Block::id).toList();
        unused.forEach(
                (id, entry) ->
                        all.add(
                                problem(
                                        entry.line(),
                                        Said.of("the chapter has no text \"{0}\" to translate", id),
                                        Nearest.advice(id, ids, Said.of("take the block away")))));
        all.sort((a, b) -> Integer.compare(a.place().line(), b.place().line()));
        return all;
    }

    private void check(
            String id,
            Said name,
            String english,
            String heading,
            Map<String, Entry> unused,
            List<Problem> all) {
        Entry entry = unused.remove(id);
        if (english.isBlank()) {
            return;
        }
        if (entry == null) {
            all.add(
                    problem(
                            0,
                            Said.of("{0} is not translated", name),
                            Said.of("add it under {0}", heading)));
        } else if (!entry.hash().equals(hashOf(english))) {
            all.add(
                    problem(
                            entry.line(),
                            Said.of("{0} has changed in English since", name),
                            Said.of("translate the change, then head it {0}", heading)));
        } else if (entry.text().isEmpty()) {
            all.add(
                    problem(
                            entry.line(),
                            Said.of("{0} has no text", name),
                            Said.of("write it, or drop its heading")));
        }
    }

    private void checkShape(Block block, String english, List<Problem> all) {
        current(block.id(), english)
                .filter(text -> Translatable.translated(block, text).isEmpty())
                .ifPresent(
                        _ ->
                                all.add(
                                        problem(
                                                entries.get(block.id()).line(),
                                                Said.of(
                                                        "\"{0}\" has another shape than in English",
                                                        block.id()),
                                                Said.of(
                                                        "keep its heading, its choices and their"
                                                                + " order"))));
    }

    private Problem problem(int line, Said what, Said fix) {
        return Problem.of(Place.of(source, line), what, fix);
    }
}
