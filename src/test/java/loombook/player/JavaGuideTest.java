package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import loombook.term.Prompt;
import loombook.term.Role;
import loombook.term.Span;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the shell knows about what is being typed.
class JavaGuideTest {
    @TempDir static Path here;

    private static ShellBench bench;
    private static Prompt.Guide guide;

    @BeforeAll
    static void open() throws Exception {
        Files.writeString(here.resolve("mine.jsh"), "1\n");
        Files.writeString(here.resolve("other.txt"), "1\n");
        bench = new ShellBench(here);
        bench.shown("var word = \"loom\"");
        guide = bench.guide();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static Prompt.Proposals at(String text) {
        return guide.proposals(text, text.length());
    }

    @Test
    void proposalsShowWhatGoesInAndWhatComesOut() {
        assertThat(at("word.sub").choices())
                .containsExactlyInAnyOrder(
                        new Prompt.Proposal(
                                "subSequence(",
                                "subSequence(int beginIndex, int endIndex)",
                                "CharSequence"),
                        new Prompt.Proposal(
                                "substring(", "substring(int beginIndex) +1", "String"));
        assertThat(at("word.sub").replaced()).isEqualTo(3);
    }

    @Test
    void withinParenthesesVariablesThatFitAreProposedAndSignaturesShown() {
        Prompt.Proposals proposals = at("word.concat(");

        assertThat(proposals.choices()).extracting(Prompt.Proposal::text).containsExactly("word");
        assertThat(proposals.note()).containsExactly("  String concat(String str)");
    }

    @Test
    void commandsAndTheirArgumentsAreProposed() {
        assertThat(at("/re").choices()).extracting(Prompt.Proposal::text).containsExactly("/reset");
        assertThat(at("/open m").choices())
                .extracting(Prompt.Proposal::text)
                .containsExactly("mine.jsh");
        assertThat(at("/open o").choices()).isEmpty();
        assertThat(at("/open no/such/").choices()).isEmpty();
        assertThat(at("/drop w").choices())
                .extracting(Prompt.Proposal::text)
                .containsExactly("word");
    }

    @Test
    void explanationTellsMoreEachTime() {
        String text = "word.isBlank";

        assertThat(guide.explanation(text, 7, 1))
                .containsExactly("  boolean isBlank()", "  once more: what it does");
        assertThat(String.join("\n", guide.explanation(text, 7, 2)))
                .startsWith("  boolean isBlank()");
    }

    @Test
    void whatIsUnknownIsSaidToBe() {
        assertThat(guide.explanation("nonesuch", 8, 1))
                .containsExactly("  nothing is known about what stands here");
        assertThat(guide.explanation("/undo", 5, 1))
                .containsExactly("  /undo  take the last input back, and all that it did");
    }

    @Test
    void aCommandIsAlwaysComplete() {
        assertThat(guide.isComplete("/open (")).isTrue();
        assertThat(guide.isComplete("word.")).isFalse();
        assertThat(guide.isComplete("// only words")).isTrue();
    }

    @Test
    void coloursAreThereAtOnceAndMeaningsAfter() {
        String text = "record P(int a) {}";

        assertThat(guide.colours(text)).contains(new Span(0, 6, Role.KEYWORD));
        assertThat(guide.meanings(text))
                .hasValueSatisfying(spans -> assertThat(spans).contains(new Span(7, 8, Role.NAME)));
        assertThat(guide.colours("/vars x")).isEqualTo(List.of(new Span(0, 5, Role.KEY)));
        assertThat(guide.meanings("/vars")).isEmpty();
    }

    @Test
    void whateverIsTypedSoFarGetsAnAnswer() {
        String text = "var q = Thread.startVirtualThread(() -> { try { for (var i : List.of(1)) {";
        for (int end = 1; end <= text.length(); end++) {
            String soFar = text.substring(0, end);
            assertThatNoException().as(soFar).isThrownBy(() -> guide.meanings(soFar));
            assertThatNoException().as(soFar).isThrownBy(() -> guide.isComplete(soFar));
        }
    }
}
