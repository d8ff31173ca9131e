//JAVA 25+
// ---
// title: The event loop
// summary: one thread that waits for everything; we build it, break it, and mend it
// minutes: 40
// ---

// %% [markdown] id="question"
// # The event loop
//
// Chapter 04 gave every wait a thread of its own. Python's asyncio, JavaScript, Nginx and every window
// on your screen do it the other way round.
//
// **How can a single thread wait for a thousand things?**
//
// By never waiting for one of them. It keeps two lists, *what can be done now* and *what is due
// later*, and goes round: do all that is ready, then sleep until something else is. We shall build
// that in some hundred lines. In Java you will rarely need one, thanks to virtual threads. But you will
// meet it, in user interfaces, in Netty, in every Python program; and whoever has built one knows why
// it must never be blocked.
//
// ## What is ready
//
// The first list is a queue of steps. A step is a `Runnable`: short, and then over. It may order
// further steps.

// %% [predict] id="guess-rounds" for="ready-queue"
// Step A 1 orders A 2, and B 1 orders B 2. In what order do the four run?
// + A 1, B 1, A 2, B 2
// - A 1, A 2, B 1, B 2
// - it depends on the machine
// > One thread and one queue: first in, first out. A 2 was put behind B 1.

// %% id="ready-queue" title="A queue of steps"
class Steps {
    LinkedBlockingDeque<Runnable> ready = new LinkedBlockingDeque<>();
    volatile boolean closed;                    // for later

    void callSoon(Runnable step) {
        if (closed) throw new IllegalStateException("the loop is closed");
        ready.addLast(step);
    }
    void runReady() {
        for (int n = ready.size(); n > 0; n--) ready.removeFirst().run();
    }
}
void say(String text) { System.out.println(text); }
var steps = new Steps();
steps.callSoon(() -> { say("A 1"); steps.callSoon(() -> say("A 2")); });
steps.callSoon(() -> { say("B 1"); steps.callSoon(() -> say("B 2")); });
say("nothing has run yet");
steps.runReady();
say("first round over");
steps.runReady();
//> nothing has run yet
//> A 1
//> B 1
//> first round over
//> A 2
//> B 2

// %% [markdown] id="ready-queue-rule"
// `callSoon` never runs anything. It takes a note. `runReady` does one round: what was in the queue
// *at its beginning*. So a step that orders itself anew, again and again, cannot keep us in one round
// for ever.
//
// The queue is one that many threads may use at once. That will pay: **`callSoon` is the door through
// which other threads come in.** Everything else belongs to the loop's thread alone.

// %% [markdown] id="due-later"
// ## What is due later
//
// The second list is a heap of timers: the one due first is on top. And with both lists we can go round
// once. When nothing is ready, the loop sleeps until the first timer is due, or until somebody knocks at
// the door. Look at `idle`: it is the only place where the thread ever waits.

// %% id="timer-heap" title="A heap of timers, and one round"
record Timer(long due, Runnable step) {}
class Clockwork extends Steps {
    PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparing(Timer::due));
    long began = System.nanoTime();
    long time() { return System.nanoTime() - began; }   // in nanoseconds
    void callLater(long millis, Runnable step) {
        timers.add(new Timer(time() + millis * 1_000_000, step));
    }
    long untilDue() {
        if (timers.isEmpty()) return Long.MAX_VALUE;
        return timers.peek().due() - time();
    }
    void idle(long nanos) throws Exception {
        var first = ready.pollFirst(nanos, TimeUnit.NANOSECONDS);
        if (first != null) ready.addFirst(first);
    }
    void runOnce() throws Exception {
        idle(ready.isEmpty() ? untilDue() : 0);
        while (untilDue() <= 0) callSoon(timers.remove().step());
        runReady();
    }
}

// %% [markdown] id="timer-heap-read"
// A timer that is due is not run on the spot. It goes to the end of the queue, like everything else.
// (Of two timers that are due at the same instant, either may be first; asyncio promises no more. And to
// keep it short, a step that throws takes the loop down with it. asyncio logs the error and goes on.)
//
// Now only a `while` is missing, and a way out of it. `stop` does not tear the loop down: it is a step
// like any other, which says "this round is the last". `runUntilComplete` is a `runForever` that is
// stopped by the very thing it waits for. `RUNNING` says which loop we are in; more of that soon.

