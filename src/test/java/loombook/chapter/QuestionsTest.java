package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final String CELL = "// %% id=\"later\"\n1\n";

    @Test
    void predictionsMustNameALaterCodeCell() {
        assertThat(
                        ReadingOf.text(
                                        CELL
                                                + """
                                                // %% [markdown] id="prose"
                                                // x
                                                // %% [predict] for="later"
                                                // Q?
                                                // = a
                                                // %% [predict] for="prose"
                                                // Q?
                                                // = a
                                                // %% [predict] for="lter"
                                                // Q?
                                                // = a
                                                // %% [predict]
                                                // Q?
                                                // = a
                                                """)
                                .problems())
                .containsExactly(
                        "5: the cell \"later\" has run when this asks about it -> move the question"
                                + " above that cell",
                        "8: there is no code cell \"prose\" to predict -> name the id of a later"
                                + " code cell",
                        "11: there is no code cell \"lter\" to predict -> did you mean \"later\"?",
                        "14: the prediction does not say what it is about -> add for=\"the id of a"
                                + " later code cell\"");
    }

    @Test
    void questionsNeedOneRightAnswer() {
        assertThat(problems("// Q?\n// - a\n// - b\n"))
                .isEqualTo("[1: none of the choices is right -> mark that one with +, not -]");
        assertThat(problems("// Q?\n// + a\n// + b\n"))
                .isEqualTo("[4: this is a second right choice -> mark one alone with +]");
        assertThat(problems("// Q?\n")).contains("1: the question has no answer");
        assertThat(problems("// = a\n")).contains("1: there is no question");
        assertThat(problems("// Q?\n// = a\n// = b\n")).contains("4: this is a second answer");
        assertThat(problems("// Q?\n// = a\n// + b\n")).contains("choices and a free answer");
        assertThat(problems("// Q?\n// + b\n")).contains("only one choice");
        assertThat(problems("// Q?\n// + b\n// - b\n")).contains("4: this choice is there twice");
        assertThat(problems("// Q?\n// + b\n// - c\nint x;\n"))
                .contains("5: a line of a [predict]");
        assertThat(problems("// Q?\n// + b\n// - c\n// end\n")).contains("5: \"end\" is neither");
    }

    private static String problems(String predict) {
        return ReadingOf.text("// %% [predict] for=\"later\"\n" + predict + CELL)
                .problems()
                .toString();
    }

    @Test
    void practiceNeedsATaskAndAnAnswer() {
        assertThat(ReadingOf.text("// %% [practice]\n// Do.\n// starter\n// x\n").problems())
                .containsExactly(
                        "1: the practice cell has no answer -> add a line // answer and the"
                                + " answer's code below it, in comments");
        assertThat(ReadingOf.text("// %% [practice]\n// answer\n").problems())
                .containsExactly(
                        "1: the practice cell has no task -> say what is asked, in comments",
                        "2: the answer is empty -> write its code below, in comments");
        assertThat(
                        ReadingOf.text(
                                        "// %% [practice]\n"
                                                + "// Do.\n"
                                                + "// answer\n"
                                                + "// x\n"
                                                + "// starter\n"
                                                + "// y\n")
                                .problems())
                .containsExactly("5: the starter stands below the answer -> move it above");
        assertThat(ReadingOf.text("// %% [practice]\n// Do.\n// answer\nint x;\n").problems())
                .containsExactly(
                        "4: a line of a [practice] cell is no comment -> begin it with \"// \", or"
                                + " begin a new cell above it with // %%");
    }

    @Test
    void practiceWithoutStarterBeginsEmpty() {
        Block.Practice practice =
                (Block.Practice)
                        ReadingOf.text(
                                        "// %% [practice] id=\"p\"\n"
                                                + "// Do.\n"
                                                + "// answer\n"
                                                + "// 1\n"
                                                + "//= 1\n")
                                .chapter()
                                .block("p")
                                .orElseThrow();
        assertThat(practice.starter()).isEmpty();
        assertThat(practice.answer()).isEqualTo("1");
        assertThat(practice.answerLine()).isEqualTo(4);
        assertThat(practice.recorded().line()).isEqualTo(5);
    }
}
