//JAVA 25+
// ---
// title: Tasks and futures
// summary: what you hold when something is under way, what it can tell you, and how to chain it
// minutes: 40
// ---

// %% [markdown] id="question"
// # Tasks and futures
//
// A call gives you a result, or an exception. But you have to stand there until it does.
//
// **What do you hold when something is under way, and you do not stand there?**
//
// Three things are easily mixed up, as in every kitchen:
//
// - the **recipe**: what is to be done (`Callable`, `Runnable`),
// - the **task**: one cooking of it, which somebody has begun, or will begin,
// - the **future**: the slip of paper for which you will get the dish (`Future`).
//
// A task is *not* a function call, and this chapter is mostly about the difference.

// %% [predict] id="guess-brew" for="not-running"
// `brew` prints a line. We write a recipe, make a task from it, and a thread for the task. What is
// printed?
// - `brewing tea`, then two states
// + two states, and nothing else
// - two states, then `brewing tea`
// > Nobody has started anything. The thread is NEW, and so it will stay.

// %% id="not-running" title="A recipe, a task and a thread"
void say(String text) { System.out.println(text); }
String brew(String what) {
    say("brewing " + what);
    return "hot " + what;
}
Callable<String> recipe = () -> brew("tea");
FutureTask<String> task = new FutureTask<>(recipe);
Thread thread = Thread.ofVirtual().unstarted(task);
say(thread.getState() + ", " + task.state());
//> NEW, RUNNING

// %% [markdown] id="not-running-rule"
// No tea. Python people know this as the *forgotten await*: `brew("tea")` makes a coroutine object, and
// if nobody awaits it, nothing is brewed. Python warns. Java does not.
//
// Mind the word: a future that says `RUNNING` is **not done yet**. It does not say that anybody is
// working on it.
//
// So let us start the thread. And then the opposite mistake: `run()` instead of `start()`.

// %% id="started" title="Started, and merely called"
thread.start();
say("got " + task.get());
Supplier<String> here = () -> Thread.currentThread().toString();
var other = new FutureTask<>(() -> brew("coffee on " + here.get()));
Thread.ofVirtual().unstarted(other).run();
say("done: " + other.isDone());
new Thread(other).run();
other.get()
//> brewing tea
//> got hot tea
//> done: false
//> brewing coffee on Thread[…main…]
//= "hot coffee on Thread[…main…]"

// %% [markdown] id="started-rule"
// `run()` on a thread is an ordinary method call. An unstarted virtual thread ignores it. A platform
// thread runs the task *here*, on the caller's thread, and you wait for it without noticing.
//
// **Rule: a task runs if somebody starts it.** Mostly we leave that to an executor. `submit` takes the
// recipe, starts a thread for it, and gives you the future at once. `get` waits, if need be, and gives
// you the result. `Callable`, `Future`, result: the three steps of every task.

// %% id="submit" title="Callable, Future, result"
try (var kitchen = Executors.newVirtualThreadPerTaskExecutor()) {
    var fire = new CountDownLatch(1);
    Callable<String> soup = () -> { fire.await(); return "soup"; };
    Future<String> slip = kitchen.submit(soup);
    say("ordered: " + slip.state());
    fire.countDown();
    say("served: " + slip.get() + ", " + slip.state());
    say("and again: " + slip.get());
}
//> ordered: RUNNING
//> served: soup, SUCCESS
//> and again: soup

// %% [markdown] id="submit-rule"
// Asking twice does not cook twice: a future keeps its result.

// %% [markdown] id="fire-and-forget"
// ## Fire and forget
//
// What if you throw the slip away? First, a task that fails.

// %% [predict] id="guess-lost" for="lost-error"
// A task throws an `IOException`. It was started by `submit`, and nobody calls `get`. What is printed?
// + nothing at all
// - a stack trace
// - the line `IOException: disk full`
// > The exception is the task's outcome. It lies in the future, and that was thrown away.