// %% id="loop" title="The loop: for ever, or until something is complete"
class Loop extends Clockwork {
    static final ScopedValue<Loop> RUNNING = ScopedValue.newInstance();
    Set<CompletableFuture<?>> tasks = new LinkedHashSet<>();
    boolean stopping;
    void runForever() throws Exception {
        if (RUNNING.isBound())
            throw new IllegalStateException("a loop is running");
        stopping = false;
        ScopedValue.where(RUNNING, this).call(() -> {
            while (!stopping) runOnce();
            return null;
        });
    }
    void stop() { callSoon(() -> stopping = true); }
    void close() { closed = true; }
    <T> T runUntilComplete(CompletableFuture<T> wanted) throws Exception {
        wanted.whenComplete((_, _) -> stop());
        runForever();
        return wanted.get(0, TimeUnit.SECONDS);
    }
}

// %% [markdown] id="forever-intro"
// Three timers, ordered in the wrong order. The last of them stops the loop. A stopped loop can go on;
// a closed one cannot.

// %% id="forever" title="runForever, stop, close"
var loop = new Loop();
void threeTimers() throws Exception {
    loop.callLater(300, () -> { say("c"); loop.stop(); });
    loop.callLater(100, () -> say("a"));
    loop.callLater(200, () -> say("b"));
    loop.callSoon(() -> say("at once"));
    loop.runForever();
}
threeTimers();
loop.callSoon(() -> say("and on we go"));
loop.stop();
loop.runForever();
loop.close();
loop.callSoon(() -> say("too late"));
//> at once
//> a
//> b
//> c
//> and on we go
//! IllegalStateException: the loop is closed
//@ 0.3s..

// %% [markdown] id="current-intro"
// ## Which loop am I in?
//
// A step deep down in some method may need the loop, to order a timer. Passing it through every call
// is tedious. A **scoped value** is bound for the duration of a call and everything below it (chapter
// 09 is about them); `runForever` binds `RUNNING` around its rounds. Outside of a loop there is
// nothing to find, and that is an error which says so.

// %% id="current" title="currentLoop, inside and outside"
Loop currentLoop() {
    return Loop.RUNNING.orElseThrow(
            () -> new IllegalStateException("no loop is running here"));
}
var mine = new Loop();
var answer = new CompletableFuture<String>();
void deepDown() {
    currentLoop().callLater(20, () -> answer.complete("forty-two"));
}
mine.callSoon(() -> deepDown());
say(mine.runUntilComplete(answer));
currentLoop()
//> forty-two
//! IllegalStateException: no loop is running here

// %% [markdown] id="callbacks-are-pieces"
// ## Tasks: coroutines on the loop
//
// So far all code is in pieces: one step, and the rest in a callback. We want to write
// `sleep(20); say("there");` and let the *loop* go round while we sleep. That is a coroutine, as in
// chapter 03: code that stops, gives the turn back, and is resumed by a driver. Now the driver is the
// loop.
//
// A **task** is a body on a virtual thread. Two semaphores hand the turn to and fro:
//
// - `step` is called by the loop. It wakes the body, and *stands still until the body pauses or ends*.
//   So one of the two runs, never both.
// - `pauseUntil` is called by the body. It arranges for its own waking, gives the turn back, and waits.
// - `live` is the whole life of a body: run it, keep its result, its error or the fact that it was called
//   off, and give the turn back for the last time.

// %% id="turns" title="Taking turns with the loop"
class Turns<T> extends CompletableFuture<T> {
    Semaphore loopsTurn = new Semaphore(0);
    Semaphore bodysTurn;
    void step(Runnable wake) {                  // on the loop's thread
        if (isDone()) return;
        wake.run();
        loopsTurn.acquireUninterruptibly();
    }
    void pauseUntil(Consumer<Runnable> arrange)
            throws InterruptedException {       // on the body's thread
        var turn = new Semaphore(0);
        bodysTurn = turn;
        arrange.accept(
                () -> { if (turn == bodysTurn) step(turn::release); });
        loopsTurn.release();
        turn.acquire();
    }
    void live(Callable<T> body) {               // on the body's thread
        try { complete(body.call()); }
        catch (InterruptedException told) { super.cancel(false); }
        catch (Throwable problem) { completeExceptionally(problem); }
        loopsTurn.release();
    }
}

