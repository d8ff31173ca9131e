//JAVA 25+
// ---
// title: Resources and streams
// summary: things that are slow to open and to close, and elements that are not there yet
// minutes: 35
// ---

// %% [markdown] id="question"
// # Resources and streams
//
// A file opens at once. A connection does not: somebody looks up a name, shakes hands, logs in.
// Saying goodbye takes time as well. So between "open" and "close" there is waiting, and where
// there is waiting, things go wrong in the middle.
//
// **Who waits while a resource opens? And who closes it when the work fails?**
//
// That is the first half of this chapter; Python has `async with` for it. The second half asks the
// same of sequences: **what if the next element is not there yet?** There Python has `async for`.
// Java has neither word. We shall see what it has instead.
//
// First a pause. Unlike `Thread.sleep`, ours throws nothing: an interruption cuts it short, and sets
// the thread's interrupt flag again, so that it is not lost. You will soon see who needs that.

// %% id="rest" title="A pause that remembers an interruption"
void rest(int millis) {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

var sleeper = Thread.startVirtualThread(() -> {
    rest(60_000);
    boolean flag = Thread.currentThread().isInterrupted();
    System.out.println("still interrupted: " + flag);
});
sleeper.interrupt();
sleeper.join();
//> still interrupted: true

// %% [markdown] id="rest-read"
// Our resource is a connection. It takes 30 ms to open and 20 ms to close. It counts how many of
// its kind are open, and there is one address that nobody can reach. We open one, ask it something,
// and let `try` close it.

// %% id="with" title="try-with-resources waits twice"
class Connection implements AutoCloseable {
    static final AtomicInteger alive = new AtomicInteger();
    private final String name;
    Connection(String name) throws IOException, InterruptedException {
        Thread.sleep(30);                       // look-up, handshake, login
        if (name.equals("nowhere")) throw new ConnectException("no route");
        this.name = name;
        alive.incrementAndGet();
        System.out.println("open " + name);
    }
    String ask(String question) throws InterruptedException {
        Thread.sleep(10);
        return name + ": " + question.toUpperCase();
    }
    public void close() {
        rest(20);                               // goodbye, and theirs
        alive.decrementAndGet();
        System.out.println("close " + name);
    }
}
try (var db = new Connection("db")) {
    System.out.println(db.ask("how are you?"));
}
System.out.println("alive: " + Connection.alive);
//> open db
//> db: HOW ARE YOU?
//> close db
//> alive: 0
//@ 0.06s..

// %% [markdown] id="with-rule"
// That is all there is to `async with` in Java: **an ordinary `try` with a resource whose
// constructor and `close()` take their time.** The thread that executes the `try` waits. If it is a
// virtual one, nobody else is held up by that.
//
// Python needs a keyword of its own, because there only a function marked `async` may wait.
// `__enter__` and `__exit__` are not so marked; so there is a second pair, `__aenter__` and
// `__aexit__`. Java's methods carry no mark, so one kind of `close()` is enough.
//
// Why does `close()` rest, and not sleep? Because it should not throw `InterruptedException`: the
// documentation of `AutoCloseable` advises strongly against that. What becomes of an exception
// thrown by `close()` you will see below, and an interruption must not get lost like that.
//
// ## Three ways to be slow
//
// Opening may cost nothing. It may compute: a key from a password, say (a long loop stands for it
// here). Or it may wait. From the outside they look alike. We open each kind eight times, first one
// by one, then side by side. The same method does both; only the executor differs.

// %% id="openings" title="Free, CPU-heavy, waiting"
interface Opening { AutoCloseable open() throws Exception; }
Opening free = () -> () -> {};
Opening heavy = () -> {
    long key = 17;
    for (int i = 0; i < 5_000_000; i++) key = key * 31 + i % 7;
    return key == 0 ? null : () -> {};
};
Opening waiting = () -> {
    Thread.sleep(30);
    return () -> {};
};

long millis(ExecutorService executor, Opening opening) {
    long start = System.nanoTime();
    try (executor) {
        for (int i = 0; i < 8; i++) {
            executor.submit(() -> {
                try (var it = opening.open()) { return "used"; }
            });
        }
    }
    return (System.nanoTime() - start) / 1_000_000;
}

// %% [markdown] id="openings-read"
// Look at `try (executor)`. An executor is a resource too, and its `close()` is the best-known one
// that waits: it takes no new tasks, and returns when all the old ones are done. That is why we can
// read the clock right after it.

// %% [predict] id="guess-variants" for="variants"
// Eight openings side by side, each on a virtual thread. Which kind gains most from that?
// - the free one
// - the CPU-heavy one
// + the waiting one
// > Eight can wait at once on a single core. Only as many can compute at once as there are cores.

// %% id="variants" title="One by one against side by side"
long gain(String name, Opening opening) {
    long one = millis(Executors.newSingleThreadExecutor(), opening);
    long all = millis(Executors.newVirtualThreadPerTaskExecutor(), opening);
    System.out.printf("%-10s one by one %3d ms   side by side %3d ms%n",
        name, one, all);
    return one - all;
}

gain("free", free);
gain("CPU-heavy", heavy);
gain("waiting", waiting) > 0
//> free       one by one … ms   side by side … ms
//> CPU-heavy  one by one … ms   side by side … ms
//> waiting    one by one … ms   side by side … ms
//= true
//@ 0.25s..

// %% [markdown] id="variants-rule"
// - **Free**: nothing to gain.
// - **CPU-heavy**: at best divided by the number of cores. On a busy machine, not even that.
// - **Waiting**: eight waits of 30 ms take hardly longer than one.
//
// So look at *why* an opening is slow before you decide how many may open at once. In Python's
// asyncio a CPU-heavy `__aenter__` is worse: it stops everybody, as there is one thread. In Java it
// occupies one of the few carriers of the virtual threads, one for each core by default. The JDK
// does not take a carrier away from a virtual thread that computes. So enough of them stop
// everybody here, too (chapter 14).
//
// ## When the work fails
//
// So far all went well. Now the body of a `try` throws. And after that: three resources in one
// `try`. They are opened in turn, and the third one cannot be opened.

// %% [predict] id="guess-close-on-error" for="close-on-error"
// The body of the first `try` throws, and there is a `catch`. In which order do things happen?
// - catch, finally, close
// - catch, close, finally
// + close, catch, finally
// > The resource belongs to the inner block. It is closed before any `catch` of this `try` is
// > looked at.

// %% id="close-on-error" title="The body fails, then an opening fails"
try (var db = new Connection("db")) {
    throw new IOException("no such table");
} catch (IOException e) {
    System.out.println("caught; alive: " + Connection.alive);
} finally {
    System.out.println("finally");
}

try (var users = new Connection("users");
        var orders = new Connection("orders");
        var prices = new Connection("nowhere")) {
    System.out.println("not reached");
}
//> open db
//> close db
//> caught; alive: 0
//> finally
//> open users
//> open orders
//> close orders
//> close users
//! ConnectException: no route

// %% [markdown] id="close-on-error-rule"
// **First the resources are closed, then come `catch` and `finally`**: the language specification
// guarantees it (§14.20.3.2). Remember that; our pool will rely on it.
//
// And the second `try`: **everything that was opened is closed, in reverse order, and nothing
// else.** The third was never opened, so there is nothing of it to close.
//
// ## May a close swallow the error?
//
// In Python it may: when `__exit__` or `__aexit__` returns a true value, the error is forgotten.
// Java's `close()` returns nothing, and is not even told whether there was an error. But it may
// throw an error of its own. Then there are two, and only one can travel on. Which? We try it by
// hand, as it was done before there was try-with-resources; then with it; and last with a body that
// is fine.

// %% id="suppressed" title="Two errors, and only one can travel on"
class Clumsy implements AutoCloseable {
    public void close() { throw new RuntimeException("goodbye failed"); }
}
try {
    var clumsy = new Clumsy();
    try { throw new IOException("disk full"); } finally { clumsy.close(); }
} catch (Exception e) {
    System.out.println("by hand: " + e.getMessage());
}

try (var clumsy = new Clumsy()) {
    throw new IOException("disk full");
} catch (IOException e) {
    System.out.println("mended: " + e.getMessage());
    System.out.println("    suppressed: " + e.getSuppressed()[0]);
}

try (var clumsy = new Clumsy()) {
    System.out.println("the body is fine");
}
//> by hand: goodbye failed
//> mended: disk full
//>     suppressed: java.lang.RuntimeException: goodbye failed
//> the body is fine
//! RuntimeException: goodbye failed

// %% [markdown] id="suppressed-rule"
// By hand, the disk is full, and nobody will ever hear of it: an exception that leaves a `finally`
// replaces the one that was on its way. (A `return` in a `finally` is worse still: then nobody
// hears of any exception. `javac -Xlint` warns of that one.)
//
// With try-with-resources **a `close()` cannot swallow the body's error.** If both fail, the body's
// error travels on and carries the other one with it, as *suppressed*. A stack trace prints both.
// If the close alone fails, that is the error: think of a file whose last bytes are written only
// then.
//
// And when you *want* an error swallowed? Then say so where everybody can see it. A method that
// takes the body as a lambda does it; in Python it is `contextlib.suppress`.

// %% id="ignoring" title="Swallowing on purpose"
interface Action { void run() throws Exception; }
void ignoring(Class<? extends Exception> harmless, Action action)
        throws Exception {
    try {
        action.run();
    } catch (Exception e) {
        if (!harmless.isInstance(e)) throw e;
        System.out.println("ignored: " + e.getMessage());
    }
}
ignoring(FileNotFoundException.class, () -> {
    try (var db = new Connection("db")) {
        throw new FileNotFoundException("no photo yet");
    }
});
ignoring(FileNotFoundException.class, () -> {
    throw new IOException("disk full");
});
//> open db
//> close db
//> ignored: no photo yet
//! IOException: disk full

// %% [markdown] id="pool-question"
// ## A pool that is always closed
//
// Opening is dear, so programs keep a few open connections in a *pool*, and lend them out. The pool
// itself is a resource then: who opens it must close it. Here is a first attempt, and it looks
// harmless.

// %% id="leaky-pool" title="A constructor that leaks"
class LeakyPool implements AutoCloseable {
    private final List<Connection> all = new ArrayList<>();
    LeakyPool(String... names) throws Exception {
        for (String name : names) all.add(new Connection(name));
    }
    public void close() {
        for (Connection one : all) one.close();
    }
}
try (var pool = new LeakyPool("a", "b", "nowhere")) {
    System.out.println("not reached");
} catch (ConnectException e) {
    System.out.println("caught; alive: " + Connection.alive);
}
Connection.alive.set(0);                                 // count anew
//> open a
//> open b
//> caught; alive: 2

// %% [markdown] id="leaky-pool-read"
// There was a `try`, and still two connections stay open for ever. The constructor failed, so
// `pool` never got a value, and there was nothing that `try` could have closed. **Whoever opens
// several things must clean up when one of them fails.**
//
// First the pool itself, without the opening. It lends a connection for one question and takes it
// back; and it closes all that it has.

// %% id="pool" title="A pool that lends"
class Pool implements AutoCloseable {
    final Queue<Connection> all = new ConcurrentLinkedQueue<>();
    final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();
    volatile boolean closed;

    String ask(String question) throws InterruptedException {
        if (closed) throw new IllegalStateException("the pool is closed");
        Connection one = idle.take();           // waits until one is free
        try { return one.ask(question); } finally { idle.add(one); }
    }
    public void close() {
        closed = true;
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Connection one : all) each.execute(() -> one.close());
        }
    }
}

