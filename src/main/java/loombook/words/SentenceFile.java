package loombook.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file of translated sentences: a line in English as it stands in the sources, and below it,
/// indented, the same in the other language. `\n` is the end of a line; `#` begins a remark.
final class SentenceFile {
    private static final String INDENT = "  ";

    private SentenceFile() {}

    static String name(Tongue tongue) {
        return "sentences." + tongue.code() + ".txt";
    }

    /// From English to the other language; nothing where there is no such file.
    static Map<String, String> read(Tongue tongue) {
        try (InputStream in = SentenceFile.class.getResourceAsStream(name(tongue))) {
            return in == null
                    ? Map.of()
                    : parse(
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                                    .lines()
                                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parse(List<String> lines) {
        Map<String, String> translations = new LinkedHashMap<>();
        String english = "";
        for (String line : lines) {
            if (line.startsWith(INDENT)) {
                translations.put(english, text(line));
            } else if (!line.startsWith("#")) {
                english = text(line);
            }
        }
        return translations;
    }

    private static String text(String line) {
        return line.strip().replace("\\n", "\n");
    }
}