// %% id="lost-error" title="Save it, and do not look"
Future<String> save() {
    Callable<String> disk = () -> { throw new IOException("disk full"); };
    try (var kitchen = Executors.newVirtualThreadPerTaskExecutor()) {
        return kitchen.submit(disk);
    }
}
save();
say("saved, I think");
say("the slip says: " + save().state());
save().get()
//> saved, I think
//> the slip says: FAILED
//! ExecutionException: java.io.IOException: disk full

// %% [markdown] id="lost-error-rule"
// The error was there all the time. `get` throws it, wrapped in an `ExecutionException`: the message of
// the wrapper names the cause, and `getCause()` is the real one.
//
// Not only errors get lost. **Tasks** do, too. An executor in a try-with-resources waits for its tasks
// at the closing brace. A bare thread is waited for by nobody. And virtual threads are always *daemons*:
// when `main` ends, the JVM ends, and they are gone in the middle of a word. To see that we need a JVM
// that may end. So here is a small program, which we run in a process of its own.

// %% id="lost-task" title="A lost task"
String program = """
    void main() throws Exception {
        var begun = new CountDownLatch(1);
        Thread.startVirtualThread(new FutureTask<>(() -> {
            IO.println("saving begins");
            begun.countDown();
            Thread.sleep(10_000);
            IO.println("saved");
            return "all is well";
        }));
        begun.await();
        IO.println("main ends");
    }
    """;
Path file = Files.createTempDirectory("lost").resolve("Lost.java");
Files.writeString(file, program);
Path java = Path.of(System.getProperty("java.home"), "bin", "java");
var jvm = new ProcessBuilder(java.toString(), file.toString()).start();
jvm.inputReader().lines().forEach(line -> say("child: " + line));
Files.delete(file);
Files.delete(file.getParent());
Thread.startVirtualThread(() -> {}).isDaemon()
//> child: saving begins
//> child: main ends
//= true

// %% [markdown] id="lost-task-rule"
// Never "saved". Platform threads are no daemons unless you make them so: the JVM waits for them. For a
// virtual thread there is no such choice. (asyncio has its own variant: the loop keeps only weak
// references to its tasks, so one that nobody holds may be collected while it waits.)
//
// **Rule: whoever starts a task keeps its future, and asks it.** Chapter 08 makes that automatic.

// %% [markdown] id="awaitables"
// ## Who can be waited for?
//
// ```text
// Future            get, state, cancel: wait for it, ask it, call it off
// ├─ RunnableFuture      and somebody can run it
// │  └─ FutureTask       a recipe with its future: what submit() gives
// ├─ ScheduledFuture     one that is due later
// ├─ ForkJoinTask        one that may split itself (chapter 14)
// └─ CompletableFuture   one that anybody can complete, with callbacks
//    └─ also a CompletionStage: only callbacks, no waiting
// Thread            join: wait for its end; it has no result
// Process           waitFor, or onExit() for a CompletableFuture
// Subtask           of a scope (chapter 08): deliberately not a Future
// ```

// %% id="hierarchy" title="Who is what?"
var clock = Executors.newScheduledThreadPool(1);
var all = List.of(new FutureTask<>(recipe), new CompletableFuture<String>(),
        clock.schedule(recipe, 1, TimeUnit.HOURS),
        ForkJoinTask.adapt(recipe), new Thread());
for (Object one : all) {
    var name = one.getClass().getSimpleName();
    var is = new StringJoiner(", ", name + ": ", "");
    if (one instanceof Future) is.add("Future");
    if (one instanceof Runnable) is.add("Runnable");
    if (one instanceof Delayed) is.add("Delayed");
    if (one instanceof CompletionStage) is.add("CompletionStage");
    say(is.toString());
}
clock.shutdownNow().size()
//> FutureTask: Future, Runnable
//> CompletableFuture: Future, CompletionStage
//> ScheduledFutureTask: Future, Runnable, Delayed
//> AdaptedCallable: Future, Runnable
//> Thread: Runnable
//= 1

