package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.problem.Problem;

import java.nio.file.Path;
import java.util.List;

/// A chapter's text and what reading it gave: the small language of this package's tests.
record ReadingOf(Reading reading) {

    static ReadingOf text(String text) {
        return new ReadingOf(ChapterReader.read("07-test", Path.of("07-test.jsh"), text));
    }

    static ReadingOf notebook(String json) {
        return new ReadingOf(ChapterReader.read("07-test", Path.of("07-test.ipynb"), json));
    }

    static ReadingOf bytes(byte[] bytes) {
        return new ReadingOf(ChapterReader.read(Path.of("07-test.jsh"), bytes));
    }

    Chapter chapter() {
        assertThat(problems()).isEmpty();
        return reading.orThrow();
    }

    Block.Code code(String id) {
        return (Block.Code) chapter().block(id).orElseThrow();
    }

    List<String> warnings() {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return shown(((Reading.Read) reading).warnings());
    }

    List<String> problems() {
        return switch (reading) {
            case Reading.Read _ -> List.of();
            case Reading.Unreadable(List<Problem> problems) -> shown(problems);
        };
    }

    /// `line: what -> fix`; the file is always the same.
    private static List<String> shown(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.place().line() + ": " + p.what() + " -> " + p.fix())
                .toList();
    }
}
