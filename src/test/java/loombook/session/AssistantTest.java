package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.session.Assistant.Highlight;
import loombook.session.Assistant.Highlight.Kind;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Help for somebody who types.
class AssistantTest {
    private static Book book;

    @BeforeAll
    static void somethingIsDefined() {
        book = Book.with().prompt().open();
        book.cell("var word = \"loom\"; int twice(int x) { return 2 * x; }");
    }

    @AfterAll
    static void close() {
        book.close();
    }

    private static Assistant assistant() {
        return book.session().assistant();
    }

    @Test
    void completesMembersOfWhatWasDefined() {
        Assistant.Completion completion = assistant().complete("word.sub", 8);

        assertThat(completion.anchor()).isEqualTo(5);
        assertThat(completion.choices())
                .extracting(Assistant.Choice::text)
                .containsExactlyInAnyOrder("subSequence(", "substring(");
    }

    @Test
    void whatFitsComesFirst() {
        List<Assistant.Choice> choices = assistant().complete("int n = word.", 13).choices();

        assertThat(choices.getFirst().fits()).isTrue();
        assertThat(choices.getLast().fits()).isFalse();
    }

    @Test
    void documentationHasASignatureForEachOverload() {
        assertThat(assistant().documentation("word.substring(", 15, false))
                .extracting(Assistant.Documentation::signature)
                .containsExactly(
                        "String String.substring(int beginIndex)",
                        "String String.substring(int beginIndex, int endIndex)");
    }

    @Test
    void ownMethodsHaveDocumentationToo() {
        assertThat(assistant().documentation("twice(", 6, true))
                .containsExactly(new Assistant.Documentation("int twice(int x)", ""));
    }

    @Test
    void highlightsOfACellToComeHaveTheirPlacesInIt() {
        String cell = "// first\nint one = 1;\n\nvoid two() {}\n";

        assertThat(assistant().highlightsAhead(cell).orElseThrow())
                .contains(
                        highlight(cell, "one", Kind.DECLARATION),
                        highlight(cell, "void", Kind.KEYWORD),
                        highlight(cell, "two", Kind.DECLARATION));
    }

    private static Highlight highlight(String text, String part, Kind kind) {
        int from = text.indexOf(part);
        return new Highlight(from, from + part.length(), kind);
    }

    @Test
    void highlightsAreByMeaning() {
        assistant().completeness("1");

        assertThat(assistant().highlights("record P(int a) {}"))
                .hasValueSatisfying(
                        found ->
                                assertThat(found)
                                        .contains(
                                                new Assistant.Highlight(
                                                        0, 6, Assistant.Highlight.Kind.KEYWORD),
                                                new Assistant.Highlight(
                                                        7,
                                                        8,
                                                        Assistant.Highlight.Kind.DECLARATION)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1",
                "int x = 3; x",
                "if (true) { }",
                "void f() {\n}",
                "List.of(1)\n    .size()",
                "int y = \"no\""
            })
    void complete(String text) {
        assertThat(assistant().completeness(text)).isEqualTo(Assistant.Completeness.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 +",
                "int x =",
                "if (true)",
                "for (int i = 0; i < 3; i++) {",
                "foo(",
                "\"\"\"\n text",
                "int x = 3; void f() {",
                "word.",
                "/* so far"
            })
    void incomplete(String text) {
        assertThat(assistant().completeness(text)).isEqualTo(Assistant.Completeness.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "// nothing", "\n\n"})
    void empty(String text) {
        assertThat(assistant().completeness(text)).isEqualTo(Assistant.Completeness.EMPTY);
    }

    @Test
    void namesThatMeanNothingYetMayBeImported() {
        assertThat(assistant().importable("new URL(\"\") + HttpClient", 24))
                .containsExactly("java.net.http.HttpClient");
        assertThat(assistant().importable("List", 4)).isEmpty();
        assertThat(assistant().importable("Nonesuch", 8)).isEmpty();
    }

    @Test
    void whatTheProgramIsMadeOfIsNotOffered() {
        assertThat(assistant().complete("loombook.", 9).choices()).isEmpty();
        assertThat(book.cell("import org.assertj.core.api.Assertions;").outcome())
                .isInstanceOf(Outcome.DoesNotCompile.class);
    }

    @Test
    void anAssistantThatIsNotReadyDoesNotMakeOneWait() {
        try (Book cold = Book.with().prompt().open()) {
            assertThat(cold.session().assistant().isReady()).isFalse();
            assertThat(cold.session().assistant().highlights("int x")).isEmpty();

            cold.cell("1");

            assertThat(cold.session().assistant().isReady()).isTrue();
        }
    }
}