// %% [markdown] id="turns-read"
// Every pause has a semaphore of its own, so a waking that comes late, after the pause is over, wakes
// nobody. (In Python the body runs on the loop's own thread, and only its frame is kept. To the program
// that makes no difference: there, too, just one of them runs.)

// %% [markdown] id="task-intro"
// What is left is the thread. It has a name, for the timelines. Two scoped values tell the body its
// loop and its task. A cancelled task is not killed. It is interrupted: its pause throws, and it may
// clean up.

// %% id="task" title="A task: a body with a life on the loop"
class Task<T> extends Turns<T> {
    static final ScopedValue<Task<?>> CURRENT = ScopedValue.newInstance();
    final Loop loop;
    final Thread thread;

    Task(Loop loop, Callable<T> body) {
        this.loop = loop;
        var known = ScopedValue.where(Loop.RUNNING, loop);
        var scope = known.where(CURRENT, this);
        Runnable life = () -> scope.run(() -> live(body));
        loop.tasks.add(this);
        whenComplete((_, _) -> loop.tasks.remove(this));
        var name = "task-" + loop.tasks.size();
        thread = Thread.ofVirtual().name(name).unstarted(life);
        loop.callSoon(() -> step(thread::start));
    }
    public boolean cancel(boolean now) {
        loop.callSoon(() -> step(thread::interrupt));
        return !isDone();
    }
}

// %% [markdown] id="waiting-intro"
// A way to pause, and the workshop is complete. `sleep` is woken by a timer; `sleep(0)` goes to the end
// of the queue at once.

// %% [predict] id="guess-tasks" for="two-tasks"
// Two tasks with three and two steps, and pauses of 40 and 50 ms in between. How long does it take
// until both are done?
// - about 220 ms
// - about 90 ms
// + about 120 ms
// > The pauses of the one overlap those of the other. The longer one needs three times 40 ms.

// %% id="two-tasks" title="sleep, and two tasks on one loop"
void sleep(long millis) throws InterruptedException {
    var me = Task.CURRENT.get();
    if (millis == 0) me.pauseUntil(me.loop::callSoon);
    else me.pauseUntil(wake -> me.loop.callLater(millis, wake));
}
String talk(String name, int count, int pause) throws InterruptedException {
    for (int i = 1; i <= count; i++) {
        say(name + " " + i);
        sleep(pause);
    }
    return name + " done";
}
String both(Loop loop) throws Exception {
    var ada = new Task<>(loop, () -> talk("Ada", 3, 40));
    var bob = new Task<>(loop, () -> talk("Bob", 2, 50));
    return loop.runUntilComplete(ada) + ", " + loop.runUntilComplete(bob);
}
both(new Loop())
//> Ada 1
//> Bob 1
//~ Ada 2
//~ Bob 2
//~ Ada 3
//= "Ada done, Bob done"
//@ 0.12s..

// %% [markdown] id="sleep-zero-intro"
// `talk` reads from top to bottom, and yet the loop goes round between its lines.
//
// Tasks switch where they pause, and nowhere else. A task that has nothing to wait for can still be
// polite: `sleep(0)` says "I could go on, but somebody else first". Compare.

// %% id="sleep-zero" title="sleep(0): after you"
String count(String name, boolean polite) throws InterruptedException {
    for (int i = 1; i <= 3; i++) {
        System.out.print(name + i + " ");
        if (polite) sleep(0);
    }
    return name;
}
void race(boolean polite) throws Exception {
    var loop = new Loop();
    new Task<>(loop, () -> count("a", polite));
    var b = new Task<>(loop, () -> count("b", polite));
    loop.runUntilComplete(b);
    say(polite ? "polite" : "not");
}
race(false);
race(true);
//> a1 a2 a3 b1 b2 b3 not
//> a1 b1 a2 b2 a3 b3 polite

