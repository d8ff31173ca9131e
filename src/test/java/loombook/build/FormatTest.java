package loombook.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Every Java source has the shape that google-java-format gives it in AOSP style. With
/// `-Dloombook.format=fix` they are given that shape.
class FormatTest {
    private static final String WRONG = "class A { int  a; }\n";
    private static final String RIGHT = "class A {\n    int a;\n}\n";

    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
    @TempDir Path folder;

    @Test
    void sourcesAreFormatted() throws IOException {
        boolean fix = "fix".equals(System.getProperty("loombook.format"));

        List<Path> wrong = misshapen(Sources.folder(), fix);

        assertThat(fix ? List.of() : wrong)
                .as("to format them: mvn -q test -Dtest=FormatTest -Dloombook.format=fix")
                .isEmpty();
    }

    @Test
    void aWrongShapeIsFoundAndLeftAlone() throws IOException {
        Path wrong = Files.writeString(folder.resolve("A.java"), WRONG);
        Files.writeString(folder.resolve("B.java"), RIGHT);

        assertThat(misshapen(folder, false)).containsExactly(wrong);
        assertThat(wrong).hasContent(WRONG);
    }

    @Test
    void fixingChangesTheWrongOnesOnly() throws IOException {
        Path wrong = Files.writeString(folder.resolve("A.java"), WRONG);

        assertThat(misshapen(folder, true)).containsExactly(wrong);
        assertThat(Files.readString(wrong)).isEqualTo(RIGHT);
        assertThat(misshapen(folder, true)).isEmpty();
    }

    private List<Path> misshapen(Path root, boolean fix) throws IOException {
        return Sources.below(root).parallelStream().filter(file -> isWrong(file, fix)).toList();
    }

    private boolean isWrong(Path file, boolean fix) {
        try {
            String source = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (source.equals(formatted)) {
                return false;
            }
            if (fix) {
                Files.writeString(file, formatted);
            }
            return true;
        } catch (IOException | FormatterException e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        }
    }
}
