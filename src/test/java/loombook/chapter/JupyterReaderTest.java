package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class JupyterReaderTest {
    private static final String JAVA =
            "\"metadata\": {\"kernelspec\": {\"name\": \"java\", \"language\": \"java\"}},"
                    + " \"nbformat\": 4";

    @Test
    void cellsComeInOrderFromTextOrLists() {
        Chapter chapter =
                notebook(
                                """
                                {"cell_type": "markdown", "id": "ab_1", "source": ["# T\\n", "x"]},
                                {"cell_type": "raw", "source": "no"},
                                {"cell_type": "code", "source": ["int a = 1;\\n", "a\\n"]},
                                {"cell_type": "code", "id": "last", "source": "a + 1"}
                                """)
                        .chapter();
        assertThat(chapter.form()).isEqualTo(Chapter.Form.IPYNB);
        assertThat(chapter.blocks().getFirst()).isEqualTo(new Block.Prose("ab_1", 1, "# T\nx"));
        assertThat(chapter.code())
                .extracting(Block.Code::id, Block.Code::source)
                .containsExactly(tuple("cell-2", "int a = 1;\na"), tuple("last", "a + 1"));
    }

    @Test
    void dependencyMagicsBecomeDirectives() {
        ReadingOf reading =
                notebook(
                        """
                        {"cell_type": "code", "source": "%maven a:b:1 c:d:2\\n%mavenRepo my http://x\\nint a;"},
                        {"cell_type": "code", "source": "%jars lib/x.jar"},
                        {"cell_type": "code", "source": "%%loadFromPOM\\n<dependency><groupId>g</groupId><artifactId>h</artifactId><version>3</version></dependency><repository><id>i</id><url>u</url></repository>"}
                        """);
        Header header = reading.chapter().header();
        assertThat(header.deps())
                .extracting(Header.Directive::value)
                .containsExactly("a:b:1", "c:d:2", "lib/x.jar", "g:h:3");
        assertThat(header.repos())
                .extracting(Header.Directive::value)
                .containsExactly("my=http://x", "i=u");
        assertThat(reading.code("cell-1").source()).isEqualTo("\n\nint a;");
        assertThat(reading.code("cell-3").source()).isEmpty();
    }

    @Test
    void otherMagicsAreNamedAndLeftOut() {
        ReadingOf reading =
                notebook(
                        """
                        {"cell_type": "code", "source": "%time\\nint a = 7\\n % 2;\\nString s = \\"\\"\\"\\n%maven x\\n\\"\\"\\";"},
                        {"cell_type": "code", "source": "%%javascript\\nalert(1)"}
                        """);
        assertThat(reading.warnings())
                .containsExactly(
                        "1: %time is left out: it is no Java -> known are %maven, %mavenRepo, %jars"
                                + " and %%loadFromPOM",
                        "1: %%javascript is left out: it is no Java, nor is its cell -> known are"
                                + " %maven, %mavenRepo, %jars and %%loadFromPOM");
        assertThat(reading.code("cell-1").source()).contains("7\n % 2").contains("\n%maven x\n");
    }

    @Test
    void otherLanguagesAreRefused() {
        String python = "{\"cells\": [], \"metadata\": {\"kernelspec\": {\"name\": \"python3\"}}}";
        assertThat(ReadingOf.notebook(python).problems())
                .containsExactly(
                        "0: is a notebook for python3, not for Java -> choose a Java kernel in"
                                + " Jupyter, or name another file");
        String script = python.replace("python3", "javascript");
        assertThat(ReadingOf.notebook(script).problems()).hasSize(1);
        assertThat(ReadingOf.notebook("{\"cells\": []}").warnings())
                .containsExactly("0: does not name its kernel -> it is taken for a Java notebook");
    }

    @Test
    void brokenNotebooksAreNamedByLine() {
        assertThat(ReadingOf.notebook("{\n\"cells\": [}").problems())
                .singleElement()
                .asString()
                .startsWith("2: is no notebook: ");
        assertThat(ReadingOf.notebook("[]").problems())
                .containsExactly(
                        "0: has no cells of a notebook -> save it in Jupyter, format 4 or later");
        assertThat(
                        notebook("{\"cell_type\": \"code\", \"source\": \"%%loadFromPOM\\n<a>\"}")
                                .problems())
                .singleElement()
                .asString()
                .startsWith("1: %%loadFromPOM holds no POM: ");
    }

    private static ReadingOf notebook(String cells) {
        return ReadingOf.notebook("{\"cells\": [" + cells + "], " + JAVA + "}");
    }
}
