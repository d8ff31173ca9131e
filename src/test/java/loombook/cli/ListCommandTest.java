package loombook.cli;

import static loombook.cli.Shape.COUNT;
import static loombook.cli.Shape.TEXT;
import static loombook.cli.Shape.fields;
import static loombook.cli.Shape.listOf;
import static loombook.cli.Shape.orNull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;

class ListCommandTest {
    private static final Shape LIST =
            listOf(
                    fields(
                            "chapter", TEXT,
                            "title", orNull(TEXT),
                            "summary", orNull(TEXT),
                            "minutes", orNull(COUNT),
                            "cells", orNull(COUNT),
                            "problem", orNull(TEXT)));

    private static final String FIRST =
            """
            // ---
            // title: The first
            // summary: how it begins
            // minutes: 12
            // ---
            // %% id="a"
            1
            // %% [practice] id="b"
            // Do it.
            // answer
            // 1
            """;

    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book =
                new Book()
                        .chapter("02-second.jsh", "// %% id=\"a\"\n1\n")
                        .chapter("01-a.jsh", FIRST);
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void chaptersComeInTheirOrder() {
        Book.Ended ended = book.run("list");

        assertThat(ended).isEqualTo(book.run());
        assertThat(ended.exit()).isZero();
        assertThat(ended.out())
                .isEqualTo(
                        """
                          01-a       The first  12 min · 2 cells
                          02-second  02-second  1 cell

                          `loombook run 01` runs a chapter
                        """);
    }

    @Test
    void aNarrowScreenGetsTwoLinesForAChapter() {
        book.environment.put("COLUMNS", "40");

        assertThat(book.run("list").out())
                .startsWith(
                        """
                          01-a       12 min · 2 cells
                              The first
                        """);
    }

    @Test
    void asDataEveryFieldIsThere() {
        JsonNode list = LIST.read(book.run("list", "--json").out());

        assertThat(list.get(0).toString())
                .isEqualTo(
                        "{\"chapter\":\"01-a\",\"title\":\"The first\",\"summary\":\"how it"
                                + " begins\",\"minutes\":12,\"cells\":1,\"problem\":null}");
        assertThat(list.get(1).get("minutes").isNull()).isTrue();
    }

    @Test
    void whatCannotBeReadIsListedAllTheSame() throws IOException {
        book.chapter("03-broken.jsh", "");

        Book.Ended text = book.run("list");
        assertThat(text.exit()).isEqualTo(2);
        assertThat(text.out()).contains("03-broken  cannot be read");
        assertThat(text.err()).contains("notebooks/03-broken.jsh: is empty\n  fix: ");

        Book.Ended data = book.run("list", "--json");
        assertThat(data.exit()).isEqualTo(2);
        JsonNode broken = LIST.read(data.out()).get(2);
        assertThat(broken.get("cells").isNull()).isTrue();
        assertThat(broken.get("problem").stringValue()).contains("is empty");
    }

    @Test
    void aBookWithoutChaptersIsAnEmptyArray() throws IOException {
        try (Book empty = new Book()) {
            assertThat(empty.run("list", "--json").out().strip()).isEqualTo("[ ]");
            assertThat(empty.run("list").out()).startsWith("no chapters in target");
            assertThat(empty.run("list").exit()).isZero();
        }
    }
}
