package loombook.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The whole command against generated students, as `src/bench/Grade.java` makes them: right,
/// wrong, hostile, broken, refused, and oddly named. The bench has hundreds of them.
class GeneratedClassIT {
    private static final int STUDENTS = 30;
    private static final Path ROOT =
            Path.of(System.getProperty("loombook.root", "")).toAbsolutePath();

    @TempDir Path folder;

    @Test
    void everyVerdictIsAsExpected() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.io.tmpdir=" + folder,
                                "src/bench/Grade.java",
                                "--students",
                                Integer.toString(STUDENTS),
                                "--single")
                        .directory(ROOT.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile());
        builder.environment().put("LOOMBOOK_BUILD", "no");
        builder.environment().put("LOOMBOOK_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(out).content().contains("30 of 30");
        assertThat(process.exitValue()).isZero();
    }
}