// %% [markdown] id="pool-factory-question"
// Now the opening, mended: a *factory method* that hands out a pool only when all is well. While we
// are at it, let it open all connections side by side. Each is put in `all` as soon as it exists.

// %% id="pool-factory" title="An asynchronous pool factory"
Pool openPool(String... names) throws Exception {
    var pool = new Pool();
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
        var openings = new ArrayList<Future<?>>();
        for (String name : names) openings.add(each.submit(() -> {
            return pool.all.add(new Connection(name));
        }));
        for (Future<?> opening : openings) opening.get();
    } catch (Exception e) {
        pool.close();
        throw e;
    }
    pool.idle.addAll(pool.all);
    return pool;
}

try (var pool = openPool("a", "b", "nowhere")) {
    System.out.println("not reached");
} catch (ExecutionException e) {
    System.out.println("caught; alive: " + Connection.alive);
}
//~ open a
//~ open b
//~ close a
//~ close b
//> caught; alive: 0

// %% [markdown] id="pool-read"
// Two were opened, and both were closed. Read the `catch` in `openPool`. When it runs, the executor
// has been closed already (that is what we wanted to remember). So no opening is still under way,
// and `all` holds every connection that there is.
//
// But the pool itself can be forgotten. So we add a method that leaves no choice: it takes the
// *work*, and does the opening and the closing around it. In Python you would write a generator with
// one `yield` and decorate it with `@asynccontextmanager`.