// %% [markdown] id="sleep-zero-rule"
// These orders are guaranteed on every machine, which no two threads could promise.

// %% [markdown] id="run-guarantees"
// ## What `run` guarantees
//
// Nobody wants to make loops, stop and close them. Python's `asyncio.run(main())` does it all: a fresh
// loop; `main` as a task; and at the end, **whatever is left over is cancelled, and awaited**, so that
// all cleanup has run when `run` returns. Ours does the same.

// %% id="run" title="run: a loop from beginning to end"
<T> T run(Loop loop, Callable<T> main) throws Exception {
    try {
        return loop.runUntilComplete(new Task<>(loop, main));
    } finally {
        var left = List.copyOf(loop.tasks);
        for (var task : left) task.cancel(true);
        for (var t : left) loop.runUntilComplete(t.handle((_, _) -> 0));
        loop.close();
    }
}
<T> T run(Callable<T> m) throws Exception { return run(new Loop(), m); }
String main() throws Exception {
    new Task<>(currentLoop(), () -> {
        try { sleep(60_000); } finally { say("guest: I clean up"); }
        return "slept well";
    });
    sleep(10);
    return "main is done";
}
say(run(() -> main()));
say(run(() -> main()) + " again");
run(() -> run(() -> main()))
//> guest: I clean up
//> main is done
//> guest: I clean up
//> main is done again
//! ExecutionException: java.lang.IllegalStateException: a loop is running

// %% [markdown] id="run-rule"
// - **Leftovers are cancelled.** The guest wanted to sleep for a minute. It was woken, its `finally` ran.
// - **Repeatable.** A second `run` makes a new loop and knows nothing of the first.
// - **No nesting.** Inside a loop you `await`; a second loop there would freeze the first.

// %% [markdown] id="freezing"
// ## Freezing everybody
//
// And now the great mistake. One task has a heartbeat of 10 ms. Another one works for 0.2 s, and while
// it does, we count the beats.

// %% [predict] id="guess-frozen" for="frozen"
// The work is a plain `Thread.sleep(200)`, a call that knows nothing of our loop. How many beats are
// there during that time?
// = 0
// > The loop stands still until the task pauses, and `Thread.sleep` does not give the turn back.

// %% id="frozen" title="A heartbeat, and a blocking call"
int beats;
int beatsDuring(Callable<?> work) throws Exception {
    return run(() -> {
        new Task<>(currentLoop(), () -> {
            while (true) { sleep(10); beats++; }
        });
        sleep(20);
        int before = beats;
        work.call();
        return beats - before;
    });
}
String blocking() {
    try { Thread.sleep(200); } catch (InterruptedException e) { return ""; }
    return "done";
}
beatsDuring(() -> blocking())
//= 0
//@ 0.22s..

// %% [markdown] id="frozen-rule"
// Not one. No timer, no other task, no network: **one blocking call stops everybody on the loop**. In a
// server, that is every client. (A virtual thread that blocks harms nobody but itself. That is the
// difference that matters in practice.)
//
// There are three mends. If it is your own computation: cut it into **slices**, and pause between them.
// If it is somebody else's blocking code: **hand it to a thread**, and await the result. And best, if
// there is a choice: use something that is **waitable**, and does not block at all.
//
// For the second one we need `await`: a pause that is over when a future is complete, *whoever*
// completes it. That may be another thread, so the waking goes through the door, `callSoon`.

// %% id="mended" title="Three mends: slices, a thread, something waitable"
String inSlices() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
        Thread.sleep(10);                       // a slice of the work
        sleep(0);
    }
    return "done";
}
<T> T await(CompletableFuture<T> wanted) throws InterruptedException {
    var loop = currentLoop();
    Task.CURRENT.get().pauseUntil(
            wake -> wanted.whenComplete((_, _) -> loop.callSoon(wake)));
    return wanted.join();
}
String inThread() throws InterruptedException {
    return await(CompletableFuture.supplyAsync(() -> blocking()));
}
String waitable() throws InterruptedException { sleep(200); return "done"; }
say("in slices: " + (beatsDuring(() -> inSlices()) > 0));
say("in a thread: " + (beatsDuring(() -> inThread()) > 0));
say("waitable: " + (beatsDuring(() -> waitable()) > 0));
//> in slices: true
//> in a thread: true
//> waitable: true
//@ 0.6s..