// %% [markdown] id="life-cycle"
// ## The life of a future
//
// A future is in one of four states, and changes once: from `RUNNING` to `SUCCESS`, `FAILED` or
// `CANCELLED`, and never again. What does it answer in each? Here is the whole matrix. A `!` stands
// before what is *thrown*, without the ending "Exception". We ask `get` with a time limit of zero;
// without a limit it would wait, at RUNNING, for ever.

// %% id="matrix" title="Every question in every state"
String name(Exception e) { return e.getClass().getSimpleName(); }
String ask(Callable<?> question) {
    try {
        Object answer = question.call();
        return answer instanceof Exception e ? name(e) : answer.toString();
    } catch (Exception thrown) {
        return "!" + name(thrown).replace("Exception", "");
    }
}
String row(Future<?> f) {
    return "%-10s %-7s %-12s %-14s %-14s %s".formatted(
            f.state(), f.isDone(), f.isCancelled(),
            ask(f::resultNow), ask(f::exceptionNow),
            ask(() -> f.get(0, TimeUnit.SECONDS)));
}
var waiting = new FutureTask<>(recipe);
var fine = new FutureTask<>(() -> "tea");
fine.run();
var broken = new FutureTask<>(() -> { throw new IOException(); });
broken.run();
var calledOff = new FutureTask<>(recipe);
calledOff.cancel(true);
say("state      isDone  isCancelled  resultNow      exceptionNow   get");
for (var one : List.of(waiting, fine, broken, calledOff)) say(row(one));
//> state      isDone  isCancelled  resultNow      exceptionNow   get
//> RUNNING    false   false        !IllegalState  !IllegalState  !Timeout
//> SUCCESS    true    false        tea            !IllegalState  tea
//> FAILED     true    false        !IllegalState  IOException    !Execution
//> CANCELLED  true    true         !IllegalState  !IllegalState  !Cancellation

// %% [markdown] id="matrix-rule"
// - `get` **waits**, and throws what went wrong, wrapped. It is for somebody who needs the result.
// - `resultNow` and `exceptionNow` **never wait**. They are for somebody who *knows* the state, and they
//   throw an `IllegalStateException` when that was a mistake. No checked exceptions, no wrapper.
// - `isDone` is true in three states. It does not mean "all is well".

// %% [markdown] id="promise"
// ## A future completed by hand
//
// A `FutureTask` gets its result from its recipe. A `CompletableFuture` need not have one: it is an empty
// slip of paper, and **anybody who holds it may write the result on it, once**. Python's `Future` is of
// this kind, and `Task` is one with a coroutine behind it. Other languages call it a *promise*.

// %% id="by-hand" title="Completed by hand"
var parcel = new CompletableFuture<String>();
Thread.startVirtualThread(() -> parcel.complete("a book"));
say("received " + parcel.get());
say("once more: " + parcel.complete("a stone") + ", it is " + parcel.get());

var nobodysTea = new CompletableFuture<String>();
nobodysTea.cancel(true);
say(row(new CompletableFuture<String>()));
say(row(CompletableFuture.completedFuture("tea")));
say(row(CompletableFuture.failedFuture(new IOException())));
say(row(nobodysTea));
//> received a book
//> once more: false, it is a book
//> RUNNING    false   false        !IllegalState  !IllegalState  !Timeout
//> SUCCESS    true    false        tea            !IllegalState  tea
//> FAILED     true    false        !IllegalState  IOException    !Execution
//> CANCELLED  true    true         !IllegalState  !IllegalState  !Cancellation

// %% [markdown] id="by-hand-rule"
// The same matrix: in all four states it answers like a task. But who does the work behind it? It does
// not know. And that makes a difference when you call the work off.

// %% [predict] id="guess-cancel" for="cancel"
// Both a task and a `CompletableFuture` are cancelled with `cancel(true)`, while somebody works for
// them. Who is interrupted?
// - both
// - nobody
// + the task's thread only
// > A task knows its thread. A `CompletableFuture` has none: its `true` is ignored.