// %% id="with-pool" title="Opened before, closed after, whatever happens"
interface Work { String with(Pool pool) throws Exception; }
String withPool(Work work, String... names) throws Exception {
    try (var pool = openPool(names)) {
        return work.with(pool);
    }
}

System.out.println(withPool(pool -> pool.ask("fine?"), "a", "b"));
System.out.println("alive after success: " + Connection.alive);
ignoring(IOException.class, () ->
    withPool(pool -> { throw new IOException("oh"); }, "c"));
System.out.println("alive after an error in the work: " + Connection.alive);
var kept = new ArrayList<Pool>();
withPool(pool -> "kept: " + kept.add(pool), "d");
kept.getFirst().ask("still there?")
//~ open a
//~ open b
//~ close a
//~ close b
//> …: FINE?
//> alive after success: 0
//> open c
//> close c
//> ignored: oh
//> alive after an error in the work: 0
//> open d
//> close d
//! IllegalStateException: the pool is closed

// %% [markdown] id="with-pool-rule"
// Nothing stays open, whatever fails. The last lines show the one way round it: somebody kept the
// pool and used it after its time. **A resource must know that it is closed, and say so.** (The
// order of `a` and `b` is left to chance: they open side by side. And a real pool does more: it
// waits for the connections that are lent out before it closes them. We meet one in chapter 20.)
//
// ## async for: waiting for the next element
//
// Now to sequences. Chapter 01 said what `for` asks: `hasNext()`, `next()`. Nowhere does it say
// that the answer must come at once. Here is a feed of messages. Somebody sends; the reader takes.
// Whether there is a next one is known only when it comes, or when the sender ends the feed. So
// **`hasNext()` waits**.

