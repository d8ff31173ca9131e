package loombook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class JailAsOrdinaryUserTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void jailsHoldForOrdinaryUsersToo() throws Exception {
        Assumptions.assumeTrue(
                OrdinaryUser.isSomebodyElse(), "an ordinary user runs these tests already");

        OrdinaryUser.Outcome outcome =
                OrdinaryUser.run(List.of(), LIMIT, JailTest.class, JailLimitsTest.class);

        assertThat(outcome.status()).as(outcome.report()).isZero();
    }
}
