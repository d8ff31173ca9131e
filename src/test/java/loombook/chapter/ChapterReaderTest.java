package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import java.util.List;

class ChapterReaderTest {

    @Test
    void cellsKeepTheirLinesAndLoseTheirOutcomes() {
        Chapter chapter =
                ReadingOf.text(
                                """
                                //JAVA 25+
                                // ---
                                // title: Waiting: for many
                                // minutes: 25
                                // ---

                                // %% [markdown] id="question"
                                // # Waiting
                                //
                                // You asked **three**.

                                // %% id="all" title="All, \\"in order\\""

                                var a = 1;
                                a

                                //> [A, B]
                                //= 1
                                //@ 0.3s..0.6s
                                """)
                        .chapter();
        assertThat(chapter.title()).isEqualTo("Waiting: for many");
        assertThat(chapter.header().minutes()).isEqualTo(25);
        assertThat(chapter.header().javaVersion()).isEqualTo(25);
        assertThat(chapter.form()).isEqualTo(Chapter.Form.CELLS);
        assertThat(chapter.blocks().getFirst())
                .isEqualTo(new Block.Prose("question", 7, "# Waiting\n\nYou asked **three**."));
        Block.Code code = chapter.code().getFirst();
        assertThat(code.title()).isEqualTo("All, \"in order\"");
        assertThat(code.line()).isEqualTo(12);
        assertThat(code.firstLine()).isEqualTo(14);
        assertThat(code.source()).isEqualTo("var a = 1;\na");
        assertThat(code.recorded().line()).isEqualTo(17);
        assertThat(code.recorded().expectations())
                .hasSize(3)
                .startsWith(new Expectation.Next(17, "[A, B]"), new Expectation.Value(18, "1"));
    }

    @Test
    void markersInsideTextBlocksAndCommentsAreText() {
        Chapter chapter =
                ReadingOf.text(
                                """
                                // %% id="one"
                                String quote = "\\"/*";
                                char apostrophe = '"';
                                String text = \"""
                                // %% id="not"
                                \\\"""
                                //> not
                                \""";
                                /*
                                // %% id="nor"
                                */
                                /open /tmp/*.jsh
                                // it's only "an example /*
                                // %% id="two"
                                2
                                """)
                        .chapter();
        assertThat(chapter.blocks()).extracting(Block::id).containsExactly("one", "two");
    }

    @Test
    void whatIsLeftOpenIsNamedByTheLineThatOpensIt() {
        assertThat(ReadingOf.text("// %%\nvar a = \"\"\"\n  x\n// %%\n2\n").problems())
                .containsExactly(
                        "2: a text block is never closed -> close it with \"\"\"; until then it"
                                + " swallows every cell below");
        assertThat(ReadingOf.text("// %%\n1\n/* a\n").problems())
                .singleElement()
                .asString()
                .startsWith("3: a comment is never closed");
    }

    @Test
    void aFileWithoutMarkersIsOneScriptAsItStands() {
        String text = "//DEPS a:b:1\n\nint a = 1;\r\n//> 1\n// ---\n";
        Chapter chapter = ReadingOf.text(text).chapter();
        assertThat(chapter.form()).isEqualTo(Chapter.Form.SCRIPT);
        assertThat(chapter.header().deps()).containsExactly(new Header.Directive("a:b:1", 1));
        assertThat(chapter.blocks())
                .containsExactly(
                        new Block.Code(
                                "cell-1",
                                1,
                                "",
                                1,
                                "//DEPS a:b:1\n\nint a = 1;\n//> 1\n// ---",
                                Recorded.NOTHING));
    }

    @Test
    void aFaultyHeaderOfAScriptIsOnlyWorthAWarning() {
        ReadingOf reading = ReadingOf.text("// ---\n// My program\n// ---\n//JAVA rocks\n1\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.warnings())
                .containsExactly(
                        "2: \"My program\" is no front matter -> write // key: value",
                        "4: \"rocks\" is no Java version -> write //JAVA 25+ or //JAVA 25");
    }

    @Test
    void missingIdsAreMadeFromTheirPlaceAndNeverTaken() {
        Chapter chapter =
                ReadingOf.text("// %%\n1\n// %% id=\"cell-3\"\n2\n// %% [md]\n// x\n").chapter();
        assertThat(chapter.blocks())
                .extracting(Block::id)
                .containsExactly("cell-1", "cell-3", "cell-3-2");
    }

    @Test
    void idsAreUniqueAndKebabCase() {
        assertThat(
                        ReadingOf.text(
                                        """
                                        // %% id="one"
                                        // %% id="one"
                                        // %% id="firstError"
                                        // %% id="Два"
                                        // %% id="-a"
                                        // %% id="a--b"
                                        """)
                                .problems())
                .containsExactly(
                        "2: the id \"one\" is taken by the cell on line 1 -> give one of them"
                                + " another id; links and progress hang on it",
                        "3: the id \"firstError\" is not kebab-case -> write id=\"first-error\"",
                        "4: the id \"Два\" is not kebab-case -> use a-z, 0-9 and single hyphens, a"
                                + " letter first",
                        "5: the id \"-a\" is not kebab-case -> write id=\"a\"",
                        "6: the id \"a--b\" is not kebab-case -> write id=\"a-b\"");
    }

    @Test
    void codeAboveTheFirstMarkerIsACellOfItsOwn() {
        Chapter chapter =
                ReadingOf.text("//JAVA 25\n/* by us */\nint a = 1;\n\n// %% id=\"b\"\na\n")
                        .chapter();
        assertThat(chapter.code())
                .extracting(Block.Code::id, Block.Code::firstLine, Block.Code::source)
                .containsExactly(tuple("cell-1", 3, "int a = 1;"), tuple("b", 6, "a"));
    }

    @Test
    void proseMustBeComment() {
        assertThat(ReadingOf.text("// %% [markdown]\n// a\n\nint b;\nint c;\n").problems())
                .containsExactly(
                        "4: a line of a [markdown] cell is no comment -> begin it with \"// \", or"
                                + " begin a new cell above it with // %%");
    }

    @Test
    void directivesBelowTheFirstMarkerAreMisplaced() {
        assertThat(ReadingOf.text("// %%\n//DEPS a:b:1\n//TODO think\n1\n").problems())
                .containsExactly(
                        "2: //DEPS stands inside a cell -> move it above the first cell, or write"
                                + " // DEPS if it is only a remark");
    }

    @Test
    void allProblemsComeAtOnceInTheOrderOfTheFile() {
        List<String> problems =
                ReadingOf.text(
                                """
                                //JAVA x
                                // %% [markdwn]
                                // %% [predict] for="nine"
                                // Q?
                                // = a
                                // %% id="nines"
                                //! not an exception
                                """)
                        .problems();
        assertThat(problems).extracting(p -> p.charAt(0)).containsExactly('1', '2', '3', '7');
    }
}
