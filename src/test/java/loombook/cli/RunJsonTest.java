package loombook.cli;

import static loombook.cli.Shape.AMOUNT;
import static loombook.cli.Shape.COUNT;
import static loombook.cli.Shape.FLAG;
import static loombook.cli.Shape.TEXT;
import static loombook.cli.Shape.fields;
import static loombook.cli.Shape.listOf;
import static loombook.cli.Shape.orNull;
import static loombook.cli.Shape.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;

/// What scripts may rely on: the names and types of `run --json`.
class RunJsonTest {
    private static final Shape TRACE = fields("type", TEXT, "message", orNull(TEXT));
    private static final Shape LANE =
            fields(
                    "name", TEXT,
                    "depth", AMOUNT,
                    "from", AMOUNT,
                    "to", AMOUNT,
                    "end", words("done", "failed", "cancelled", "still-alive"),
                    "states",
                            listOf(
                                    fields(
                                            "state",
                                                    words(
                                                            "running",
                                                            "waiting-time",
                                                            "waiting-lock",
                                                            "waiting-io",
                                                            "idle"),
                                            "from", AMOUNT,
                                            "to", AMOUNT)));
    private static final Shape TIMELINE =
            fields(
                    "millis", AMOUNT,
                    "workMillis", AMOUNT,
                    "atOnce", COUNT,
                    "threads", AMOUNT,
                    "sentence", TEXT,
                    "lanes", listOf(LANE),
                    "more", AMOUNT);
    private static final Shape CELL =
            fields(
                    "id", TEXT,
                    "status", words("ok", "failed", "stopped", "died", "skipped"),
                    "stdout", TEXT,
                    "stderr", TEXT,
                    "value", orNull(TEXT),
                    "exception",
                            orNull(
                                    fields(
                                            "type", TEXT,
                                            "message", orNull(TEXT),
                                            "causes", listOf(TRACE))),
                    "problems", listOf(fields("line", COUNT, "message", TEXT)),
                    "compileMillis", orNull(AMOUNT),
                    "runMillis", orNull(AMOUNT),
                    "kept", FLAG,
                    "timeline", orNull(TIMELINE));
    static final Shape CHAPTER =
            fields("chapter", TEXT, "title", TEXT, "millis", AMOUNT, "cells", listOf(CELL));

    private static final String ALL_ENDS =
            """
            // ---
            // title: All ends
            // ---
            // %% [markdown] id="text"
            // Not a cell.
            // %% [predict] id="question" for="value"
            // How much?
            // = 42
            // %% id="value"
            System.out.println("out");
            System.err.print("err");
            40 + 2
            // %% id="definition"
            int twice(int x) { return 2 * x; }
            // %% id="throws"
            throw new IllegalStateException("no", new RuntimeException(new Error("why")));
            // %% id="throws-nothing-said"
            throw new IllegalStateException();
            // %% id="as-it-says"
            List.of().getFirst()
            //! NoSuchElementException
            // %% id="wrong"
            int n = "text";
            // %% id="endless"
            while (true) { Thread.sleep(5); }
            // %% id="exits"
            System.exit(3);
            // %% [practice] id="yours"
            // Do it.
            // starter
            // oops
            // answer
            // 1
            // %% id="last"
            twice(21)
            """;

    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book();
        book.chapter("01-ends.jsh", ALL_ENDS);
        book.chapter("02-short.jsh", "// %% id=\"a\"\nthrow new Error();\n// %% id=\"b\"\n1\n");
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void oneChapterIsAnObjectWithItsCodeCells() {
        Book.Ended ended = book.run("run", "--json", "--time-limit", "0.5", "01");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isEqualTo(1);

        JsonNode chapter = CHAPTER.read(ended.out());

        assertThat(chapter.get("chapter").stringValue()).isEqualTo("01-ends");
        assertThat(chapter.get("title").stringValue()).isEqualTo("All ends");
        assertThat(chapter.get("cells").valueStream().map(RunJsonTest::summary))
                .containsExactly(
                        "value ok 42",
                        "definition ok null",
                        "throws failed null",
                        "throws-nothing-said failed null",
                        "as-it-says ok null",
                        "wrong failed null",
                        "endless stopped null",
                        "exits died null",
                        "last ok 42");
    }