// %% [markdown] id="mended-rule"
// The heart beats again. It is not quite regular in slices: it must wait for the slice to end. The
// slice sets the limit to how late everybody else can be.

// %% [markdown] id="own-clock"
// ## The loop's own clock
//
// Two tickers print something after random pauses, until the loop's clock reads 200 ms. To ask whether
// there is time for one more pause is better than to wake up too late.
//
// A real clock would give other numbers each time. But the loop has a clock *of its own*, and only
// `idle` waits. So we may replace both. This loop does not wait at all, it turns its clock forward.

// %% id="tickers" title="Two tickers, on a clock that jumps"
class JumpingLoop extends Loop {
    long now;
    long time() { return now; }
    void idle(long nanos) { now += nanos; }
}
Void ticker(String name, long seed, long end) throws InterruptedException {
    var random = new Random(seed);
    long pause = random.nextLong(20, 80);
    while (currentLoop().time() / 1_000_000 + pause <= end) {
        sleep(pause);
        say(name + " at " + currentLoop().time() / 1_000_000);
        pause = random.nextLong(20, 80);
    }
    return null;
}
long tickers(long end) throws Exception {
    var tick = new Task<>(currentLoop(), () -> ticker("tick", 1, end));
    var tock = new Task<>(currentLoop(), () -> ticker("tock", 2, end));
    await(tick);
    await(tock);
    return currentLoop().time() / 1_000_000;
}
run(new JumpingLoop(), () -> tickers(200))
//> tick at 56
//> tock at 68
//> tick at 109
//> tock at 115
//> tick at 177
//> tock at 181
//= 181

// %% [markdown] id="tickers-rule"
// The output is the same on every machine, and no time passes. Test code loves such a clock (chapter
// 22). With `run(() -> tickers(200))` you get the same program in real time.
//
// How exact is real time? A loop promises **not before**, and nothing else. We look at twenty short
// sleeps, and then at a timer whose moment passes while a step is computing.

// %% id="inexact" title="Never early, always a little late"
long lateness(long millis) throws InterruptedException {
    long due = currentLoop().time() + millis * 1_000_000;
    sleep(millis);
    return currentLoop().time() - due;
}
var late = run(() -> {
    var all = new LongSummaryStatistics();
    for (int i = 0; i < 20; i++) all.accept(lateness(2));
    return all;
});
System.out.print("late by " + late.getMin() / 1000);
say(" to " + late.getMax() / 1000 + " µs");
say("ever early: " + (late.getMin() < 0));
var blocked = run(() -> {
    var quick = new Task<>(currentLoop(), () -> lateness(10));
    new Task<>(currentLoop(), () -> blocking());
    return await(quick);
});
say("late by at least 180 ms: " + (blocked >= 180_000_000));
//> late by … to … µs
//> ever early: false
//> late by at least 180 ms: true

// %% [markdown] id="inexact-rule"
// A sleep ends when its time is over **and** the loop is free **and** the system has given the thread a
// processor again. Never build something on a sleep being exact. If you want a tick every 10 ms,
// compute the moment of the next tick from the clock, as the errors add up otherwise.

// %% [markdown] id="one-loop"
// ## One loop per thread
//
// A loop belongs to the thread that runs it, and a thread runs one loop at a time. But a second thread
// may have a second loop. They share nothing, and meet only at the doors. Here each awaits a future
// that a task on the *other* loop completes.

