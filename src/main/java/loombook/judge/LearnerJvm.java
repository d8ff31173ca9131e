package loombook.judge;

import loombook.sandbox.Jailed;
import loombook.sandbox.Waits;
import loombook.wire.FromWorker;
import loombook.wire.Link;
import loombook.wire.Named;
import loombook.wire.Post;
import loombook.wire.Target;
import loombook.wire.ToWorker;
import loombook.wire.WireException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// The judge's end of a JVM with a learner's code. That code may own the whole JVM, so whatever
/// comes from there is a claim: what does not fit the moment is the end of it, and of every test
/// that waits for it.
final class LearnerJvm implements AutoCloseable {
    private static final int MOST_WAITING = 1 << 14;
    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final Jailed process;
    private final Link link;
    private final Room room;
    private final Spill spill;
    private final Post post;
    private final Printout printout = new Printout();
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Unanswered> waiting = new ConcurrentHashMap<>();
    private final Single<FromWorker.Compiled> compiled = new Single<>();
    private final Single<FromWorker.Begun> begun = new Single<>();
    private final Map<Long, Single<FromWorker.Facts>> looks = new ConcurrentHashMap<>();
    private final ReentrantLock compiling = new ReentrantLock();
    private volatile CallbackDesk desk;
    private volatile Lost lost;
    private volatile String farewell = "";

    LearnerJvm(Jailed process, Link link, Room room, Spill spill) {
        this.process = process;
        this.link = link;
        this.room = room;
        this.spill = spill;
        this.post = new Post(link, MOST_WAITING, "loombook-post").start();
        Thread.ofPlatform().daemon().name("loombook-judge").start(this::listen);
    }

    void setUp(ToWorker.Setup setup) {
        printout.allow(setup.output());
        post.send(setup.encode());
    }

    Room room() {
        return room;
    }

    Printout printout() {
        return printout;
    }

    Duration cpu() {
        return process.cpu();
    }

    Waits waits() {
        return process.waits();
    }

    boolean isLost() {
        return lost != null || !process.isAlive();
    }

    /// No class of the learner's has been loaded when this is answered, so it can be believed.
    FromWorker.Compiled compile(List<Named> sources, Duration limit)
            throws Lost, TimeoutException, InterruptedException {
        compiling.lockInterruptibly();
        try {
            compiled.expect();
            post.send(new ToWorker.Compile(sources).encode());
            return await(compiled.future(), limit);
        } finally {
            compiling.unlock();
        }
    }

    void load(List<Named> classes) {
        post.send(new ToWorker.Load(classes).encode());
    }

    FromWorker.Begun begin(int test, CallbackDesk callbacks, Duration limit)
            throws Lost, TimeoutException, InterruptedException {
        desk = callbacks;
        begun.expect();
        printout.clear();
        post.send(new ToWorker.Begin(test).encode());
        Timer timer = null;
        while (true) {
            try {
                return await(begun.future(), timer == null ? AT_ONCE : timer.left());
            } catch (TimeoutException e) {
                if (timer == null) {
                    // Mostly it never comes to that, and who waits for what need not be looked at.
                    timer = Timer.start(limit, this::waits);
                } else if (!timer.left().isPositive()) {
                    throw e;
                }
            }
        }
    }

    void send(ToWorker message) {
        post.send(message.encode());
    }

    /// Calls the learner's code and waits. An interrupt of the waiting thread is passed on to the
    /// thread over there, and whether it is still to be felt comes back with the answer.
    ///
    /// @param timer until when
    Answer call(Target target, Timer timer) throws Lost, Overdue {
        long id = lastId.incrementAndGet();
        CompletableFuture<Answer> future = new CompletableFuture<>();
        boolean interrupted = Thread.interrupted();
        waiting.put(id, new Unanswered(System.nanoTime(), future));
        failIfLost(future);
        post.send(new ToWorker.Call(id, interrupted, target).encode());
        int sent = 0;
        while (true) {
            try {
                Answer reply = await(future, timer.left());
                if (reply.interrupted() || reply.interrupts() < sent) {
                    Thread.currentThread().interrupt();
                }
                return reply;
            } catch (InterruptedException e) {
                sent++;
                post.send(new ToWorker.Interrupt(id).encode());
            } catch (TimeoutException e) {
                if (!timer.left().isPositive()) {
                    throw new Overdue(id);
                }
            }
        }
    }

