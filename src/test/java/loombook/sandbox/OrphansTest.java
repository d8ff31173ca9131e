package loombook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class OrphansTest {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private final Children children = Children.ofThisJvm();
    private final Orphans orphans;

    OrphansTest() throws IOException {
        orphans = new Orphans(new Kernel(Processor.current().orElseThrow()), children);
    }

    /// Starts a child in a jail's way, and ends it.
    private void visit() throws IOException {
        Process child = children.start(new ProcessBuilder("sleep", "60"), Keeper.Renunciation.NONE);
        orphans.end(child, OptionalInt.empty(), SETPRIV);
    }

    @Test
    void anOrphanThatHasEndedDoesNotStayInTheTableOfProcesses() throws Exception {
        Process parent =
                new ProcessBuilder("sh", "-c", "sleep 0.1 >/dev/null 2>&1 & echo $!").start();
        long orphan =
                Long.parseLong(
                        new String(parent.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                                .strip());
        Path entry = Path.of("/proc", Long.toString(orphan));
        assertThat(entry).exists();

        while (Files.exists(entry)) {
            visit();
            Thread.sleep(100);
        }

        assertThat(parent.waitFor()).isZero();
    }
}