// %% id="feed" title="An iterator that waits"
class Feed implements Iterator<String>, Iterable<String> {
    private final BlockingQueue<Optional<String>> letters =
        new LinkedBlockingQueue<>();
    private Optional<String> next;
    void send(String text) { letters.add(Optional.of(text)); }
    void end() { letters.add(Optional.empty()); }
    public boolean hasNext() {
        try {
            if (next == null) next = letters.take();     // here we wait
            return next.isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the reader was interrupted");
        }
    }
    public String next() {
        if (!hasNext()) throw new NoSuchElementException();
        String text = next.get();
        next = null;
        return text;
    }
    public Iterator<String> iterator() { return this; }
}

// %% [markdown] id="feed-read"
// `hasNext()` cannot throw `InterruptedException`: the interface does not allow it. To answer
// `false` would be a lie, "the feed has ended". So we set the flag again and throw something
// unchecked.
//
// Two feeds, and a reader for each on a virtual thread of its own. One message comes every 20 ms
// from the first, every 30 ms from the second.

// %% id="async-for" title="Two loops that wait, side by side"
void sendSlowly(Feed feed, int pause, String... words) {
    Thread.startVirtualThread(() -> {
        for (String word : words) { rest(pause); feed.send(word); }
        feed.end();
    });
}
var sensor = new Feed();
var chat = new Feed();
try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
    sendSlowly(sensor, 20, "17°", "18°", "21°", "20°");
    sendSlowly(chat, 30, "hello", "anybody there?", "bye");
    readers.execute(() -> {
        for (String value : sensor) System.out.println("sensor " + value);
    });
    readers.execute(() -> {
        for (String line : chat) System.out.println("chat   " + line);
    });
}
System.out.println("both feeds have ended");
//~ sensor 17°
//~ sensor 18°
//~ sensor 21°
//~ sensor 20°
//~ chat   hello
//~ chat   anybody there?
//~ chat   bye
//> both feeds have ended
//@ 0.07s..

