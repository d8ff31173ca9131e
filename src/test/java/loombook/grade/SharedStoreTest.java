package loombook.grade;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.grade.store.Store;
import loombook.grade.store.Tally;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/// Several machines, played by processes, share a PostgreSQL. `-Dloombook.outage=45` leaves it away
/// for so many seconds.
class SharedStoreTest {
    private static final int STUDENTS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final Duration OUTAGE =
            Duration.ofSeconds(Integer.getInteger("loombook.outage", 8));

    @TempDir Path folder;

    @Test
    void oneOfTwoMachinesDiesAndTheDatabaseIsAwayForAWhile() throws Exception {
        School school = new School(folder).isFull(STUDENTS);
        try (Postgres postgres = Postgres.start();
                Store store = Store.open(postgres.address(), 2)) {
            school.taken(store, PrivateTests.NONE);
            Process first = school.start("serve", postgres.address());
            Process second = school.start("serve-too", postgres.address());
            try {
                plan(store);
                await(store, 4);
                first.destroyForcibly().waitFor();
                await(store, 8);
                postgres.down();
                Thread.sleep(OUTAGE);
                postgres.up();

                Tally tally = await(store, STUDENTS);

                assertThat(tally).isEqualTo(new Tally(0, 4, 8, 4, 0, 0));
                KilledGradingTest.assertDeserved(School.verdicts(store), STUDENTS);
            } finally {
                first.destroyForcibly();
                second.destroyForcibly();
            }
        }
    }

    /// A crew that judges nothing itself.
    private static void plan(Store store) {
        try (Crew idle = Crew.open(store, School.settings(), 1, "planner")) {
            store.verdicts().unplanned("class").forEach(idle::plan);
        }
    }

    private static Tally await(Store store, int done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Tally tally = store.gradebook("class").tally();
        while (tally.done() < done && System.nanoTime() < end) {
            Thread.sleep(100);
            tally = store.gradebook("class").tally();
        }
        assertThat(tally.done()).isGreaterThanOrEqualTo(done);
        return tally;
    }
}