// %% id="two-loops" title="Two threads, two loops, one conversation"
var question = new CompletableFuture<String>();
var reply = new CompletableFuture<String>();
var loops = ConcurrentHashMap.<Loop>newKeySet();
String asks() throws InterruptedException {
    loops.add(currentLoop());
    question.complete("six times seven?");
    return "I hear " + await(reply);
}
String answers() throws InterruptedException {
    loops.add(currentLoop());
    reply.complete(await(question).length() > 5 ? "42" : "what?");
    return "I said " + reply.join();
}
try (var threads = Executors.newFixedThreadPool(2)) {
    var first = threads.submit(() -> run(() -> asks()));
    var second = threads.submit(() -> run(() -> answers()));
    say(first.get() + ", " + second.get());
    say(loops.size() + " loops");
}
//> I hear 42, I said 42
//> 2 loops

// %% [markdown] id="selector-intro"
// ## Waiting for the network
//
// `idle` sleeps until the first timer is due, or somebody calls. A server must also wake up when bytes
// arrive, on any of a thousand sockets. The operating system can wait for all of them in one call:
// `epoll` on Linux, `kqueue` on macOS. Java's name for it is `Selector`. You register channels with it,
// and `select` sleeps until one of them is ready. **So the selector becomes the bed in which the loop
// sleeps**, and nothing else changes.

// %% id="selector-loop" title="A loop that sleeps in a selector"
interface SocketWork { void run() throws IOException; }
class SocketLoop extends Loop {
    final Selector selector = Selector.open();
    SocketLoop() throws IOException {}
    void watch(SelectableChannel channel, int what, SocketWork work)
            throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, what, work);
    }
    void work(SelectionKey key) {
        var work = (SocketWork) key.attachment();
        try { work.run(); } catch (IOException lineIsDead) { key.cancel(); }
    }
    void idle(long nanos) throws IOException {
        Consumer<SelectionKey> note = key -> ready.add(() -> work(key));
        if (nanos <= 0) selector.selectNow(note);
        else selector.select(note, nanos / 1_000_000 + 1);
    }
    void callSoon(Runnable step) {
        super.callSoon(step);
        selector.wakeup();                      // a knock: get up
    }
}

// %% [markdown] id="echo-intro"
// An echo server: what you send comes back. Its steps never wait. `echo` is called when there is
// something to read, and reads what is there. (A slow guest may not take all that we write. A real
// server keeps the rest, and watches for `OP_WRITE`.)

// %% id="echo" title="An echo that never waits"
var servants = ConcurrentHashMap.<Thread>newKeySet();
void echo(SocketChannel guest) throws IOException {
    servants.add(Thread.currentThread());
    var bytes = ByteBuffer.allocate(100);
    if (guest.read(bytes) < 0) guest.close();
    else guest.write(bytes.flip());
}
var home = InetAddress.getLoopbackAddress();
var door = ServerSocketChannel.open().bind(new InetSocketAddress(home, 0));
var net = new SocketLoop();
net.watch(door, SelectionKey.OP_ACCEPT, () -> {
    var guest = door.accept();
    net.watch(guest, SelectionKey.OP_READ, () -> echo(guest));
});

// %% [markdown] id="serve-intro"
// We sit in the other chairs, with two ordinary blocking sockets. Ada says half a sentence and stops. A
// server that serves one guest after the other would now wait for Ada, and Bob would wait for ever.

// %% id="serve-two" title="Two sockets, one thread"
void send(Socket line, String text) throws IOException {
    line.getOutputStream().write(text.getBytes());
}
String receive(Socket line, int count) throws IOException {
    return new String(line.getInputStream().readNBytes(count));
}
int port = door.socket().getLocalPort();
try (var one = Executors.newSingleThreadExecutor();
        var ada = new Socket(home, port);
        var bob = new Socket(home, port)) {
    one.submit(() -> { net.runForever(); return null; });
    send(ada, "Hello, ");
    send(bob, "Hi!");
    say(receive(bob, 3));
    send(ada, "world!");
    say(receive(ada, 13));
    net.stop();
}
net.selector.close();
door.close();
servants.size()
//> Hi!
//> Hello, world!
//= 1

// %% [markdown] id="serve-rule"
// Two conversations, one thread, no waiting in turn. With two thousand sockets the code is the same:
// that is how Nginx, Node and Netty do it. And it is how the JDK does it for you. When a virtual thread
// reads from a socket that has nothing, the JDK registers the socket with such a poller, parks the
// virtual thread, and wakes it when the bytes are there. **The event loop is still there. It has moved
// below the threads.**