// %% [markdown] id="async-for-rule"
// About 0.09 s, where one loop after the other would take 0.17. Within a feed the order is
// guaranteed; between the feeds it is not. **An `async for` is a plain `for` over an iterator that
// waits, on a thread that may wait.** Python marks the loop, because `__anext__` must be awaited.
//
// ## for … else
//
// Python's loops, `async for` included, may have an `else`: it runs when the loop came to its end,
// and not when it was left by `break`. "Search, and if nothing was found, do this." Java has no
// such thing and needs none: put the search into a method. `return` is the break, and what stands
// after the loop is the `else`.

// %% id="for-else" title="Found, or came to the end"
String firstAlarm(Iterable<String> words) {
    for (String word : words) {
        if (word.endsWith("!")) return "alarm: " + word;   // Python: break
    }
    return "all is quiet";                                 // Python: else
}
var loud = new Feed();
sendSlowly(loud, 10, "fine", "fire!", "fine");
var quiet = new Feed();
sendSlowly(quiet, 10, "fine", "fine");
System.out.println(firstAlarm(loud));
System.out.println(firstAlarm(quiet));
System.out.println("still unread: " + loud.next());
//> alarm: fire!
//> all is quiet
//> still unread: fine

// %% [markdown] id="for-else-rule"
// The first search did not wait for the end of the feed. The second had to: that nothing came can
// be known at the end only. And if the iterator throws, neither answer is given; `else` would not
// run either.
//
// ## Asynchronous generators and comprehensions
//
// In Python a function with both `await` and `yield` is an *asynchronous generator*, and
// `[f(x) async for x in source if ok(x)]` an *asynchronous comprehension*. In Java, a lazy stream
// may wait in any of its stages. Here the source comes in pages, and each page takes 30 ms.

// %% id="pages" title="A stream that waits for its pages"
List<String> fetchPage(int number) {
    System.out.println("    fetching page " + number);
    rest(30);
    if (number > 2) return List.of();
    return List.of("item " + number + "a", "item " + number + "b");
}
Stream<String> items() {                                 // the generator
    return Stream.iterate(1, n -> n + 1).map(n -> fetchPage(n))
            .takeWhile(page -> !page.isEmpty()).flatMap(List::stream);
}
try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
    var first = each.submit(() -> items().findFirst());
    System.out.println(first.get().get());
    var some = each.submit(() -> items()                // the comprehension
            .filter(item -> item.endsWith("b"))
            .map(item -> item.toUpperCase()).toList());
    System.out.println(some.get());
}
//>     fetching page 1
//> item 1a
//>     fetching page 1
//>     fetching page 2
//>     fetching page 3
//> [ITEM 1B, ITEM 2B]
//@ 0.11s..

