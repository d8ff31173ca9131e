package loombook.library;

import loombook.chapter.Header;
import loombook.chapter.Header.Directive;
import loombook.problem.Problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Headers as a test needs them: each directive on a line of its own, counted from one.
final class Asked {
    private Asked() {}

    static Wanted wanted(String... coordinates) {
        List<Problem> problems = new ArrayList<>();
        Wanted wanted =
                Wanted.read(
                        Path.of("book", "x.jsh"),
                        header(List.of(coordinates), List.of()),
                        problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return wanted;
    }

    static Header header(List<String> deps, List<String> sources) {
        return header(deps, List.of(), sources, false);
    }

    static Header header(
            List<String> deps, List<String> repos, List<String> sources, boolean preview) {
        return new Header(
                "",
                "",
                0,
                0,
                preview,
                directives(deps),
                directives(repos),
                directives(sources),
                List.of(),
                "");
    }

    private static List<Directive> directives(List<String> values) {
        Directive[] directives = new Directive[values.size()];
        Arrays.setAll(directives, i -> new Directive(values.get(i), i + 1));
        return List.of(directives);
    }
}
