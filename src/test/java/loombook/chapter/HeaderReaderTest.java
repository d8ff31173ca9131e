package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class HeaderReaderTest {

    @Test
    void brokenFrontMatterIsNamedByLine() {
        assertThat(problems("// ---\n// title: a\n// %% id=\"a\"\n1\n"))
                .containsExactly("1: the front matter has no end -> close it with a line // ---");
        assertThat(problems("// ---\n// titel: a\n// minutes: soon\n// nonsense\n// ---\n// %%\n"))
                .containsExactly(
                        "2: the front matter has no \"titel\" -> did you mean \"title\"?",
                        "3: \"soon\" is no number of minutes -> write // minutes: 25",
                        "4: \"nonsense\" is no front matter -> write // key: value");
        assertThat(problems("// ---\n// title: a\nint x;\n// ---\n// %%\n"))
                .containsExactly("1: the front matter has no end -> close it with a line // ---");
    }

    @Test
    void mistypedDirectivesGetTheNearestName() {
        assertThat(problems("//DEP a:b:1\n//SOURCE x\n//TODO think\n//FIXME\n// %%\n"))
                .containsExactly(
                        "1: there is no directive //DEP -> write //DEPS, or // DEP if it is only a"
                                + " remark",
                        "2: there is no directive //SOURCE -> write //SOURCES, or // SOURCE if it"
                                + " is only a remark");
    }

    @Test
    void directivesMustSayWhatTheyAreFor() {
        assertThat(problems("//DEPS\n//JAVA\n//RUNTIME_OPTIONS \"-Da=b\n//REPOS // none\n// %%\n"))
                .containsExactly(
                        "1: //DEPS names nothing -> write //DEPS group:artifact:version",
                        "2: \"\" is no Java version -> write //JAVA 25+ or //JAVA 25",
                        "3: a quote is not closed -> add another \"",
                        "4: //REPOS names nothing -> write //REPOS name=address");
    }

    @Test
    void directivesWithoutEffectAreWarnedOf() {
        assertThat(ReadingOf.text("//MAIN a.B\n// %%\n1\n").warnings())
                .containsExactly("1: //MAIN has no effect in a chapter -> take it away");
    }

    @Test
    void directivesInsideCommentsAreNotRead() {
        assertThat(ReadingOf.text("/*\n//DEPS a:b:1\n*/\n// %%\n1\n").chapter().header().deps())
                .isEmpty();
    }

    private static List<String> problems(String text) {
        return ReadingOf.text(text).problems();
    }
}
