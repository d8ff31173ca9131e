package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.jshell.JShell;
import jdk.jshell.Snippet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class IdsTest {
    private Compiler compiler;

    @BeforeEach
    void begin() {
        compiler = new Compiler(Setup.PLAIN);
    }

    @AfterEach
    void end() {
        compiler.close();
    }

    private List<String> after(String... sources) {
        JShell shell = compiler.shell();
        for (String source : sources) {
            shell.eval(source);
        }
        return shell.snippets().map(Snippet::id).toList();
    }

    @Test
    void importsAtTheStartAreCountedOnTheirOwn() {
        assertThat(after("int x = 1;", "int y = 2;")).containsExactly("s1", "1", "2");
    }

    @Test
    void errorsAreCountedOnTheirOwn() {
        assertThat(after("int x = ;", "int x = 1;", "x +;", "x")).contains("e1", "1", "e2", "2");
    }

    @Test
    void valuesAreNamedAfterTheirSnippet() {
        after("int x = 1;", "x + 1", "x +;", "x + 2");
        assertThat(compiler.shell().variables().map(each -> each.name()))
                .containsExactly("x", "$2", "$3");
    }
}
