package loombook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Timeout(60)
class WaitsTest {
    @Test
    void whatIsNotKnownIsNoWait() {
        assertThat(Waits.none().since(Waits.none())).isZero();
        assertThat(Waits.none().since(Waits.ofOurs())).isZero();
    }

    @Test
    void moreThreadsThanProcessorsWaitForEachOther() throws InterruptedException {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/schedstat")), "nobody counts");
        Waits before = Waits.ofOurs();
        List<Thread> spinning = new ArrayList<>();
        for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
            spinning.add(Thread.ofPlatform().daemon().start(WaitsTest::spin));
        }
        Duration waited = Duration.ZERO;
        while (waited.toMillis() < 20) {
            Thread.sleep(10);
            waited = Waits.ofOurs().since(before);
        }
        for (Thread each : spinning) {
            each.interrupt();
            each.join();
        }

        assertThat(Waits.ofOurs().since(Waits.ofOurs())).isLessThan(waited);
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }
}