// %% id="cancel" title="Called off: who notices?"
var begun = new CountDownLatch(2);
var goOn = new CountDownLatch(1);
String work() {
    begun.countDown();
    try { goOn.await(); } catch (InterruptedException e) {
        return "interrupted";
    }
    return "worked to the end";
}
var news = new LinkedBlockingQueue<String>();
var theTask = new FutureTask<>(() -> news.add("task: " + work()));
var future = CompletableFuture.runAsync(() -> news.add("future: " + work()));
Thread.startVirtualThread(theTask);
begun.await();
theTask.cancel(true);
future.cancel(true);
say(theTask.state() + ", " + future.state());
say(news.take());
goOn.countDown();
say(news.take());
//> CANCELLED, CANCELLED
//> task: interrupted
//> future: worked to the end

// %% [markdown] id="cancel-rule"
// In both cases the *future* is CANCELLED at once, and whoever waits for it is released. What becomes of
// the *work* is another matter. An interrupted task ends when it notices (chapter 13); the work behind a
// `CompletableFuture` goes on to its end, for nobody. (Therefore we waited for `begun`. A work that has
// not begun when its future is cancelled never begins.)

// %% [markdown] id="names-intro"
// ## Names, and who am I?
//
// In a log, or in a list of what is under way, a task needs a name. In Java the **thread** has the name.
// A virtual thread has none unless you give it one; a builder can number them.

// %% id="names" title="Names, and the current thread"
Callable<String> whoAmI = () -> {
    var me = Thread.currentThread();
    return "'" + me.getName() + "'";
};
void names(ThreadFactory factory) throws Exception {
    try (var kitchen = Executors.newThreadPerTaskExecutor(factory)) {
        var two = kitchen.invokeAll(List.of(whoAmI, whoAmI));
        say(two.get(0).get() + " " + two.get(1).get());
    }
}
names(Thread.ofVirtual().factory());
names(Thread.ofVirtual().name("cook-", 1).factory());
names(Thread.ofPlatform().name("baker").factory());
//> '' ''
//> 'cook-1' 'cook-2'
//> 'baker' 'baker'

// %% [markdown] id="names-rule"
// Names need not be unique; `threadId()` is. `Thread.currentThread()` is Python's `current_task()`.

// %% [markdown] id="callbacks-intro"
// ## Call me when it is done
//
// `get` is one way to learn of the end. The other is a **callback**: leave a function, and it is called
// with the result. It may be left before the end or after it. On which thread does it run?

// %% id="callbacks" title="A callback, left early and left late"
void callbacks() throws Exception {
    var bell = new CompletableFuture<String>();
    Supplier<Thread> here = Thread::currentThread;
    bell.thenAccept(sound -> say("early: " + here.get().getName()));
    var cook = Thread.ofVirtual().name("cook");
    cook.start(() -> bell.complete("ding")).join();
    var me = Thread.currentThread();
    bell.thenAccept(_ -> say("late, mine: " + me.equals(here.get())));
    bell.whenComplete((sound, error) -> say(sound + ", " + error));

    var task = new FutureTask<>(() -> "dong") {
        protected void done() { say("its own callback: " + resultNow()); }
    };
    task.run();
}
callbacks();
//> early: cook
//> late, mine: true
//> ding, null
//> its own callback: dong

// %% [markdown] id="callbacks-rule"
// The early one ran on the thread that completed the future, the late one on ours. So a slow callback
// may hold up *either*: the cook, or you. The variants with `Async` (`thenAcceptAsync`) run it on an executor instead.

// %% [markdown] id="sequence-intro"
// ## In sequence, and side by side
//
// Now to the use of it all. First `hello` after one unit and `world` after two, in sequence: three units.

// %% id="in-sequence" title="Say after, in sequence"
String sayAfter(int units, String what) throws InterruptedException {
    Thread.sleep(units * 100L);
    say(what);
    return what;
}
sayAfter(1, "hello");
sayAfter(2, "world");
//> hello
//> world
//@ 0.3s..

// %% [markdown] id="side-by-side-intro"
// As two tasks. Both are started *before* anybody waits: two units.

