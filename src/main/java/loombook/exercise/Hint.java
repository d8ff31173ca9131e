package loombook.exercise;

import java.util.List;

/// One step towards a solution, in Markdown.
///
/// @param tests the tests, by the names of their methods, that this hint helps with; none if it
///   helps with all
public record Hint(int number, List<String> tests, String text) {

    public Hint {
        tests = List.copyOf(tests);
    }
}
