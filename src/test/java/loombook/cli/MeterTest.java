package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.judge.TestResult;
import loombook.term.Ink;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class MeterTest {
    private static final Words WORDS = Words.of(Area.CHECK, Tongue.EN);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Meter meter(boolean isShown) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Meter(out, new Ink(false, true, 80), WORDS, 2, isShown);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static TestResult test(TestResult.Status status) {
        return new TestResult("method", "A test", status, "", "", 1, 1);
    }

    @Test
    void testsAreCountedAndTheLineVanishes() {
        try (Meter meter = meter(true)) {
            meter.count(test(TestResult.Status.PASS));
            assertThat(shown()).endsWith("checking … 1 of 2");
            meter.count(test(TestResult.Status.FAIL));
            assertThat(shown()).endsWith("checking … 2 of 2 · 1 failed");
        }

        assertThat(shown()).endsWith("\r\u001b[K");
    }

    @Test
    void aTestThatEndsTooLateIsNotTold() {
        Meter meter = meter(true);
        meter.close();
        String before = shown();

        meter.count(test(TestResult.Status.PASS));

        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void nobodyReadsWhatIsNotShown() {
        try (Meter meter = meter(false)) {
            meter.count(test(TestResult.Status.ERROR));
        }

        assertThat(shown()).isEmpty();
    }
}