// %% id="side-by-side" title="Say after, side by side"
try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    var hello = threads.submit(() -> sayAfter(1, "hello"));
    var world = threads.submit(() -> sayAfter(2, "world"));
    say(hello.get() + ", " + world.get());
}
//> hello
//> world
//> hello, world
//@ 0.2s..

// %% [markdown] id="factorials-intro"
// Three factorials, computed side by side, with a pause after each step. Watch how they interleave.

// %% id="factorials" title="Factorials A, B and C"
long factorial(String name, int n) throws InterruptedException {
    long product = 1;
    for (int i = 2; i <= n; i++) {
        say(name + ": " + product + " times " + i);
        product *= i;
        Thread.sleep(30);
    }
    say(name + ": " + n + "! is " + product);
    return product;
}
try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    var all = threads.invokeAll(List.of(
            () -> factorial("A", 2),
            () -> factorial("B", 3),
            () -> factorial("C", 4)));
    for (var one : all) System.out.print(one.get() + " ");
}
//~ A: 1 times 2
//~ B: 1 times 2
//~ C: 1 times 2
//~ A: 2! is 2
//~ B: 2 times 3
//~ C: 2 times 3
//~ B: 3! is 6
//~ C: 6 times 4
//~ C: 4! is 24
//> 2 6 24

// %% [markdown] id="factorials-rule"
// Guaranteed: the lines of *one* task come in their order, and the results come last. Everything else may
// differ from run to run: which of A, B and C is first in each round, and whether one runs ahead.
//
// And the results stand in the order in which we *asked*, whoever was ready first. To prove it, we force
// the finish to be the other way round: the apple waits for the bean, and the bean for the cake.

// %% id="order" title="Results in the order of asking"
var finished = new ConcurrentLinkedQueue<String>();
var gates = Stream.generate(() -> new CountDownLatch(1)).limit(4).toList();
Callable<String> dish(String name, int gate) {  // waits for its gate
    return () -> {
        gates.get(gate).await();
        finished.add(name);
        gates.get(gate - 1).countDown();        // opens the next
        return name;
    };
}
gates.get(3).countDown();
try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    var slips = threads.invokeAll(List.of(
            dish("apple", 1), dish("bean", 2), dish("cake", 3)));
    say("finished: " + finished);
    say("results:  " + slips.stream().map(Future::resultNow).toList());
}
//> finished: [cake, bean, apple]
//> results:  [apple, bean, cake]

// %% [markdown] id="order-rule"
// `invokeAll` returns when all are done, so `resultNow` is right here. A list of futures that you `get`
// one after the other does the same.

// %% [markdown] id="monitor-intro"
// ## What is under way?
//
// asyncio has `all_tasks()`. Java keeps no list of virtual threads that a program could ask (a thread
// dump has one: chapter 23). But whoever starts the tasks may keep a list. That is a dozen lines:

// %% id="monitor" title="A monitor of tasks in flight"
class Monitor {
    final Map<String, Future<?>> tasks = new ConcurrentSkipListMap<>();
    <T> Future<T> start(String name, Callable<T> recipe) {
        var task = new FutureTask<T>(recipe);
        tasks.put(name, task);
        Thread.ofVirtual().name(name).start(task);
        return task;
    }
    Set<String> inFlight() {
        tasks.values().removeIf(Future::isDone);
        return tasks.keySet();
    }
}
var monitor = new Monitor();
var hot = new CountDownLatch(1);
var tea = monitor.start("tea", () -> { hot.await(); return "hot tea"; });
var egg = monitor.start("egg", () -> { Thread.sleep(60_000); return ""; });
say("in flight: " + monitor.inFlight());
hot.countDown();
say("served " + tea.get() + ", in flight: " + monitor.inFlight());
egg.cancel(true);
say("cancelled the egg, in flight: " + monitor.inFlight());
//> in flight: [egg, tea]
//> served hot tea, in flight: [egg]
//> cancelled the egg, in flight: []

