package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class GoldenReadingTest {
    private static final Golden GOLDEN = Golden.in("read");

    static List<String> names() {
        return GOLDEN.names(".jsh", ".expected");
    }

    @ParameterizedTest
    @MethodSource("names")
    void chapterIsReadAsExpected(String name) {
        String expected = GOLDEN.text(name + ".expected");
        assertThat(dump(GOLDEN.text(name + ".jsh"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("names")
    void windowsLineEndingsAndByteOrderMarkChangeNothing(String name) {
        String text = GOLDEN.text(name + ".jsh");
        String windows = "\uFEFF" + text.replace("\n", "\r\n");
        assertThat(dump(windows)).isEqualTo(dump(text));
    }

    private static String dump(String text) {
        Chapter chapter = ReadingOf.text(text).chapter();
        StringBuilder dump = new StringBuilder();
        dump.append(chapter.form()).append('\n').append(chapter.header()).append('\n');
        for (Block block : chapter.blocks()) {
            dump.append('\n').append(block).append('\n');
        }
        return dump.toString();
    }
}
