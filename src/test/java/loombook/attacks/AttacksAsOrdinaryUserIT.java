package loombook.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.sandbox.OrdinaryUser;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class AttacksAsOrdinaryUserIT {
    private static final Duration LIMIT = Duration.ofMinutes(20);

    @Test
    void attacksOnAnOrdinaryUsersJudgeFailToo() throws Exception {
        Assumptions.assumeTrue(
                OrdinaryUser.isSomebodyElse(), "an ordinary user has just fought them all");
        Path root = Path.of(System.getProperty("loombook.root", "")).toAbsolutePath();

        OrdinaryUser.Outcome outcome =
                OrdinaryUser.run(
                        List.of(
                                root.resolve("exercises"),
                                root.resolve("solutions"),
                                root.resolve("target/lib"),
                                root.resolve("target/loombook-hidden.jar"),
                                root.resolve("target/loombook-worker.jar")),
                        LIMIT,
                        AttacksOnNamespacesIT.class,
                        AttacksOnLandlockIT.class);

        assertThat(outcome.status()).as(outcome.report()).isZero();
    }
}