// %% [markdown] id="pages-rule"
// The first task asked for one item, so one page was fetched. The second needed all. Both ran on a
// virtual thread, so their waiting cost nobody a platform thread. (The `Generator` of chapter 02
// will do as well: its body may wait wherever it likes.)
//
// Mind that a stream is **sequential**: it asks for the second element when it is done with the
// first. `[await f(x) for x in xs]` is sequential in Python, too. For many slow elements you want
// some at once.

// %% [predict] id="guess-map-concurrent" for="map-concurrent"
// Six elements; `slow` takes 40 ms for each. `map` needs 240 ms. `mapConcurrent(3, …)` lets three
// run at once. How long will it take, and in which order are the results?
// + about 80 ms, in the order of the elements
// - about 80 ms, in the order in which they are done
// - about 40 ms, in the order of the elements
// > Two rounds of three. The order is kept, whoever is done first.

// %% id="map-concurrent" title="At most three at once, in order"
var now = new AtomicInteger();
var peak = new AtomicInteger();
int slow(int x) {
    Thread.currentThread().setName("slow(" + x + ")");
    peak.accumulateAndGet(now.incrementAndGet(), Math::max);
    rest(40);
    now.decrementAndGet();
    return x * x;
}

var squares = Stream.of(1, 2, 3, 4, 5, 6)
    .gather(Gatherers.mapConcurrent(3, x -> slow(x))).toList();
System.out.println("never more than 3: " + (peak.get() <= 3));
squares
//> never more than 3: true
//= [1, 4, 9, 16, 25, 36]
//@ 0.08s..

// %% [markdown] id="map-concurrent-rule"
// `mapConcurrent` starts a virtual thread for each element, never more than three at a time (press
// `t` to see them: that is what the names are for). **Results come in the order of the elements.**
// That has a price: while the oldest one is not done, the window does not move on, even if the two
// younger ones are finished long since. And do not reach for `parallel()` here: parallel streams
// are made for computing, they use about as many threads as there are cores.
//
// What if one of them fails?

// %% id="map-fails" title="One fails, the others are cancelled"
var running = new CountDownLatch(2);
String visit(String place) {
    try {
        if (place.equals("swamp")) {
            running.await();               // the other two are on their way
            throw new IllegalStateException("stuck in the swamp");
        }
        running.countDown();
        Thread.sleep(10_000);
        return place;
    } catch (InterruptedException e) {
        System.out.println(place + ": called back");
        throw new CancellationException();
    }
}
Stream.of("swamp", "castle", "lake")
    .gather(Gatherers.mapConcurrent(3, place -> visit(place))).toList()
//~ castle: called back
//~ lake: called back
//! IllegalStateException: stuck in the swamp

// %% [markdown] id="map-fails-rule"
// Ten seconds of sleep, and the cell took none of them: the others were interrupted, and
// `mapConcurrent` waited until their threads had ended. Nothing leaks. (Errors are noticed in order
// as well. Had the swamp been the last stop, its error would have had to wait for the castle and
// the lake.)
//
// ## When the source is faster than you
//
// A stream *pulls*: nothing is made before you ask. A feed *pushes*: its sender does not care
// whether you can keep up. Our `Feed` has no limit, so a fast sender and a slow reader fill the
// memory. The reader needs a way to say "not so fast": **back-pressure**.
//
// The JDK has four small interfaces for it, inside `Flow`: a `Publisher` sends, a `Subscriber`
// receives, and between them a `Subscription` counts how many elements the subscriber has asked
// for. Our subscriber only writes down what comes. The asking we do by hand: nothing at first, then
// for two. The publisher is the JDK's ready-made one, with a virtual thread for its deliveries and a
// buffer of limited size.

