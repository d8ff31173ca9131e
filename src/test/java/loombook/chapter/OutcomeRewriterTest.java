package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class OutcomeRewriterTest {
    private static final Golden GOLDEN = Golden.in("update");

    static List<String> names() {
        return GOLDEN.names(".jsh", ".facts", ".expected");
    }

    @ParameterizedTest
    @MethodSource("names")
    void recordedOutcomesFollowTheFacts(String name) {
        Map<String, Facts> facts = facts(GOLDEN.text(name + ".facts"));
        String updated = OutcomeRewriter.rewrite(GOLDEN.text(name + ".jsh"), facts);
        assertThat(updated).isEqualTo(GOLDEN.text(name + ".expected"));
        assertThat(OutcomeRewriter.rewrite(updated, facts)).isEqualTo(updated);
    }

    @Test
    void byteOrderMarkLineEndingsAndMissingLastLineEndAreKept() {
        String text = "\uFEFF// %% id=\"a\"\r\nx\r\n//= 1\r\n\r\n// %% id=\"b\"\r\ny";
        Facts two = given("", "2");
        assertThat(OutcomeRewriter.rewrite(text, Map.of("a", two, "b", two)))
                .isEqualTo(
                        "\uFEFF// %% id=\"a\"\r\nx\r\n//= 2\r\n\r\n// %% id=\"b\"\r\ny\r\n//= 2");
    }

    @Test
    void scriptsAreLeftAlone() {
        assertThat(OutcomeRewriter.rewrite("1\n", Map.of("cell-1", given("a\n", "1"))))
                .isEqualTo("1\n");
    }

    @Test
    void aLineThatJoinsAGroupIsRecordedInAnyOrder() {
        String text = "// %% id=\"a\"\nx\n//~ one\n//~ two\n";
        assertThat(OutcomeRewriter.rewrite(text, Map.of("a", given("three\ntwo\none\n", null))))
                .isEqualTo("// %% id=\"a\"\nx\n//~ three\n//~ one\n//~ two\n");
    }

    @Test
    void whateverIsRecordedMatchesTheRunItWasRecordedFrom() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            Map<String, Facts> first = Map.of("a", random(random), "b", random(random));
            Map<String, Facts> then = Map.of("a", random(random), "b", random(random));
            String end = random.nextBoolean() ? "\n" : "\r\n";
            String text = String.join(end, "// %% id=\"a\"", "x", "", "// %% id=\"b\"", "y");
            String once = OutcomeRewriter.rewrite(text, first);
            String loosened = loosened(once, random);
            String twice = OutcomeRewriter.rewrite(loosened, then);
            String why = "seed " + seed + ", round " + round + ", first:\n" + once + "\nthen:\n";
            assertAllMatch(once, first, why);
            assertAllMatch(twice, then, why + twice);
            assertThat(OutcomeRewriter.rewrite(twice, then)).as(why + twice).isEqualTo(twice);
            assertThat(code(twice)).as(why + twice).isEqualTo(code(text));
        }
    }

    /// Some recorded lines as an author would write them by hand.
    private static String loosened(String text, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> text;
            case 1 -> text.replace("//> ", "//~ ");
            default -> text.replaceAll("//> \\w", "//> …");
        };
    }

    private static void assertAllMatch(String text, Map<String, Facts> facts, String why) {
        Chapter chapter = ReadingOf.text(text).chapter();
        for (Map.Entry<String, Facts> fact : facts.entrySet()) {
            Block.Code cell = (Block.Code) chapter.block(fact.getKey()).orElseThrow();
            List<Mismatch> mismatches = OutcomeMatcher.compare(cell.recorded(), fact.getValue());
            boolean failsUnrecorded = cell.recorded().isEmpty();
            assertThat(mismatches).as(why).isEmpty();
            assertThat(failsUnrecorded && fact.getValue().failure().isPresent()).as(why).isFalse();
        }
    }

    private static List<String> code(String text) {
        return ReadingOf.text(text).chapter().code().stream().map(Block.Code::source).toList();
    }

    private static Facts random(Random random) {
        StringBuilder output = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            output.append(line(random)).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
        }
        if (random.nextInt(4) == 0) {
            Facts.Failed failed =
                    random.nextBoolean()
                            ? new Facts.Failed("java.lang.IllegalStateException", Optional.empty())
                            : new Facts.Failed("REPL$Own", Optional.of(line(random)));
            return new Facts(output.toString(), Optional.empty(), Optional.of(failed), 1);
        }
        return given(output.toString(), random.nextBoolean() ? null : line(random));
    }

    private static String line(Random random) {
        String[] pieces = {
            "a",
            "b",
            " ",
            "\t",
            "…",
            "\\",
            "\\u00",
            "\\x1b",
            "\r",
            "\u001b[1m",
            "é",
            "😀",
            "\ud83d",
            "// %%",
            "//>",
            "\"\"\"",
            "/*",
            "x@1b28cdfa",
            "C:\\temp",
            "\u2028",
            "{",
            ":",
            "\u0085"
        };
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            line.append(pieces[random.nextInt(pieces.length)]);
        }
        return line.toString();
    }

    static Facts given(String output, String value) {
        return new Facts(output, Optional.ofNullable(value), Optional.empty(), 1);
    }

    private static Map<String, Facts> facts(String text) {
        Map<String, Facts> facts = new LinkedHashMap<>();
        Map<String, String> values = new HashMap<>();
        String cell = "";
        for (String line : text.lines().toList()) {
            String[] words = line.split(" ", 2);
            String rest = words.length > 1 ? words[1] : "";
            cell = words[0].equals("cell") ? rest : cell;
            Facts before = facts.getOrDefault(cell, given("", null));
            facts.put(
                    cell,
                    switch (words[0]) {
                        case "cell" -> before;
                        case "out" ->
                                new Facts(
                                        before.output() + rest + "\n",
                                        before.value(),
                                        before.failure(),
                                        1);
                        case "value" -> {
                            String value =
                                    values.merge(cell, rest, (above, one) -> above + "\n" + one);
                            yield given(before.output(), value);
                        }
                        case "fail" -> {
                            String[] parts = rest.split(": ", 2);
                            Facts.Failed failed = new Facts.Failed(parts[0], Optional.of(parts[1]));
                            yield new Facts(
                                    before.output(), Optional.empty(), Optional.of(failed), 1);
                        }
                        default -> throw new AssertionError(line);
                    });
        }
        return facts;
    }
}
