package loombook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/// A mapper of Jackson's is the measure.
class JsonTreeTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"a\"",
                "-1",
                "12345678901",
                "123456789012345678901234567890",
                "0.1",
                "-2.5e10",
                "{\"a\": {\"b\": [1, 2.5, true, false, null, \"\"]}, \"c\": []}",
                "{\"a\": 1, \"a\": 2}",
                "[[], {}, [{}]]",
                "\"\\u0436\\n\\t\\\"\\\\ ж 🙂 \\u0000\"",
                " \n { \"a\" : 1 } \n ",
                "",
                "  "
            })
    void readsAndWritesAsAMapperDoes(String text) {
        assertThat(JsonTree.read(text)).isEqualTo(MAPPER.readTree(text));
        assertThat(JsonTree.read(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(MAPPER.readTree(text));
        if (!text.isBlank()) {
            assertThat(JsonTree.text(JsonTree.read(text)))
                    .isEqualTo(
                            MAPPER.writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(MAPPER.readTree(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[1,",
                "{\"a\"}",
                "{\"a\":}",
                "{a: 1}",
                "{} {}",
                "1 2",
                "nul",
                "'a'",
                "]",
                "{\"a\": 1,}",
                "[1 2]",
                "\"",
                "// no\n1",
                "NaN",
                "01"
            })
    void refusesWhatAMapperRefuses(String text) {
        assertThatThrownBy(() -> MAPPER.readTree(text)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> JsonTree.read(text)).isInstanceOf(JacksonException.class);
    }

    @Test
    void saysInWhichLine() {
        assertThatThrownBy(() -> JsonTree.read("{\n\"a\": 1,\n\"b\" 2}"))
                .isInstanceOfSatisfying(
                        JacksonException.class,
                        e -> assertThat(e.getLocation().getLineNr()).isEqualTo(3));
    }

    @Test
    void survivesWhatIsNestedDeeply() {
        assertThatThrownBy(() -> JsonTree.read("[".repeat(100_000)))
                .isInstanceOf(JacksonException.class);
    }
}