// %% [markdown] id="chain-intro"
// ## Chains
//
// Fetch, then process what came: with `get` that is two lines. Without anybody standing there it is a
// **chain** of callbacks, each of which yields the next future.
//
// - `thenApply(f)`: `f` computes something from the result;
// - `thenCompose(f)`: `f` *starts* something with the result, and gives a future of it;
// - `thenCombine(other, f)`: when both are there, `f` computes something from the two.

// %% id="chain" title="thenCompose, thenApply, thenCombine"
<T> CompletableFuture<T> later(Supplier<T> recipe) {
    return CompletableFuture.supplyAsync(recipe,
            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
}
Map<String, Integer> ids = Map.of("ada", 7);
CompletableFuture<Integer> fetchId(String name) {
    return later(() -> Optional.ofNullable(ids.get(name)).orElseThrow());
}
CompletableFuture<List<Integer>> fetchPrices(int id) {
    return later(() -> List.of(id, 35));
}
CompletableFuture<Integer> fetchRebate(int id) { return later(() -> 2); }
CompletableFuture<String> bill(String name) {
    var id = fetchId(name);
    var sum = id.thenCompose(i -> fetchPrices(i))
            .thenApply(prices -> prices.stream().reduce(0, Integer::sum));
    var rebate = id.thenCompose(i -> fetchRebate(i));
    return sum.thenCombine(rebate, (s, r) -> name + " pays " + (s - r));
}
bill("ada").join()
//= "ada pays 40"
//@ 0.04s..

// %% [markdown] id="chain-rule"
// Prices and rebate were fetched side by side, since each hangs on the id and not on the other.
//
// (A common mistake is `thenApply` where `thenCompose` is meant. The result is then a future *of a
// future*, and the type says so.)
//
// What if a link breaks? Then all the links behind it are skipped, and the exception falls through to
// the end, or to a link that takes exceptions: `handle` gets result *or* exception and goes on with
// something new. `exceptionally` is its half for the exception only.

// %% id="handle" title="A broken link, and handle"
var id = fetchId("eve").thenApply(i -> { say("never called"); return i; });
id.handle((i, problem) -> {
    say(i + ", " + problem.getClass().getSimpleName());
    say("because of " + problem.getCause());
    return i;
}).join();
String orElse(String text, Throwable problem) {
    return problem == null ? text : "no bill";
}
say(bill("ada").handle((text, problem) -> orElse(text, problem)).join());
say(bill("eve").handle((text, problem) -> orElse(text, problem)).join());
bill("eve").get()
//> null, CompletionException
//> because of java.util.NoSuchElementException: No value present
//> ada pays 40
//> no bill
//! ExecutionException: java.util.NoSuchElementException: No value present

// %% [markdown] id="handle-rule"
// Two wrappers, and you will meet both: `CompletionException` inside of chains and from `join()`,
// `ExecutionException` from `get()`. In either, `getCause()` is what you want to know.
//
// On virtual threads the same bill is this, and an exception is just an exception:
//
// ```java
// int id = fetchId(name);                                 // waits
// var rebate = threads.submit(() -> fetchRebate(id));     // meanwhile
// return name + " pays " + (sum(fetchPrices(id)) - rebate.get());
// ```
//
// So when do you need chains? When an API gives you a `CompletableFuture`, or when nobody may wait: on
// an event loop, or in a user interface.

// %% [markdown] id="waitable"
// ## Making things waitable
//
// Much of the world speaks in callbacks: "call `completed` or `failed` some time". A future completed by
// hand is the adapter: **each callback completes it, in its own way.** Here the JDK's own callback API
// for files.

// %% id="wrap" title="A callback API, wrapped into a future"
CompletableFuture<Integer> read(
        AsynchronousFileChannel file, ByteBuffer into) {
    var promise = new CompletableFuture<Integer>();
    file.read(into, 0, null, new CompletionHandler<Integer, Void>() {
        public void completed(Integer count, Void nothing) {
            promise.complete(count);
        }
        public void failed(Throwable problem, Void nothing) {
            promise.completeExceptionally(problem);
        }
    });
    return promise;
}
Path note = Files.createTempFile("note", ".txt");
Files.writeString(note, "don't call us");
var channel = AsynchronousFileChannel.open(note);
var bytes = ByteBuffer.allocate(100);
say(read(channel, bytes).thenApply(count -> count + " bytes").get());
channel.close();
Files.delete(note);
read(channel, bytes).get()
//> 13 bytes
//! ExecutionException: java.nio.channels.ClosedChannelException

// %% [markdown] id="wrap-rule"
// Complete the promise on *every* path. A path that forgets it leaves somebody waiting for ever.
//
// And an awaitable of one's own? In Python: a class with `__await__`. In Java: implement `Future`. Five
// methods; the others (`state`, `resultNow`, `exceptionNow`) come for free. This egg has no thread and no
// callback behind it, only a clock.

// %% id="egg" title="An awaitable of one's own"
class Egg implements Future<String> {
    final long readyAt;
    Egg(long millis) { readyAt = System.nanoTime() + millis * 1_000_000; }
    long left() { return readyAt - System.nanoTime(); }
    public boolean isDone() { return left() <= 0; }
    public boolean isCancelled() { return false; }
    public boolean cancel(boolean interrupt) { return false; }
    public String get() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(left());
        return "a soft egg";
    }
    public String get(long time, TimeUnit unit)
            throws InterruptedException, TimeoutException {
        if (unit.toNanos(time) >= left()) return get();
        unit.sleep(time);
        throw new TimeoutException();
    }
}
var late = new Egg(60_000);
say(late.state() + ", " + ask(() -> late.get(1, TimeUnit.MILLISECONDS)));
var soft = new Egg(100);
say(soft.get() + ", " + soft.state() + ", " + soft.resultNow());
//> RUNNING, !Timeout
//> a soft egg, SUCCESS, a soft egg
//@ 0.1s..

