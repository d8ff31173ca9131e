package loombook.session;

import static loombook.session.RecordedBook.life;
import static loombook.session.RecordedBook.names;
import static loombook.session.RecordedBook.was;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.session.Activity.Doing;
import loombook.session.Activity.End;
import loombook.session.Activity.Life;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.stream.Stream;

/// What is recorded of a cell's threads: facts, no times.
@Timeout(90)
class ActivityTest {
    @AutoClose private static final RecordedBook book = RecordedBook.open();

    @Test
    void aPoolThatIsClosedCancelsNoWork() {
        Activity activity =
                book.activity(
                        """
                        try (var pool = Executors.newFixedThreadPool(1)) {
                            pool.submit(() -> slow("a", 30)).get();
                        }
                        """);
        assertThat(activity.lives()).noneMatch(life -> life.end() == End.CANCELLED);
    }

    @Test
    void whoNotesAnInterruptAgainIsNotCancelledByThat() {
        Activity activity =
                book.activity(
                        """
                        Thread.ofPlatform().name("self").start(() -> {
                            Thread.currentThread().interrupt();
                        }).join();
                        """);
        assertThat(activity.lives())
                .anyMatch(life -> life.name().equals("self"))
                .noneMatch(life -> life.end() == End.CANCELLED);
    }

    @Test
    void waitsForLocksQueuesAndMonitorsAreToldFromSleep() {
        Activity activity =
                book.activity(
                        """
                        var lock = new ReentrantLock();
                        var queue = new LinkedBlockingQueue<String>();
                        class Box { synchronized void hold(int ms) throws Exception { slow("", ms); } }
                        var box = new Box();
                        {
                        lock.lock();
                        Thread[] all = {
                            Thread.ofVirtual().name("locker").start(() -> { lock.lock(); lock.unlock(); }),
                            Thread.ofPlatform().name("taker").start(() -> {
                                try { queue.take(); } catch (InterruptedException e) { }
                            }),
                            Thread.ofVirtual().name("holder").start(() -> {
                                try { box.hold(150); } catch (Exception e) { }
                            })
                        };
                        Thread.sleep(50);
                        var late = Thread.ofVirtual().name("late").start(() -> {
                            synchronized (box) { }
                        });
                        all[2].join();
                        lock.unlock();
                        queue.add("");
                        for (var each : all) each.join();
                        late.join();
                        }
                        """);
        for (String name : List.of("locker", "taker", "late")) {
            assertThat(was(life(activity, name), Doing.WAITING_LOCK)).as(name).isTrue();
            assertThat(was(life(activity, name), Doing.WAITING_TIME)).as(name).isFalse();
        }
        assertThat(life(activity, "taker").virtual()).isFalse();
        assertThat(was(life(activity, "holder"), Doing.WAITING_LOCK)).isFalse();
    }

    @Test
    void waitsForDataAreToldFromWaitsForThreads() {
        Activity activity =
                book.activity(
                        """
                        try (var server = new ServerSocket(0)) {
                            Runnable read = () -> {
                                try (var s = new Socket("localhost", server.getLocalPort())) {
                                    s.getInputStream().read();
                                } catch (IOException e) { }
                            };
                            var one = Thread.ofVirtual().name("virtual").start(read);
                            var two = Thread.ofPlatform().name("platform").start(read);
                            var a = server.accept();
                            var b = server.accept();
                            Thread.sleep(100);
                            a.close();
                            b.close();
                            one.join();
                            two.join();
                        }
                        """);
        assertThat(was(life(activity, "virtual"), Doing.WAITING_IO)).isTrue();
        assertThat(was(life(activity, "platform"), Doing.WAITING_IO)).isTrue();
    }

    @Test
    void aScopesSubtasksFailOrAreCancelledOrNestWithinEachOther() {
        Activity activity =
                book.activity(
                        """
                        try (var scope = StructuredTaskScope.open()) {
                            scope.fork(() -> slow("long", 10_000));
                            scope.fork(() -> {
                                try (var inner = StructuredTaskScope.open()) {
                                    inner.fork(() -> slow("inner", 10));
                                    inner.join();
                                }
                                return bad();
                            });
                            scope.join();
                        } catch (StructuredTaskScope.FailedException e) {
                            System.out.println(e.getCause());
                        }
                        """);
        assertThat(life(activity, "slow(\"long\", 10_000)").end()).isEqualTo(End.CANCELLED);
        Life inner = life(activity, "slow(\"inner\", 10)");
        assertThat(inner.end()).isEqualTo(End.DONE);
        assertThat(activity.lives().get(inner.parent()).end()).isEqualTo(End.FAILED);
    }

