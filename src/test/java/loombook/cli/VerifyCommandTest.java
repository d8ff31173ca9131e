package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

class VerifyCommandTest {
    private static final String GOOD =
            """
            // %% id="a"
            System.out.println("took " + 12 + " ms");
            40 + 2
            //> took … ms
            //= 42
            """;

    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book().chapter("01-good.jsh", GOOD);
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void whatIsAsRecordedIsWell() throws IOException {
        assertThat(verified())
                .isEqualTo(
                        new Book.Ended(
                                0, "✓ 01-good  1 cell · T\n1 chapter, as recorded · T\n", ""));

        book.chapter("02-too.jsh", GOOD);
        assertThat(verified().out()).endsWith("2 chapters, all as recorded · T\n");
    }

    @Test
    void whatIsNotAsRecordedNamesItsLine() throws IOException {
        book.chapter("02-bad.jsh", GOOD.replace("= 42", "= 43").replace("took … ms", "done"));
        String file = book.notebooks.resolve("02-bad.jsh").toString();

        Book.Ended ended = verified();

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains("✓ 01-good")
                .contains("✗ 02-bad  1 cell · T\n")
                .contains("  " + file + ":4: recorded //> done, but ")
                .contains("  " + file + ":5: recorded //= 43, but ")
                .contains("\n    fix: ")
                .endsWith("1 of 2 chapters has problems · T\n");
    }

    @Test
    void practiceIsVerifiedByItsAnswer() throws IOException {
        String practice =
                """
                // %% [practice] id="sum"
                // Add.
                // starter
                // int sum = oops;
                // answer
                // int sum = 1 + 2;
                // sum
                //= 3
                """;
        book.chapter("02-practice.jsh", practice);
        assertThat(verified("02").exit()).isZero();

        book.chapter("02-practice.jsh", practice.replace("//= 3", "//= 4"));
        assertThat(verified("02").out()).contains("02-practice.jsh:8: recorded //= 4, but it is 3");
    }

    @Test
    void updateWritesWhatCellsDoAndKeepsPatternsThatMatch() throws IOException {
        book.chapter(
                "02-old.jsh",
                """
                // %% [markdown] id="text"
                // Nothing here changes.

                // %% id="patterns"
                System.out.println("took " + 12 + " ms");
                System.out.println("left " + 3);
                //> took … ms
                //> left 2
                //@ 0ms..

                // %% id="new"
                6 * 7

                // %% id="fails-now"
                List.of().getFirst()
                //= 1
                """);

        Book.Ended ended = verified("02", "--update");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("updated: read the change before you commit it");
        assertThat(book.read("02-old.jsh"))
                .isEqualTo(
                        """
                        // %% [markdown] id="text"
                        // Nothing here changes.

                        // %% id="patterns"
                        System.out.println("took " + 12 + " ms");
                        System.out.println("left " + 3);
                        //> took … ms
                        //> left 3
                        //@ 0ms..

                        // %% id="new"
                        6 * 7
                        //= 42

                        // %% id="fails-now"
                        List.of().getFirst()
                        //! NoSuchElementException
                        """);
        assertThat(verified("02").exit()).isZero();
        assertThat(verified("02", "--update").out()).doesNotContain("updated");
    }

    @Test
    void updateRecordsACellThatHadNothing() throws IOException {
        book.chapter("02-new.jsh", "// %% id=\"a\"\nSystem.out.println(1);\n2\n");

        assertThat(verified("02", "--update").exit()).isZero();

        assertThat(book.read("02-new.jsh"))
                .isEqualTo("// %% id=\"a\"\nSystem.out.println(1);\n2\n//> 1\n//= 2\n");
    }

    @Test
    void updateLeavesAScriptAlone() throws IOException {
        String script = book.file("script.jsh", "int a = oops;\n1 + 1\n");

        verified(script, "--update");

        assertThat(book.folder.resolve("script.jsh")).hasContent("int a = oops;\n1 + 1\n");
    }

