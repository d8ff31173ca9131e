package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.wire.Link;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Whatever comes over the channel in place of a right answer: no test passes, and the verdict
/// comes in time.
@Timeout(60)
class HostileChannelTest {
    private static final Duration IN_TIME = Duration.ofSeconds(20);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(FakeWorker.Trick.class)
    void noTrickPasses(FakeWorker.Trick trick) throws Exception {
        long start = System.nanoTime();
        try (Judging judging = Judging.of("Answer", "OneCallCases").withWorker(jar(trick))) {
            Verdict verdict = judging.given("class Answer {}");

            if (trick == FakeWorker.Trick.STRANGER) {
                assertThat(verdict).isInstanceOf(Verdict.Broken.class);
            } else if (verdict instanceof Verdict.Broken(_, var why)) {
                assertThat(why.text()).contains("while it compiled");
            } else {
                assertThat(verdict).isInstanceOf(Verdict.Failed.class);
                assertThat(verdict.tests()).noneMatch(TestResult::passed);
                assertThat(verdict.tests())
                        .allSatisfy(
                                each ->
                                        assertThat(each.message())
                                                .isNotBlank()
                                                .doesNotContain("\u001b", "\u0007"));
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
    }

    /// A jar named after the trick that is no more than a pointer to the classes of this test.
    private Path jar(FakeWorker.Trick trick) throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, FakeWorker.class.getName());
        main.put(Attributes.Name.CLASS_PATH, place(FakeWorker.class) + " " + place(Link.class));
        Path jar = folder.resolve(trick + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream written = new JarOutputStream(out, manifest)) {
            written.finish();
        }
        return jar;
    }

    private static URI place(Class<?> type) throws URISyntaxException {
        return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    }
}
