package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.sandbox.Waits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;

@Timeout(60)
class TimerTest {
    private static final Duration LIMIT = Duration.ofMillis(100);

    @Test
    void aTestMayUseAllOfItsTime() {
        long start = System.nanoTime();
        Timer timer = Timer.start(LIMIT, Waits::none);
        while (timer.left().isPositive()) {
            Thread.onSpinWait();
        }

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(LIMIT.toNanos());
    }

    @Test
    void nobodyPutsALimitOffForEver() throws InterruptedException {
        Thread[] spinning = new Thread[20];
        for (int i = 0; i < spinning.length; i++) {
            spinning[i] = Thread.ofPlatform().daemon().start(TimerTest::spin);
        }
        Timer timer = Timer.start(LIMIT, Waits::none);
        while (timer.left().isPositive()) {
            Thread.sleep(5);
        }
        for (Thread each : spinning) {
            each.interrupt();
        }

        assertThat(timer.left().isPositive()).isFalse();
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }
}