    @Test
    void aTimeThatNoRecordMendsStaysAProblem() throws IOException {
        book.chapter("02-slow.jsh", "// %% id=\"a\"\nThread.sleep(5);\n//@ 20s..\n");

        Book.Ended ended = verified("02");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("02-slow.jsh:3: ").contains("the bounds after //@");
    }

    @Test
    void aChapterThatCannotBeOpenedDoesNotStopTheOthers() throws IOException {
        book.chapter("00-future.jsh", "//JAVA 99+\n// %% id=\"a\"\n1\n");

        Book.Ended ended = verified();

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out())
                .contains("✗ 00-future")
                .contains("this chapter needs Java 99")
                .contains("✓ 01-good");
    }

    @Test
    void aChapterThatCannotBeReadDoesNotStopTheOthers() throws IOException {
        book.chapter("00-broken.jsh", "// %% [strange] id=\"a\"\n1\n");

        Book.Ended ended = verified();

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("00-broken.jsh:1: there is no cell type [strange]");
        assertThat(ended.out()).contains("✓ 01-good").doesNotContain("strange");
    }

    @Test
    void deadLinksAreFound() throws IOException {
        book.chapter(
                "02-links.jsh",
                """
                // %% [markdown] id="text"
                // See [there](01#a), [here](#text), [nowhere](01#b)
                // and [no chapter](77-none).
                """);

        assertThat(verified("02").out())
                .contains("02-links.jsh:2: the link to 01#b leads nowhere: has no cell \"b\"")
                .contains(
                        "02-links.jsh:3: the link to 77-none leads nowhere: there is no such"
                                + " chapter");
    }

    @Test
    void manyJobsReportInOrder() throws IOException {
        for (int i = 2; i < 8; i++) {
            book.chapter("0" + i + "-more.jsh", GOOD);
        }

        Book.Ended ended = verified("--jobs", "3");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines().map(line -> line.split(" ")[1]).limit(7))
                .containsExactly(
                        "01-good", "02-more", "03-more", "04-more", "05-more", "06-more",
                        "07-more");
    }

    @Test
    void anEmptyBookIsWrongInput() throws IOException {
        try (Book empty = new Book()) {
            Book.Ended ended = empty.run("verify");

            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.err()).startsWith(empty.notebooks + ": has no chapters\n  fix: ");
        }
    }

    @Test
    void coverageIsLookedAfterInTheWholeBookAndInAChapter() throws IOException {
        book.chapter("02-other.jsh", GOOD);
        book.chapter(
                "coverage.json",
                """
                {
                  "01-good": {"printing": ["a"], "nothing": [], "more": ["b"]},
                  "09-gone": {"x": ["a"]}
                }
                """);
        String file = book.notebooks.resolve("coverage.json").toString();

        Book.Ended whole = verified();
        assertThat(whole.exit()).isEqualTo(1);
        assertThat(whole.out())
                .contains("✗ 01-good  1 cell · T\n  " + file + ":2: no cell teaches \"nothing\"")
                .contains(file + ":2: 01-good has no cell \"b\"")
                .contains("✗ 02-other  1 cell · T\n  " + file + ": says nothing of 02-other")
                .contains("✗ the book\n  " + file + ":3: there is no chapter \"09-gone\"");

        Book.Ended one = verified("02");
        assertThat(one.exit()).isEqualTo(1);
        assertThat(one.out()).contains("says nothing of 02-other").doesNotContain("09-gone");

        String elsewhere = book.file("mine.jsh", GOOD);
        assertThat(verified(elsewhere).exit()).isZero();
    }

    @Test
    void aBookWhoseCoverageAloneIsWrongSaysSo() throws IOException {
        book.chapter("coverage.json", "{\"01-good\": {\"x\": [\"a\"]}, \"02-gone\": {}}");

        Book.Ended ended = verified();

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).endsWith("1 chapter, as recorded, but the book has problems · T\n");
    }

    private Book.Ended verified(String... more) {
        String[] words = new String[more.length + 1];
        words[0] = "verify";
        System.arraycopy(more, 0, words, 1, more.length);
        Book.Ended ended = book.run(words);
        return new Book.Ended(ended.exit(), RunCommandTest.withoutTimes(ended.out()), ended.err());
    }
}