// %% id="flow-request" title="Nothing comes that was not asked for"
class Notebook implements Flow.Subscriber<Integer> {
    final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    CompletableFuture<Flow.Subscription> line = new CompletableFuture<>();
    public void onSubscribe(Flow.Subscription s) { line.complete(s); }
    public void onNext(Integer item) { events.add(item); }
    public void onError(Throwable problem) { events.add(problem); }
    public void onComplete() { events.add("complete"); }
    void ask(int count) { line.join().request(count); }
    Object soon() { rest(30); return events.poll(); }
}
SubmissionPublisher<Integer> publisher(int buffer) {
    return new SubmissionPublisher<>(Thread::startVirtualThread, buffer);
}
var notes = new Notebook();
try (var sender = publisher(8)) {
    sender.subscribe(notes);
    for (int i = 1; i <= 5; i++) sender.submit(i);
    System.out.println("not asked: " + notes.soon());
    notes.ask(2);
    System.out.println(notes.events.take() + " " + notes.events.take());
    System.out.println("not asked: " + notes.soon());
}
notes.ask(100);
for (int i = 3; i <= 6; i++) System.out.println(notes.events.take());
//> not asked: null
//> 1 2
//> not asked: null
//> 3
//> 4
//> 5
//> complete

// %% [markdown] id="flow-request-rule"
// Five elements were sent, but only the two that we asked for came. (`null` is the queue's word for
// "nothing there".) The others waited in the subscription's buffer, which has room for 8. `close()`
// of the publisher does not throw them away: they still come, then `onComplete`, and it does not
// wait for that.
//
// And when the buffer is full? Then somebody has to wait, or something has to go. `submit` waits:

// %% id="flow-submit" title="A slow reader slows the sender down"
var handled = new AtomicInteger();
class SlowReader extends Notebook {
    public void onSubscribe(Flow.Subscription s) {
        super.onSubscribe(s);
        ask(1);
    }
    public void onNext(Integer item) {
        rest(20);
        handled.incrementAndGet();
        ask(1);                            // done, the next one please
    }
}
var slowReader = new SlowReader();
int furthest = 0;
try (var sender = publisher(2)) {
    sender.subscribe(slowReader);
    for (int i = 1; i <= 10; i++) {
        sender.submit(i);                  // waits while the buffer is full
        furthest = Math.max(furthest, i - handled.get());
    }
}
furthest <= 3
//= true
//@ 0.13s..

// %% [markdown] id="flow-submit-rule"
// Two in the buffer and one in the reader's hands: the sender is never further ahead. Making ten
// numbers takes no time at all, yet the loop could not end before the reader had handled seven of
// them. (The thread that still runs is the reader's: it has the last three to do.) That is
// back-pressure: **the slow side sets the pace, and memory stays bounded.**
//
// A camera cannot wait, and neither can a stock exchange. For them there is `offer`. It refuses
// instead.

// %% id="flow-offer" title="Or drop what does not fit"
var dropped = new ArrayList<Integer>();
var late = new Notebook();
try (var camera = publisher(2)) {
    camera.subscribe(late);
    for (int frame = 1; frame <= 5; frame++) {
        camera.offer(frame, (subscriber, lost) -> {
            dropped.add(lost);
            return false;
        });
    }
}
late.ask(100);
for (int i = 1; i <= 3; i++) System.out.println(late.events.take());
System.out.println("dropped: " + dropped);
//> 1
//> 2
//> complete
//> dropped: [3, 4, 5]

// %% [markdown] id="flow-rule"
// The handler learns what was lost, and may return `true` to try once more. **Wait, drop, or grow
// without limit: every buffer between a fast and a slow side does one of the three.** Decide which;
// most queues of the JDK, unless you give them a limit, do the third.
//
// `Flow` is what libraries speak to each other: HTTP bodies, database drivers. Between your own
// virtual threads you rarely need it: a queue with a limit, whose `put` waits, gives the same
// back-pressure in one line (chapter 11).
//
// ## Your turn