    /// How many calls there were.
    long sent() {
        return lastId.get();
    }

    /// How many calls have no answer.
    int unanswered() {
        return waiting.size();
    }

    /// @param call the one whose place is of interest; zero for none
    FromWorker.Facts look(long call, Duration limit)
            throws Lost, TimeoutException, InterruptedException {
        long id = lastId.incrementAndGet();
        Single<FromWorker.Facts> facts = new Single<>();
        facts.expect();
        looks.put(id, facts);
        failIfLost(facts.future());
        post.send(new ToWorker.Look(id, call).encode());
        FromWorker.Facts answer = await(facts.future(), limit);
        looks.remove(id);
        return answer;
    }

    private <T> T await(CompletableFuture<T> future, Duration limit)
            throws Lost, TimeoutException, InterruptedException {
        failIfLost(future);
        try {
            return future.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new Lost(e.getCause().getMessage());
        }
    }

    private void failIfLost(CompletableFuture<?> future) {
        Lost why = lost;
        if (why != null) {
            future.completeExceptionally(why);
        }
    }

    private void listen() {
        try {
            while (lost == null) {
                hear(FromWorker.decode(link.receive()));
            }
        } catch (WireException e) {
            lose("Your program spoke to the judge in its driver's place: " + e.getMessage() + ".");
        } catch (IOException e) {
            lose(new Postmortem(process, spill, farewell).text(LAST_WORDS));
        } catch (RuntimeException | StackOverflowError e) {
            lose("Your program sent something that the judge cannot read.");
        }
    }

    private void hear(FromWorker message) throws WireException {
        // What every test needs is not left to a switch on types, which the JVM puts together when
        // it is first reached.
        if (message instanceof FromWorker.Answered answer) {
            answered(answer);
        } else if (message instanceof FromWorker.Begun answer) {
            begun.answer(answer);
        } else if (message instanceof FromWorker.Compiled answer) {
            compiled.answer(answer);
        } else {
            hearMore(message);
        }
    }

    private void hearMore(FromWorker message) throws WireException {
        switch (message) {
            case FromWorker.Hello _ -> throw new WireException("a second greeting");
            case FromWorker.Callback call -> desk().call(call, this);
            case FromWorker.CallbackInterrupt(var id) -> desk().interrupt(id);
            case FromWorker.Printed(var bytes) -> printout.add(bytes);
            // A look that was given up may still be answered, once.
            case FromWorker.Facts facts -> {
                Single<FromWorker.Facts> look = looks.get(facts.id());
                if (look == null) {
                    throw new WireException("facts that nobody asked for");
                }
                look.answer(facts);
            }
            case FromWorker.Farewell(var why) -> farewell = why;
            case FromWorker.Compiled _, FromWorker.Begun _, FromWorker.Answered _ ->
                    throw new IllegalStateException("heard already: " + message);
        }
    }

    private CallbackDesk desk() throws WireException {
        if (desk == null) {
            throw new WireException("a call before any test");
        }
        return desk;
    }

    private void answered(FromWorker.Answered answer) throws WireException {
        long received = System.nanoTime();
        Unanswered call = waiting.remove(answer.id());
        if (call == null) {
            throw new WireException("an answer that nobody waits for");
        }
        call.end(answer, received);
    }

    /// Ends this JVM; whoever waits for it learns why.
    synchronized void lose(String why) {
        boolean first = lost == null;
        if (first) {
            lost = new Lost(why);
        }
        waiting.values().forEach(each -> each.future().completeExceptionally(lost));
        compiled.future().completeExceptionally(lost);
        begun.future().completeExceptionally(lost);
        looks.values().forEach(each -> each.future().completeExceptionally(lost));
        if (desk != null) {
            desk.close();
        }
        post.close();
        if (first) {
            process.close();
        }
    }

    /// Lets it end by itself, as it must to write its start-up cache.
    void leave(Duration limit) throws InterruptedException {
        post.send(new ToWorker.Leave().encode());
        process.await(limit);
    }

    @Override
    public void close() {
        lose("The judge has ended your program.");
        try {
            link.close();
        } catch (IOException e) {
            // It is of no use in any case.
            printout.clear();
        }
        room.close();
    }
}
