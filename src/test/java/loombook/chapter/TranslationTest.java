package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TranslationTest {
    private static final Chapter CHAPTER =
            ReadingOf.text(
                            """
                            // ---
                            // title: Waiting
                            // summary: for many
                            // ---
                            // %% [markdown] id="intro"
                            // # Hello
                            // %% [predict] for="run" id="guess"
                            // Which?
                            // - a
                            // + b
                            // > Because.
                            // %% id="run" title="Run it"
                            1
                            // %% id="untitled"
                            2
                            // %% [practice] id="try" title="Try it"
                            // Do it.
                            // answer
                            // 1
                            """)
                    .chapter();

    @Test
    void aTemplateTranslatesToTheSameChapter() {
        Translation translation = Translation.parse("ru.md", Translation.template(CHAPTER));
        assertThat(translation.problems(CHAPTER)).isEmpty();
        assertThat(translation.translated(CHAPTER)).isEqualTo(CHAPTER);
    }

    @Test
    void everyKindOfTextIsTranslated() {
        String russian =
                Translation.template(CHAPTER)
                        .replace("Waiting", "Ожидание")
                        .replace("Hello", "Привет")
                        .replace("Which", "Какой")
                        .replace("+ b", "+ бэ")
                        .replace("Run it", "Запустите")
                        .replace("Try it", "Попробуйте")
                        .replace("Do it", "Сделайте");
        Chapter chapter = Translation.parse("ru.md", russian).translated(CHAPTER);
        assertThat(chapter.title()).isEqualTo("Ожидание");
        assertThat(chapter.header().summary()).isEqualTo("for many");
        assertThat(((Block.Prose) chapter.blocks().get(0)).markdown()).isEqualTo("# Привет");
        assertThat(((Block.Predict) chapter.blocks().get(1)).answer()).isEqualTo("бэ");
        assertThat(((Block.Code) chapter.blocks().get(2)).title()).isEqualTo("Запустите");
        Block.Practice practice = (Block.Practice) chapter.blocks().get(4);
        assertThat(practice.title()).isEqualTo("Попробуйте");
        assertThat(practice.task()).isEqualTo("Сделайте.");
        assertThat(practice.answer()).isEqualTo("1");
    }

    @Test
    void staleMissingAndUnknownTextsAreReportedAndFallBackToEnglish() {
        String text =
                """
                <!-- cell: intro source: 000000000000 -->
                # Привет
                ```
                <!-- cell: run source: not a heading -->
                ```
                <!-- cell: intor source: 000000000000 -->
                x
                """;
        Translation translation = Translation.parse("ru.md", text);
        assertThat(translation.translated(CHAPTER)).isEqualTo(CHAPTER);
        assertThat(translation.problems(CHAPTER).stream().map(p -> p.text()).toList())
                .hasSize(6)
                .anyMatch(p -> p.startsWith("ru.md: the chapter's title is not translated"))
                .contains(
                        "ru.md: the cell \"run\" is not translated\n"
                                + "  fix: add it under <!-- cell: run source: "
                                + Translation.hashOf("Run it")
                                + " -->",
                        "ru.md:1: the cell \"intro\" has changed in English since\n"
                            + "  fix: translate the change, then head it <!-- cell: intro source: "
                                + Translation.hashOf("# Hello")
                                + " -->",
                        "ru.md:6: the chapter has no text \"intor\" to translate\n"
                                + "  fix: did you mean \"intro\"?");
    }

    @Test
    void questionsKeepTheirShape() {
        String swapped = Translation.template(CHAPTER).replace("- a\n+ b", "+ a\n- b");
        Translation translation = Translation.parse("ru.md", swapped);
        assertThat(translation.problems(CHAPTER))
                .singleElement()
                .matches(
                        p -> p.what().text().equals("\"guess\" has another shape than in English"));
        assertThat(translation.translated(CHAPTER)).isEqualTo(CHAPTER);
    }

    @Test
    void malformedFilesAreReported() {
        String text =
                """
                loose

                <!-- cell: intro -->
                <!-- cell: intro source: 1 -->
                a
                """;
        List<String> found =
                Translation.parse("ru.md", text).problems(CHAPTER).stream()
                        .filter(p -> p.place().line() > 0)
                        .map(p -> p.place().line() + ": " + p.what())
                        .toList();
        assertThat(found)
                .contains(
                        "1: this text stands under no heading",
                        "3: this heading is malformed",
                        "4: \"intro\" is translated twice, first on line 3");
    }

    @Test
    void theHashForgivesSpaceButNoChange() {
        String hash = Translation.hashOf("a\n\nb");
        assertThat(hash).hasSize(12).isEqualTo(Translation.hashOf("\na  \n\nb\n\n"));
        assertThat(hash)
                .isNotEqualTo(Translation.hashOf("a\nb"))
                .isNotEqualTo(Translation.hashOf("a\n\n b"));
    }

    @Test
    void translationsLieInAFolderOfTheirLanguage(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("01-a.jsh"), "// %% title=\"One\"\n1\n");
        Chapter chapter = ChapterReader.read(file).orThrow();
        assertThat(Translation.of(chapter, "ru")).isEmpty();
        Files.createDirectory(folder.resolve("ru"));
        String text = Translation.template(chapter).replace("One", "Раз");
        Files.writeString(folder.resolve("ru/01-a.md"), text);
        assertThat(Translation.of(chapter, "ru").orElseThrow().translated(chapter).code())
                .extracting(Block.Code::title)
                .containsExactly("Раз");
    }
}