// %% [practice] id="refuse-after-close" title="Closed is closed"
// Make this printer refuse work after it was closed, with `IllegalStateException: closed`. A second
// `close()` must do nothing: only the first one prints "bye". Two threads may close it at once.
//
// starter
// class Printer implements AutoCloseable {
//     void print(String text) { System.out.println(text); }
//     public void close() { System.out.println("bye"); }
// }
// var printer = new Printer();
// try (var same = printer) {
//     printer.print("hello");
//     printer.close();
// }
// printer.print("are you still there?");
// answer
// class Printer implements AutoCloseable {
//     private final AtomicBoolean closed = new AtomicBoolean();
//     void print(String text) {
//         if (closed.get()) throw new IllegalStateException("closed");
//         System.out.println(text);
//     }
//     public void close() {
//         if (closed.compareAndSet(false, true)) System.out.println("bye");
//     }
// }
// var printer = new Printer();
// try (var same = printer) {
//     printer.print("hello");
//     printer.close();
// }
// printer.print("are you still there?");
//> hello
//> bye
//! IllegalStateException: closed

// %% [practice] id="errors-as-results" title="One failure is not the end"
// `load` fails for one of the names. Ask for all of them, at most two at once, in order. A failure
// shall become the text `error: …` with its message, in its place, and must not stop the rest.
//
// starter
// String load(String name) {
//     rest(20);
//     if (name.equals("b")) throw new IllegalArgumentException("no " + name);
//     return name.toUpperCase();
// }
// Stream.of("a", "b", "c", "d").map(name -> load(name)).toList()
// answer
// String load(String name) {
//     rest(20);
//     if (name.equals("b")) throw new IllegalArgumentException("no " + name);
//     return name.toUpperCase();
// }
// String tryLoad(String name) {
//     try {
//         return load(name);
//     } catch (RuntimeException e) {
//         return "error: " + e.getMessage();
//     }
// }
// Stream.of("a", "b", "c", "d")
//     .gather(Gatherers.mapConcurrent(2, name -> tryLoad(name))).toList()
//= [A, error: no b, C, D]

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | Python | Java |
// |---|---|
// | `async with open_it() as x` | `try (var x = openIt())` |
// | `__aenter__`, `__aexit__` | constructor or factory method, `close()` |
// | `__aexit__` returns `True` | not possible; `catch` around it, or a method like our `ignoring` |
// | `AsyncExitStack` | several resources in one `try` |
// | `@asynccontextmanager` | a method that takes the work as a lambda: `withPool` |
// | error in the body *and* in `__aexit__` | `getSuppressed()`; in Python `__context__` |
// | `async for x in feed` | `for (var x : feed)`, where `hasNext()` waits |
// | `StopAsyncIteration` | `hasNext()` answers `false` |
// | `for … else` | a method with `return` in the loop |
// | asynchronous generator | a lazy `Stream`, or a generator as in chapter 02 |
// | `[f(x) async for x in xs if ok(x)]` | `xs.filter(ok).map(f).toList()` |
// | `gather` with a semaphore, in order | `Gatherers.mapConcurrent(n, f)` |
// | `await queue.put(x)` on a full queue | `put`; `submit` of `SubmissionPublisher` |
//
// ## Links
//
// - [The Java Language Specification, §14.20.3](https://docs.oracle.com/javase/specs/jls/se25/html/jls-14.html#jls-14.20.3):
//   try-with-resources, to the last detail
// - [`AutoCloseable`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/lang/AutoCloseable.html):
//   what a `close()` should and should not do
// - [`Flow`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/Flow.html)
//   and
//   [`Gatherers.mapConcurrent`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/stream/Gatherers.html)
//
// Next: **11-synchronisation**. So far each thread had its own things. What if they share?
