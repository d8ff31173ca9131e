package loombook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class CeilingsTest {
    private static final List<String> LIMITS =
            """
            Limit                     Soft Limit           Hard Limit           Units
            Max cpu time              unlimited            unlimited            seconds
            Max file size             unlimited            unlimited            bytes
            Max processes             100                  4096                 processes
            Max open files            1024                 524288               files
            Max nice priority         0                    0
            """
                    .lines()
                    .toList();

    @Test
    void theLimitThatCannotBeRaisedCounts() {
        Ceilings ceilings = Ceilings.of(LIMITS);

        assertThat(ceilings.below(Ceilings.PROCESSES, 5000)).isEqualTo(4096);
        assertThat(ceilings.below(Ceilings.PROCESSES, 2000)).isEqualTo(2000);
        assertThat(ceilings.below(Ceilings.OPEN_FILES, 4096)).isEqualTo(4096);
    }

    @Test
    void whatIsUnlimitedOrUnknownIsNoCeiling() {
        Ceilings ceilings = Ceilings.of(LIMITS);

        assertThat(ceilings.below(Ceilings.CPU_TIME, 5000)).isEqualTo(5000);
        assertThat(ceilings.below(Ceilings.DATA_SIZE, 5000)).isEqualTo(5000);
    }
}