    @Test
    void aThreadThatDiesOfAnExceptionHasFailed() {
        Activity activity =
                book.activity("Thread.ofVirtual().name(\"t\").start(() -> { bad(); }).join();");
        assertThat(life(activity, "t").end()).isEqualTo(End.FAILED);
    }

    @Test
    void threadsThatOutliveTheirCellAreSeenInTheNext() {
        Activity first =
                book.activity(
                        """
                        var stay = new CountDownLatch(1);
                        var guest = Thread.ofVirtual().name("guest").start(() -> {
                            try { stay.await(); Thread.sleep(20); } catch (InterruptedException e) { }
                        });
                        """);
        assertThat(life(first, "guest").end()).isEqualTo(End.STILL_ALIVE);
        Activity second = book.activity("stay.countDown(); guest.join();");
        assertThat(was(life(second, "guest"), Doing.WAITING_TIME)).isTrue();
        assertThat(life(second, "guest").end()).isEqualTo(End.DONE);
        assertThat(names(book.activity("1 + 1"))).doesNotContain("guest");
    }

    @Test
    void aWorkerThatAnEarlierCellHasLeftIsSeenAtItsNextTask() {
        book.given(
                """
                var workers = new ForkJoinPool(1);
                long spin(int ms) {
                    long end = System.nanoTime() + ms * 1_000_000L;
                    long n = 0;
                    while (System.nanoTime() < end) n++;
                    return n;
                }
                workers.submit(() -> spin(1)).get();
                """);
        // On a busy machine nobody may look at the worker while it works.
        boolean seen =
                Stream.generate(() -> book.activity("workers.submit(() -> spin(100)).get(); 1"))
                        .limit(20)
                        .flatMap(each -> each.lives().stream())
                        .filter(each -> each.name().startsWith("ForkJoinPool-"))
                        .anyMatch(each -> was(each, Doing.RUNNING));
        assertThat(seen).isTrue();
        book.given("workers.close();");
    }

    @Test
    void ofVeryManyThreadsMostAreOnlyCounted() {
        Activity activity =
                book.activity(
                        """
                        try (var threads = each()) {
                            for (int i = 0; i < 10_000; i++) {
                                threads.submit(() -> slow("", 100));
                            }
                        }
                        Thread.ofVirtual().name("after them").start(() -> {}).join();
                        """);
        assertThat(activity.lives()).hasSizeLessThan(200);
        long virtual = activity.lives().stream().filter(Life::virtual).count();
        assertThat(virtual - 1 + activity.more()).isEqualTo(10_000);
        assertThat(activity.mostAlive()).isBetween(1000, 10_000);
        assertThat(activity.moreNanos()).isPositive();
        assertThat(names(activity)).contains("after them");
    }

    @Test
    void aThreadThatWaitsVeryOftenTakesNoMoreRoom() {
        Activity activity =
                book.activity(
                        """
                        var ping = new SynchronousQueue<Integer>();
                        var ponger = Thread.ofVirtual().name("ponger").start(() -> {
                            try { while (ping.take() >= 0) { } } catch (InterruptedException e) { }
                        });
                        for (int i = 0; i < 20_000; i++) ping.put(i);
                        ping.put(-1);
                        ponger.join();
                        """);
        assertThat(life(activity, "ponger").stretches()).hasSizeBetween(1, 240);
        assertThat(life(activity, "main").stretches()).hasSizeBetween(1, 240);
    }

    @Test
    void stretchesFollowEachOtherAndFillALife() {
        Activity activity = book.activity("Thread.sleep(5); Thread.sleep(5); slow(\"\", 3);");
        Life main = activity.lives().getFirst();
        long at = 0;
        for (Activity.Stretch stretch : main.stretches()) {
            assertThat(stretch.from()).isEqualTo(at);
            assertThat(stretch.to()).isGreaterThan(stretch.from());
            at = stretch.to();
        }
        assertThat(at).isEqualTo(main.to()).isLessThanOrEqualTo(activity.nanos());
        assertThat(was(main, Doing.WAITING_TIME)).isTrue();
    }

    @Test
    void nothingIsRecordedUnasked() {
        try (Book other = Book.open()) {
            assertThat(other.cell("Thread.sleep(1);").isDone().report().timeline()).isEmpty();
            other.session().record();
            assertThat(other.cell("Thread.sleep(1);").isDone().report().timeline()).isPresent();
        }
    }

    @Test
    void aNewJvmRecordsAsTheOldOneDid() {
        try (Book other = Book.open()) {
            other.session().record();
            other.cell("System.exit(0);");
            Activity next =
                    other.cell("Thread.sleep(1);").isDone().report().timeline().orElseThrow();
            assertThat(was(next.lives().getFirst(), Doing.WAITING_TIME)).isTrue();
        }
    }
}
