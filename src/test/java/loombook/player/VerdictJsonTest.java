package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/// The schema of `check --json`, which scripts rely on.
class VerdictJsonTest {

    static Set<String> names() {
        return SampleVerdicts.all().keySet();
    }

    private static ObjectNode node(String name) {
        return VerdictJson.of(SampleVerdicts.checked(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyVerdictHasTheSameFields(String name) {
        ObjectNode node = node(name);

        assertThat(node.propertyNames())
                .containsExactly(
                        "exercise",
                        "verdict",
                        "points",
                        "maxPoints",
                        "jail",
                        "seed",
                        "tests",
                        "problems");
        assertThat(node.get("exercise").stringValue()).isEqualTo("rate-limiter");
        assertThat(node.get("verdict").stringValue())
                .isIn("passed", "failed", "does-not-compile", "broken");
        assertThat(node.get("points").isNumber()).isTrue();
        assertThat(node.get("maxPoints").doubleValue()).isEqualTo(3.5);
        assertThat(node.get("jail").stringValue()).isIn("A", "B", "D");
        assertThat(node.get("seed").isNull()).isEqualTo(node.get("tests").isEmpty());
        assertThat(node.get("seed").isIntegralNumber()).isNotEqualTo(node.get("seed").isNull());
        for (JsonNode test : node.get("tests")) {
            assertThat(test.propertyNames()).containsExactly("name", "status", "message", "millis");
            assertThat(test.get("status").stringValue()).isIn("pass", "fail", "error");
            assertThat(test.get("message").isNull())
                    .isEqualTo(test.get("status").stringValue().equals("pass"));
            assertThat(test.get("millis").isIntegralNumber()).isTrue();
        }
        for (JsonNode problem : node.get("problems")) {
            assertThat(problem.propertyNames()).containsExactly("file", "line", "message", "fix");
            assertThat(problem.get("message").stringValue()).isNotBlank();
        }
    }

    @Test
    void testsAreToldForThoseThatRan() {
        assertThat(node("passed").get("tests")).hasSize(2);
        assertThat(node("failed").get("tests")).hasSize(5);
        assertThat(node("does-not-compile").get("tests")).isEmpty();
        assertThat(node("does-not-compile").get("problems").get(0).get("line").intValue())
                .isEqualTo(4);
        JsonNode missing = node("wrong-signature").get("problems").get(0);
        assertThat(missing.get("line").isNull()).isTrue();
        assertThat(missing.get("fix").stringValue()).isNotBlank();
    }

    @Test
    void pointsHaveTwoDecimals() {
        assertThat(node("failed").get("points").toString()).isEqualTo("3.00");
    }
}
