package hidden;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Interval;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerException;
import loombook.judge.api.LearnerType;
import loombook.judge.api.TestServer;
import loombook.judge.api.TestServer.Reply;
import loombook.judge.api.TimeLimit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/// Uses every way in which values, calls and exceptions cross.
class CounterCases {
    @LearnerType(constructor = {int.class, Duration.class})
    interface Counter {
        int next() throws InterruptedException;

        List<Long> pick(Iterator<Long> from, LongPredicate which);

        int countAtOnce(int threads, LongPredicate which) throws Exception;

        Report report();

        Counter copy();

        Map<String, Object> facts();

        void sleep(long millis) throws InterruptedException;

        void fail(String how);

        String fetch(String url);

        void leaveThreads();

        boolean askUntilInterrupted(Iterator<Long> from);
    }

    @LearnerType(value = "Counter", statics = true)
    interface Counters {
        String greet(String name);
    }

    @LearnerType
    record Report(List<Long> all, String text) {}

    @LearnerType(extending = RuntimeException.class)
    interface CounterException {
        int status();
    }

    @Test
    @DisplayName("Counting goes up by one")
    void countsUp(Learner learner) throws Exception {
        Counter counter = learner.construct(Counter.class, 41, Duration.ofSeconds(1));

        Check.equal("next()", 42, counter.next());
        Check.equal("next()", 43, counter.copy().next());
        Check.equal("next()", 43, counter.next());
    }

    @Test
    @DisplayName("Greetings name who is greeted")
    void greets(Learner learner) {
        Counters counters = learner.statics(Counters.class);
        String name = "Ada " + learner.random().nextInt(1000);

        Check.equal("greet(\"" + name + "\")", "Hello, " + name, counters.greet(name));
    }

    @Test
    @DisplayName("The picked numbers are those that the predicate accepts")
    void picks(Learner learner) {
        Counter counter = learner.construct(Counter.class, 0, Duration.ZERO);
        AtomicInteger asked = new AtomicInteger();

        List<Long> picked =
                counter.pick(
                        List.of(1L, 2L, 3L, 4L).iterator(),
                        n -> {
                            asked.incrementAndGet();
                            return n % 2 == 0;
                        });

        Check.equal("pick(1, 2, 3, 4; even)", List.of(2L, 4L), picked);
        Check.equal("questions", 4, asked.get());
    }

    @Test
    @DisplayName("Callbacks may wait for each other, many more than there are processors")
    void callbacksWaitForEachOther(Learner learner) throws Exception {
        Counter counter = learner.construct(Counter.class, 0, Duration.ZERO);
        int many = 50 + 4 * Runtime.getRuntime().availableProcessors();
        CountDownLatch missing = new CountDownLatch(many);

        int together =
                counter.countAtOnce(
                        many,
                        _ -> {
                            missing.countDown();
                            return allCome(missing);
                        });

        Check.equal("callbacks that saw all others come", many, together);
    }