    @Test
    void everyEndHasItsFields() {
        JsonNode cells =
                CHAPTER.read(book.run("run", "--json", "--time-limit", "0.5", "01").out())
                        .get("cells");

        assertThat(cells.get(0).get("stdout").stringValue()).isEqualTo("out\n");
        assertThat(cells.get(0).get("stderr").stringValue()).isEqualTo("err");
        assertThat(cells.get(0).get("exception").isNull()).isTrue();
        JsonNode thrown = cells.get(2).get("exception");
        assertThat(thrown.get("type").stringValue()).isEqualTo("java.lang.IllegalStateException");
        assertThat(thrown.get("message").stringValue()).isEqualTo("no");
        assertThat(thrown.get("causes").valueStream().map(each -> each.get("type").stringValue()))
                .containsExactly("java.lang.RuntimeException", "java.lang.Error");
        assertThat(cells.get(3).get("exception").get("message").isNull()).isTrue();
        assertThat(cells.get(4).get("exception").get("type").stringValue())
                .isEqualTo("java.util.NoSuchElementException");
        JsonNode problem = cells.get(5).get("problems").get(0);
        assertThat(problem.get("line").intValue()).isEqualTo(23);
        assertThat(problem.get("message").stringValue()).contains("incompatible types");
        assertThat(cells.get(6).get("problems").get(0).get("message").stringValue())
                .contains("time limit");
        assertThat(cells.get(7).get("problems").get(0).get("message").stringValue())
                .contains("System.exit(3)");
    }

    @Test
    void threadsAreToldOnlyIfAskedFor() throws IOException {
        book.chapter(
                "03-threads.jsh",
                "Thread.ofVirtual().name(\"nap\").start(() -> { try { Thread.sleep(30); }"
                        + " catch (InterruptedException e) { } }).join();");
        JsonNode asked = CHAPTER.read(book.run("run", "--json", "--timeline", "03").out());
        JsonNode timeline = asked.get("cells").get(0).get("timeline");

        assertThat(timeline.get("lanes").valueStream().map(each -> each.get("name").stringValue()))
                .contains("nap");
        assertThat(timeline.get("sentence").stringValue()).isNotEmpty();
        JsonNode unasked = CHAPTER.read(book.run("run", "--json", "03").out());
        assertThat(unasked.get("cells").get(0).get("timeline").isNull()).isTrue();
    }

    @Test
    void severalChaptersAreAnArray() {
        Book.Ended ended = book.run("run", "--json", "02", "02");

        assertThat(listOf(CHAPTER).read(ended.out()).size()).isEqualTo(2);
    }

    @Test
    void theSecondTimeCellsAreKept() {
        CHAPTER.read(book.run("run", "--json", "02").out());
        JsonNode cells = CHAPTER.read(book.run("run", "--json", "02").out()).get("cells");

        assertThat(cells.valueStream().map(each -> each.get("kept").booleanValue()))
                .containsExactly(true, true);
    }

    @Test
    void whatWasSkippedSaysSo() {
        JsonNode cells =
                CHAPTER.read(book.run("run", "--json", "--fail-fast", "02").out()).get("cells");

        assertThat(cells.valueStream().map(RunJsonTest::summary))
                .containsExactly("a failed null", "b skipped null");
        assertThat(cells.get(1).get("runMillis").isNull()).isTrue();
    }

    @Test
    void aRangeLeavesTheOtherCellsOut() {
        JsonNode cells =
                CHAPTER.read(book.run("run", "--json", "01#definition").out()).get("cells");

        assertThat(cells.valueStream().map(RunJsonTest::summary))
                .containsExactly("definition ok null");
    }

    @Test
    void aScriptIsAChapterOfOneCell() {
        book.input("System.out.println(1)\nint x = oops;\n2 + 2\n");
        Book.Ended ended = book.run("run", "--json", "-");

        JsonNode chapter = CHAPTER.read(ended.out());

        assertThat(chapter.get("chapter").stringValue()).isEqualTo("-");
        assertThat(chapter.get("cells").size()).isEqualTo(1);
        assertThat(chapter.get("cells").get(0).get("stdout").stringValue()).isEqualTo("1\n");
        assertThat(chapter.get("cells").get(0).get("problems").size()).isEqualTo(1);
    }

    @Test
    void badInputLeavesStandardOutputEmpty() {
        Book.Ended ended = book.run("run", "--json", "01", "77");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
    }

    /// The walker itself: a field too many, one too few, or another type is found.
    @Test
    void shapesAreStrict() {
        Shape shape = fields("a", TEXT, "b", orNull(AMOUNT));
        assertThat(shape.read("{\"a\":\"x\",\"b\":null}").size()).isEqualTo(2);
        for (String wrong :
                new String[] {
                    "{\"a\":\"x\"}",
                    "{\"a\":\"x\",\"b\":1,\"c\":1}",
                    "{\"a\":null,\"b\":1}",
                    "{\"a\":\"x\",\"b\":\"1\"}",
                    "[]"
                }) {
            assertThatThrownBy(() -> shape.read(wrong)).isInstanceOf(AssertionError.class);
        }
    }

    private static String summary(JsonNode cell) {
        JsonNode value = cell.get("value");
        return cell.get("id").stringValue()
                + " "
                + cell.get("status").stringValue()
                + " "
                + (value.isNull() ? "null" : value.stringValue());
    }
}
