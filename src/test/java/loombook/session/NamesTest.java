package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void namesOfJShellsOwnClassesGo() {
        assertThat(Names.clean("REPL.$JShell$6.Point")).isEqualTo("Point");
        assertThat(Names.clean("REPL.$JShell$6B$Point")).isEqualTo("Point");
        assertThat(Names.clean("class REPL.$JShell$11$A cannot be cast to REPL.$JShell$12$B"))
                .isEqualTo("class A cannot be cast to B");
        assertThat(Names.clean("nothing of it, $JShel")).isEqualTo("nothing of it, $JShel");
    }

    @Test
    void severalSnippetsMayShareAWrapper() {
        assertThat(Names.clean("REPL.$JShell$3_14.Point")).isEqualTo("Point");
        assertThat(Names.wrapper("REPL.$JShell$3_14B$_Point")).isEqualTo("REPL.$JShell$3_14B");
        assertThat(Names.numbers("REPL.$JShell$3_14B")).containsExactly(3, 14);
        assertThat(Names.isOfOne("REPL.$JShell$3_14B")).isFalse();
        assertThat(Names.isOfOne("REPL.$JShell$3B")).isTrue();
    }

    @Test
    void wrapperAndNumberAreFound() {
        assertThat(Names.wrapper("REPL.$JShell$6B$Point")).isEqualTo("REPL.$JShell$6B");
        assertThat(Names.wrapper("java.lang.String")).isEmpty();
        assertThat(Names.numbers("REPL.$JShell$16B")).containsExactly(16);
        assertThat(Names.numbers("REPL.$JShell$")).isEmpty();
    }
}
