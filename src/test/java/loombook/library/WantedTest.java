package loombook.library;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.problem.Problem;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class WantedTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void coordinatesAreReadAsJbangReadsThem() {
        Wanted wanted = read(List.of("g.h:a-b:1.0", "g:a:1:linux", "g:a:1:x@zip", "g:a:2+"));

        assertThat(problems).isEmpty();
        assertThat(wanted.texts())
                .containsExactly("g.h:a-b:1.0", "g:a:1:linux", "g:a:1:x@zip", "g:a:[2,)");
    }

    @Test
    void everyMalformedCoordinateIsAProblemAtItsLine() {
        read(List.of("g", "g:a:1:c:d", "g:a:1", "g:a b:1", "../g:a:1"));

        assertThat(problems)
                .extracting(problem -> problem.place().toString())
                .containsExactly("book/x.jsh:1", "book/x.jsh:2", "book/x.jsh:4", "book/x.jsh:5");
        assertThat(problems.getFirst().text())
                .contains("\"g\" is not a Maven coordinate")
                .contains("write group:artifact:version[:classifier][@type]");
    }

    @Test
    void aVersionIsNeededUnlessABomMayGiveIt() {
        read(List.of("g:a"));
        assertThat(problems.getFirst().what()).hasToString("\"g:a\" has no version");

        problems.clear();
        read(List.of("g:bom:1@pom", "g:a"));
        assertThat(problems).isEmpty();
    }

    @Test
    void repositoriesHaveAnIdOfTheirOwnOrOneMadeOfTheirAddress() {
        Wanted wanted =
                read(
                        List.of(),
                        List.of("central", "x=https://e.org/r?a=b", "https://e.org/a/", "./repo"));

        assertThat(problems).isEmpty();
        assertThat(wanted.repositories())
                .startsWith(
                        new ExtraRepository("x", "https://e.org/r?a=b"),
                        new ExtraRepository("e.org-a", "https://e.org/a/"));
        assertThat(wanted.repositories().getLast().url())
                .isEqualTo(Path.of("book/repo").toUri().toString());
    }

    @Test
    void aRepositoryThatIsNoAddressIsAProblem() {
        read(List.of(), List.of("jitpack", "x=ftp://e.org", "x=https://e org"));

        assertThat(problems).hasSize(3);
        assertThat(problems.getFirst().text())
                .startsWith("book/x.jsh:1: \"jitpack\" is not a Maven repository");
    }

    private Wanted read(List<String> deps) {
        return read(deps, List.of());
    }

    private Wanted read(List<String> deps, List<String> repos) {
        return Wanted.read(
                Path.of("book", "x.jsh"), Asked.header(deps, repos, List.of(), false), problems);
    }
}