// %% [markdown] id="obsolete"
// ## What you will still meet
//
// Old code and old books. These work, or worked; there is something better today.
//
// | you meet | today |
// |---|---|
// | `class MyTask extends Thread`, or `new Thread(...)` for each task | `Thread.startVirtualThread`, an executor, a scope (chapter 08) |
// | `thread.stop()`: throws `UnsupportedOperationException` since 20; `suspend`, `resume`: gone since 23 | interruption (chapter 13) |
// | `wait` and `notify` | a queue, a latch, a `Condition` (chapter 11) |
// | `java.util.Timer`: one failing task ends it for all | `ScheduledExecutorService` (chapter 21) |
// | `newCachedThreadPool()`, pools of 200 threads for I/O | one virtual thread per task |
// | `while (!future.isDone()) sleep(10)` | `future.get()` |
// | `java.util.Observable`, home-made listener lists | a `CompletableFuture`; `Flow` (chapter 10) |
// | Guava's `ListenableFuture`, RxJava | `CompletableFuture`, or plain code on virtual threads |
// | Python: `@asyncio.coroutine` with `yield from` (gone since 3.11) | `async def`, `await` |
// | Python: `ensure_future`, `get_event_loop()`, `loop.run_until_complete` | `create_task`, `asyncio.run` |

// %% [markdown] id="your-turn"
// ## Your turn