// %% [markdown] id="executor"
// ## Another loop under `CompletableFuture`
//
// In Python one can exchange the loop for a faster one (`uvloop`), and programs do not notice. In Java
// the thing below a `CompletableFuture` is an `Executor`: whatever can take a `Runnable` and run it some
// time. Our `callSoon` takes a `Runnable` and runs it some time! So the loop *is* an executor. You may
// name it in each step, or make it the default of a subclass.

// %% id="completable" title="Our loop as an executor"
String where() {
    var name = Thread.currentThread().getName();
    return Loop.RUNNING.isBound() ? "the loop" : name;
}
class OnLoop<T> extends CompletableFuture<T> {
    final Loop loop;
    OnLoop(Loop loop) { this.loop = loop; }
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new OnLoop<U>(loop);
    }
    public Executor defaultExecutor() { return loop::callSoon; }
}
void threeWays(Loop loop) throws Exception {
    Supplier<String> work = () -> "runs on " + where();
    var usual = CompletableFuture.supplyAsync(work);
    say("usually " + usual.join());
    var named = CompletableFuture.supplyAsync(work, loop::callSoon);
    say("this one " + loop.runUntilComplete(named));
    var made = new OnLoop<String>(loop).completeAsync(work);
    var then = made.thenApplyAsync(it -> it + ", goes on on " + where());
    say("and this " + loop.runUntilComplete(then));
}
threeWays(new Loop());
//> usually runs on ForkJoinPool.commonPool-worker-…
//> this one runs on the loop
//> and this runs on the loop, goes on on the loop

// %% [markdown] id="completable-rule"
// Without an executor, the `Async` methods use the JDK's common pool. Frameworks with a loop, and user
// interfaces, hand theirs in instead, so that the results arrive on the thread that may touch the
// window.

// %% [markdown] id="until-intro"
// ## Until somebody says stop
//
// A worker that runs "for ever" should end some day, cleanly. How does it learn that it is time? From a
// **flag** that another thread sets; from a **file** that an operator creates; best from a **future**,
// for which it can wait without looking again and again. (Below, the others let it do some rounds.)

// %% id="until" title="Until a flag, a file or a future says stop"
var rounds = new Semaphore(0);                  // one permit a round
String workUntil(BooleanSupplier enough) throws InterruptedException {
    while (!enough.getAsBoolean()) {
        rounds.release();
        sleep(10);
    }
    return "worked, then stopped";
}
var flag = new AtomicBoolean();
var file = Files.createTempDirectory("loop").resolve("stop");
var stop = new CompletableFuture<String>();
Thread.startVirtualThread(new FutureTask<>(() -> {      // somebody else
    rounds.acquire(3);
    flag.set(true);
    rounds.acquire(3);
    Files.createFile(file);
    return stop.complete("enough");
}));
say("flag: " + run(() -> workUntil(flag::get)));
say("file: " + run(() -> workUntil(() -> Files.exists(file))));
say("future: " + run(() -> await(stop)));
Files.delete(file);
Files.delete(file.getParent());
//> flag: worked, then stopped
//> file: worked, then stopped
//> future: enough

// %% [markdown] id="until-rule"
// The flag is an `AtomicBoolean`, because a plain `boolean` that another thread sets need never be seen
// here (chapter 11). Looking every 10 ms means noticing up to 10 ms late; the future is noticed at once.
// (`Files.exists` is itself a blocking call, a short one. On a network drive it might not be.)
//
// Chapter 13 is about stopping well, with signals too.

// %% [markdown] id="your-turn"
// ## Your turn
//
// Both tasks use the `JumpingLoop`, so you need not wait, and the numbers are exact.

