package loombook.verify;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterReader;
import loombook.problem.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CoverageTest {
    private static final Path SHOWN = Path.of("notebooks/coverage.json");

    @TempDir Path folder;

    @Test
    void whatIsTaughtIsWell() throws IOException {
        Coverage coverage =
                read(
                        """
                        {
                          "04-why-async": {
                            "concurrency against parallelism": ["question", "first-race"],
                            "latency": ["first-race"]
                          }
                        }
                        """);

        assertThat(coverage.problems(List.of("04-why-async"))).isEmpty();
        assertThat(coverage.problems(chapter("04-why-async"))).isEmpty();
    }

    @Test
    void everyTopicNeedsACellThatIsThere() throws IOException {
        Coverage coverage =
                read(
                        """
                        {
                          "04-why-async": {
                            "latency": [],
                            "races": [
                              "question",
                              "frist-race"
                            ],
                            "more": ["something"]
                          }
                        }
                        """);

        assertThat(texts(coverage.problems(chapter("04-why-async"))))
                .containsExactly(
                        "notebooks/coverage.json:3: no cell teaches \"latency\"\n"
                                + "  fix: name at least one cell of 04-why-async, or write it",
                        "notebooks/coverage.json:6: 04-why-async has no cell \"frist-race\"\n"
                                + "  fix: did you mean \"first-race\"?",
                        "notebooks/coverage.json:8: 04-why-async has no cell \"something\"\n"
                                + "  fix: name one of its cells");
    }

    @Test
    void everyChapterNeedsAnEntryWithTopics() throws IOException {
        Coverage coverage = read("{\n\"04-why-async\": {}}");

        assertThat(texts(coverage.problems(chapter("04-why-async"))))
                .containsExactly(
                        "notebooks/coverage.json:2: \"04-why-async\" has no topics\n"
                                + "  fix: name what it teaches, and the cells that do");
        assertThat(texts(coverage.problems(chapter("05-threads"))))
                .containsExactly(
                        "notebooks/coverage.json: says nothing of 05-threads\n"
                                + "  fix: add \"05-threads\": {\"a topic\": [\"cell-id\"]}");
    }

    @Test
    void everyEntryNeedsAChapter() throws IOException {
        Coverage coverage = read("{\"04-why-async\": {\"x\": [\"a\"]},\n\"04-why-asink\": {}}");

        assertThat(texts(coverage.problems(List.of("04-why-async", "05-threads"))))
                .containsExactly(
                        "notebooks/coverage.json:2: there is no chapter \"04-why-asink\"\n"
                                + "  fix: did you mean \"04-why-async\"?");
        assertThat(texts(coverage.problems(List.of("05-threads"))))
                .hasSize(2)
                .allMatch(text -> text.endsWith("fix: take the entry away"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                              | :1: the file has another shape than it should
                    {"a": []}                       | :1: "a" has another shape than it should
                    {"a": {"t": "b"}}               | :1: "t" has another shape than it should
                    {"a": {"t": ["b", 7]}}          | :1: each cell of "t" has another shape
                    {"a": {"t": ["b", {"c": []}]}}  | :1: each cell of "t" has another shape
                    {"a": {"t": ["b"]}, "a": {}}    | :1: "a" is there twice
                    {"a": {"t": ["b"], "t": ["c"]}} | :1: "t" is there twice
                    {"a": {"t": ["b",]}}            | :1: is not JSON: Unexpected character
                    {"a": {"t": ["b"]               | :1: is not JSON: Unexpected end
                    """)
    void whatIsMisshapenIsSaidAndNothingElse(String text, String problem) throws IOException {
        Coverage coverage = read(text);

        List<String> problems = texts(coverage.problems(List.of("a")));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst())
                .startsWith("notebooks/coverage.json" + problem)
                .contains("\n  fix: ");
        assertThat(coverage.problems(chapter("a"))).isEmpty();
    }

    @Test
    void severalMistakesAreSaidAtOnceWithTheirLines() throws IOException {
        Coverage coverage = read("{\n\"a\": 1,\n\"b\": {\"t\": 2},\n\"c\": {\"t\": [\"x\"]}\n}");

        assertThat(coverage.problems(List.of("a", "b", "c")))
                .extracting(problem -> problem.place().line())
                .containsExactly(2, 3);
    }

    @Test
    void anEmptyOrUnreadableFileIsAProblem() throws IOException {
        assertThat(texts(read("").problems(List.of()))).hasSize(1);
        Path folder = Files.createDirectories(this.folder.resolve("coverage"));
        assertThat(texts(CoverageReader.read(folder, SHOWN).problems(List.of())))
                .hasSize(1)
                .allMatch(text -> text.startsWith("notebooks/coverage.json: cannot be read"));
    }

    @Test
    void nothingIsAskedWhereThereIsNoFile() {
        assertThat(Coverage.isIn(folder)).isFalse();
    }

    private Coverage read(String text) throws IOException {
        return CoverageReader.read(Files.writeString(folder.resolve(Coverage.NAME), text), SHOWN);
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::text).toList();
    }

    private static Chapter chapter(String name) {
        String text =
                """
                // %% [markdown] id="question"
                // Why?
                // %% id="first-race"
                1
                """;
        return ChapterReader.read(name, Path.of(name + ".jsh"), text).orThrow();
    }
}