    private static boolean allCome(CountDownLatch missing) {
        try {
            return missing.await(4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    @DisplayName("Reports and facts arrive whole")
    void records(Learner learner) {
        Counter counter = learner.construct(Counter.class, 7, Duration.ofMillis(5));

        Check.equal("report()", new Report(List.of(7L), "PT0.005S"), counter.report());
        Check.equal("facts()", List.of("a", "b", "c"), List.copyOf(counter.facts().keySet()));
        Check.equal("facts().get(\"b\")", List.of(1, 2.5, "x"), counter.facts().get("b"));
    }

    @Test
    @DisplayName("Exceptions arrive as what they are")
    void exceptions(Learner learner) {
        Counter counter = learner.construct(Counter.class, 7, Duration.ZERO);

        Check.throwsA(
                IllegalArgumentException.class,
                "new Counter(-1, …)",
                () -> learner.construct(Counter.class, -1, Duration.ZERO));
        Check.throwsA(
                NullPointerException.class,
                "new Counter(1, null)",
                () -> learner.construct(Counter.class, 1, null));
        LearnerException own =
                Check.throwsA(LearnerException.class, "fail()", () -> counter.fail("own"));
        Check.that(own.is("Counter.CounterException"), "not a CounterException");
        Check.equal("status()", 7, own.ask("status", Integer.class));
    }

    @Test
    @DisplayName("An interrupt ends the wait")
    void interrupts(Learner learner) throws Exception {
        Counter counter = learner.construct(Counter.class, 7, Duration.ZERO);

        Call<Void> call = learner.run(() -> counter.sleep(60_000));
        Thread.sleep(100);
        call.interrupt();

        Throwable end = call.failure(Duration.ofSeconds(3));
        Check.that(end instanceof InterruptedException, "ended with " + end);
        Check.that(!call.isDone() || !call.leftInterrupted(), "left interrupted");
    }

    @Test
    @DisplayName("No interrupt is lost, whatever it meets on its way")
    void losesNoInterrupt(Learner learner) throws Exception {
        Counter counter = learner.construct(Counter.class, 7, Duration.ZERO);
        for (int i = 0; i < 40; i++) {
            AtomicInteger asked = new AtomicInteger();
            Iterator<Long> endless =
                    Stream.generate(() -> (long) asked.incrementAndGet()).iterator();
            Call<Boolean> call = learner.start(() -> counter.askUntilInterrupted(endless));
            while (asked.get() <= i) {
                Thread.sleep(1);
            }
            call.interrupt();
            Check.equal("askUntilInterrupted", true, call.await(Duration.ofSeconds(3)));
            Check.that(call.leftInterrupted(), "the interrupt is gone");
        }
    }

    @Test
    @TimeLimit(seconds = 1)
    @DisplayName("Sleeping takes no longer than asked")
    void sleeps(Learner learner) throws Exception {
        learner.construct(Counter.class, 7, Duration.ZERO).sleep(1);
    }

    @Test
    @DisplayName("A page is fetched from the server once")
    void fetches(Learner learner) throws Exception {
        Counter counter = learner.construct(Counter.class, 7, Duration.ZERO);
        TestServer server =
                learner.serve(
                        request ->
                                request.target().equals("/x?y=1")
                                        ? Reply.of(200, "ü".repeat(30_000))
                                        : Reply.of(404, "no"));

        Check.equal("fetch", "200 30000", counter.fetch(server.url() + "/x?y=1"));
        Check.equal("fetch", "404 2", counter.fetch(server.url() + "/z"));
        Check.equal("requests", 2, server.requests().size());
        Check.equal("method", "GET", server.requests().getFirst().method());
        Check.equal("most at once", 1, server.mostAtOnce());
        Check.that(server.connections() <= 2, "more connections than requests");
        Check.that(counter.fetch(learner.deadUrl()).contains("ConnectException"), "not refused");
    }

    @Test
    @DisplayName("Servers that misbehave are noticed")
    void noticesTrouble(Learner learner) throws Exception {
        Counter counter = learner.construct(Counter.class, 7, Duration.ZERO);
        TestServer cut = learner.serve(_ -> Reply.cut());
        TestServer hang = learner.serve(_ -> Reply.hangInTheMiddle(200, "0123456789"));
        TestServer slow =
                learner.serve(_ -> Reply.slow(Reply.of(200, "0123"), 1, Duration.ofMillis(20)));

        Check.that(counter.fetch(cut.url()).startsWith("IOException"), "cut");
        Check.that(counter.fetch(hang.url()).startsWith("TimeoutException"), "hang");
        Check.equal("slow", "200 4", counter.fetch(slow.url()));
    }

    @Test
    @DisplayName("Times and threads can be seen")
    void seesTimes(Learner learner) throws Exception {
        Counter counter = learner.construct(Counter.class, 7, Duration.ZERO);

        counter.sleep(50);
        Interval first = learner.lastInterval();
        counter.next();
        Interval second = learner.lastInterval();

        Check.that(first.received() - first.sent() >= 50_000_000, "too short");
        Check.that(first.returned() >= first.sent(), "returned before it was sent");
        Check.that(first.isBefore(second), "the first is not before the second");
        Check.that(learner.echo().toMillis() < 3000, "a slow echo");
        Check.that(learner.cpu().toMillis() > 0, "no CPU time");
        Check.equal("threads", List.of(), learner.threads());
        counter.leaveThreads();
        Check.equal("threads", 2, learner.threads().size());
    }
}