// %% [practice] id="every" title="Again and again"
// Write `every`: run a step each `millis` milliseconds, `times` times. Use `callLater` only, no task.
// The first run is due after one pause.
//
// starter
// void every(Loop loop, long millis, int times, Runnable step) {
//     loop.callLater(millis, step);
// }
// var metronome = new JumpingLoop();
// Runnable tick = () -> say("tick at " + metronome.time() / 1_000_000);
// every(metronome, 250, 4, tick);
// metronome.callLater(2_000, metronome::stop);
// metronome.runForever();
// answer
// void every(Loop loop, long millis, int times, Runnable step) {
//     if (times == 0) return;
//     loop.callLater(millis, () -> {
//         step.run();
//         every(loop, millis, times - 1, step);
//     });
// }
// var metronome = new JumpingLoop();
// Runnable tick = () -> say("tick at " + metronome.time() / 1_000_000);
// every(metronome, 250, 4, tick);
// metronome.callLater(2_000, metronome::stop);
// metronome.runForever();
//> tick at 250
//> tick at 500
//> tick at 750
//> tick at 1000

// %% [practice] id="all-of-them" title="All of them, on the loop"
// `all` shall run every body as a task on the current loop, *side by side*, and return the results in
// the order of the list. The starter is right, but takes the sum of the times. (The homework
// **parallel-fetch** asks for the same, with threads.)
//
// starter
// <T> List<T> all(List<Callable<T>> bodies) throws InterruptedException {
//     var results = new ArrayList<T>();
//     for (var body : bodies) {
//         results.add(await(new Task<>(currentLoop(), body)));
//     }
//     return results;
// }
// String nap(long millis) throws InterruptedException {
//     sleep(millis);
//     return "slept " + millis;
// }
// run(new JumpingLoop(), () -> {
//     say("" + all(List.of(() -> nap(300), () -> nap(100), () -> nap(200))));
//     return currentLoop().time() / 1_000_000;
// })
// answer
// <T> List<T> all(List<Callable<T>> bodies) throws InterruptedException {
//     var tasks = new ArrayList<Task<T>>();
//     for (var body : bodies) tasks.add(new Task<>(currentLoop(), body));
//     var results = new ArrayList<T>();
//     for (var task : tasks) results.add(await(task));
//     return results;
// }
// String nap(long millis) throws InterruptedException {
//     sleep(millis);
//     return "slept " + millis;
// }
// run(new JumpingLoop(), () -> {
//     say("" + all(List.of(() -> nap(300), () -> nap(100), () -> nap(200))));
//     return currentLoop().time() / 1_000_000;
// })
//> [slept 300, slept 100, slept 200]
//= 300

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | asyncio | here | in everyday Java |
// |---|---|---|
// | `call_soon(f)` | `callSoon(f)` | `executor.execute(f)` |
// | `call_soon_threadsafe(f)` | `callSoon(f)` | the same; `invokeLater(f)` in Swing |
// | `call_later(1, f)`, `time()` | `callLater(1000, f)`, `time()` | `scheduler.schedule(f, 1, SECONDS)`, `System.nanoTime()` |
// | `run_forever`, `stop`, `close` | the same | an executor lives until `shutdown`, `close` |
// | `run_until_complete(f)` | `runUntilComplete(f)` | `future.get()` |
// | `get_running_loop()` | `currentLoop()` | `Thread.currentThread()` |
// | `create_task(c())` | `new Task<>(loop, body)` | `executor.submit(body)` |
// | `await asyncio.sleep(0)` | `sleep(0)` | `Thread.yield()`, hardly ever needed |
// | `await f` | `await(f)` | `f.get()`, `f.join()` |
// | `asyncio.run(main())` | `run(() -> main())` | call `main()` |
// | `asyncio.to_thread(f)` | `supplyAsync(f)`, then `await` | just call `f` |
// | `add_reader(fd, f)` | `watch(channel, OP_READ, f)` | a blocking `read` on a virtual thread |
//
// ## Links
//
// - [`Selector`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/nio/channels/Selector.html)
//   and [`CompletableFuture.defaultExecutor`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/CompletableFuture.html#defaultExecutor())
//   in the JDK's documentation
// - [PEP 3156](https://peps.python.org/pep-3156/): the event loop of asyncio, as it was proposed
// - [JEP 444: Virtual Threads](https://openjdk.org/jeps/444), which moved the loop below the threads
//
// Next: **06-tasks-and-futures**. What exactly is it that you hold when something is under way?