// %% [practice] id="text-of-all" title="Results and errors, as text"
// Start *all* recipes at once, then collect: name → result, or name → `error: message`. The message is
// that of the cause. (In the homework **parallel-fetch**, the recipes fetch pages.)
//
// starter
// Map<String, String> collect(Map<String, Callable<String>> recipes)
//         throws Exception {
//     var texts = new TreeMap<String, String>();
//     for (var entry : recipes.entrySet()) {
//         texts.put(entry.getKey(), entry.getValue().call());
//     }
//     return texts;
// }
// var met = new CountDownLatch(2);             // opens if both are under way
// String meet() throws InterruptedException {
//     met.countDown();
//     return met.await(2, TimeUnit.SECONDS) ? "together" : "alone";
// }
// Callable<String> good = () -> meet();
// Callable<String> bad =
//         () -> { meet(); throw new IOException("no such host"); };
// System.out.println(collect(Map.of("good", good, "bad", bad)));
// answer
// Map<String, String> collect(Map<String, Callable<String>> recipes)
//         throws Exception {
//     try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
//         var slips = new TreeMap<String, Future<String>>();
//         recipes.forEach((name, it) -> slips.put(name, threads.submit(it)));
//         var texts = new TreeMap<String, String>();
//         for (var slip : slips.entrySet()) {
//             try {
//                 texts.put(slip.getKey(), slip.getValue().get());
//             } catch (ExecutionException e) {
//                 var message = e.getCause().getMessage();
//                 texts.put(slip.getKey(), "error: " + message);
//             }
//         }
//         return texts;
//     }
// }
// var met = new CountDownLatch(2);             // opens if both are under way
// String meet() throws InterruptedException {
//     met.countDown();
//     return met.await(2, TimeUnit.SECONDS) ? "together" : "alone";
// }
// Callable<String> good = () -> meet();
// Callable<String> bad =
//         () -> { meet(); throw new IOException("no such host"); };
// System.out.println(collect(Map.of("good", good, "bad", bad)));
//> {bad=error: no such host, good=together}

// %% [practice] id="wrap-doorbell" title="A doorbell that you can wait for"
// `listen` wants two callbacks. Wrap it: `visitor(door)` shall give a future of the visitor's name, which
// fails when nobody comes. Mind every path.
//
// starter
// void listen(int door,
//         Consumer<String> onVisitor, Consumer<Exception> onSilence) {
//     Thread.startVirtualThread(() -> {
//         if (door == 1) onVisitor.accept("Bob");
//         else onSilence.accept(new IOException("nobody at door " + door));
//     });
// }
// CompletableFuture<String> visitor(int door) {
//     return CompletableFuture.completedFuture("?");
// }
// System.out.println(visitor(1).get());
// visitor(2).get();
// answer
// void listen(int door,
//         Consumer<String> onVisitor, Consumer<Exception> onSilence) {
//     Thread.startVirtualThread(() -> {
//         if (door == 1) onVisitor.accept("Bob");
//         else onSilence.accept(new IOException("nobody at door " + door));
//     });
// }
// CompletableFuture<String> visitor(int door) {
//     var promise = new CompletableFuture<String>();
//     listen(door, promise::complete, promise::completeExceptionally);
//     return promise;
// }
// System.out.println(visitor(1).get());
// visitor(2).get();
//> Bob
//! ExecutionException: java.io.IOException: nobody at door 2

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | asyncio | Java |
// |---|---|
// | `coro()`, not awaited: a coroutine object | a `Callable`; an unstarted thread |
// | `asyncio.create_task(c)` | `executor.submit(callable)` |
// | `await task` | `future.get()`; `join()` |
// | `asyncio.Future`, `set_result`, `set_exception` | `CompletableFuture`, `complete`, `completeExceptionally` |
// | `done()`, `cancelled()` | `isDone()`, `isCancelled()`, `state()` |
// | `result()`, `exception()`, `InvalidStateError` | `resultNow()`, `exceptionNow()`, `IllegalStateException` |
// | `task.cancel()` | `future.cancel(true)`; only a task is interrupted by it |
// | `create_task(c, name="tea")`, `current_task()` | `Thread.ofVirtual().name("tea")`, `Thread.currentThread()` |
// | `add_done_callback(f)` | `whenComplete(f)`; `FutureTask.done()` |
// | `all_tasks()` | keep your own list; a thread dump |
// | `gather(...)` | `invokeAll(...)` |
// | `__await__` | implement `Future` |
// | "Task exception was never retrieved" | silence |
//
// ## Links
//
// - [`Future`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/Future.html)
//   and [`CompletableFuture`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/CompletableFuture.html)
//   in the JDK's documentation
// - [Coroutines and tasks](https://docs.python.org/3/library/asyncio-task.html) in Python's manual
//
// Next: **07-waiting**. You hold ten slips of paper. Which one do you wait for?
