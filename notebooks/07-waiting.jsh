//JAVA 25+
// ---
// title: Waiting for many things
// summary: for all, for the first, as they come, with a limit, and what becomes of the rest
// minutes: 40
// ---

// %% [markdown] id="question"
// # Waiting for many things
//
// You have asked three servers. One answers at once, one takes its time, one never answers. **Which
// answer do you wait for, how long, and what becomes of the others?**
//
// There is no single right way. Sometimes you need all answers, sometimes any will do, sometimes
// you want each as soon as it is there. Python's `asyncio` has a function for each: `gather`,
// `wait`, `as_completed`, `wait_for`, `timeout_at`, `shield`. Java has the parts. We put them
// together.

// %% [markdown] id="list-of-awaits"
// ## Asked one by one
//
// First the way that is *not* concurrent, although it looks innocent. Each server takes 0.1 s.

// %% id="one-by-one" title="A loop that asks and waits"
String ask(String server, int millis) throws InterruptedException {
    Thread.sleep(millis);
    return server + " says hello";
}

var answers = new ArrayList<String>();
for (var server : List.of("A", "B", "C")) {
    answers.add(ask(server, 100));
}
answers
//= [A says hello, B says hello, C says hello]
//@ 0.3s..

// %% [markdown] id="one-by-one-rule"
// Look at the time: 0.3 s and a little. The loop waits for A before it even asks B. Python's
// `[await ask(s) for s in servers]` is this loop, and just as slow: `await` means "wait here".
//
// So we ask first, and wait afterwards. `fork` gives the question to a thread of its own and
// returns a `Future`; `join` waits for that future. Both say what they do. (The pool stays open as
// long as this chapter. One that serves a single job belongs in a try-with-resources.)

// %% [predict] id="guess-lazy" for="lazy"
// `servers.map(fork).map(join)`: a stream forks all, and joins all. How long does it take for three
// servers of 0.1 s?
// - about 0.1 s
// + about 0.3 s
// > A stream is lazy, and it takes one element all the way down before it touches the next. Chapter
// > 02 showed it with `peek`.

// %% id="lazy" title="map(fork).map(join)"
var pool = Executors.newVirtualThreadPerTaskExecutor();

Future<String> fork(String server) {
    System.out.println("ask " + server);
    return pool.submit(() -> ask(server, 100));
}

String join(Future<String> future) {
    try {
        return future.get();
    } catch (InterruptedException | ExecutionException e) {
        throw new CompletionException(e);
    } finally {
        System.out.println("    done waiting for one");
    }
}

Stream.of("A", "B", "C").map(s -> fork(s)).map(f -> join(f)).toList()
//> ask A
//>     done waiting for one
//> ask B
//>     done waiting for one
//> ask C
//>     done waiting for one
//= [A says hello, B says hello, C says hello]
//@ 0.3s..

// %% [markdown] id="lazy-rule"
// Three threads, and nothing gained: while one works, nobody has asked the next. The timeline shows
// a staircase (in Loombook, press `t`). The mend is one `toList()`. It forces *all* forks before the
// first join.

// %% id="eager" title="Mended: all forks, then all joins"
var asked = Stream.of("A", "B", "C").map(s -> fork(s)).toList();
asked.stream().map(f -> join(f)).toList()
//> ask A
//> ask B
//> ask C
//>     done waiting for one
//>     done waiting for one
//>     done waiting for one
//= [A says hello, B says hello, C says hello]
//@ 0.1s..

// %% [markdown] id="eager-rule"
// **Start everything before you wait for anything.** In the timeline the three stand one below the
// other. The order of the lines is guaranteed; that the time is nearer to 0.1 s than to 0.3 s is
// what happens when the machine is not too busy.
//
// ## All of them, in the order asked
//
// That was the recipe of `gather`. Here it is for any kind of result.

// %% [predict] id="guess-gather" for="gather"
// A takes 0.3 s, B 0.2 s, C 0.1 s. In which order are the results in the list?
// - C, B, A: as they were ready
// + A, B, C: as they were asked
// - it differs from run to run
// > The second loop visits the futures in the order in which they were made. It does not care who
// > was ready first.

// %% id="gather" title="gather"
<T> List<T> gather(List<Callable<T>> calls)
        throws InterruptedException, ExecutionException {
    var futures = new ArrayList<Future<T>>();
    for (var call : calls) futures.add(pool.submit(call));
    var results = new ArrayList<T>();
    for (var future : futures) results.add(future.get());
    return results;
}

gather(List.of(
    () -> ask("A", 300), () -> ask("B", 200), () -> ask("C", 100)))
//= [A says hello, B says hello, C says hello]
//@ 0.3s..

// %% [markdown] id="gather-rule"
// 0.3 s: the longest of the three, and not 0.6, their sum. (A call that waits at a future that is
// long done returns at once.)
//
// A `gather` is a call that waits, like any other call. So it may itself be gathered.

// %% id="nested" title="A gather of gathers"
gather(List.of(
    () -> gather(List.of(() -> ask("A", 100), () -> ask("B", 200))),
    () -> gather(List.of(
        () -> ask("C", 200), () -> ask("D", 100), () -> ask("E", 100)))))
//= [[A says hello, B says hello], [C says hello, D says hello, E says hello]]
//@ 0.2s..

// %% [markdown] id="nested-rule"
// The results keep the shape of the question, and the whole takes as long as its longest branch.
// Seven threads were at work, two of which only waited (`t` shows who belongs to whom). On virtual
// threads that is fine. On a pool of two threads it would stand still for ever: the two outer gathers
// occupy both, and the inner questions queue up behind them.
//
// ## When one of them fails
//
// From here on, luck shall play no part: our servers answer when *we* say so. A `Server` is a gate.
// `ask` waits at it, `answer` opens it, and `crash` opens it to a failure.

// %% id="server" title="A server on a string"
class Server {
    final String name;
    final CountDownLatch gate = new CountDownLatch(1);
    volatile boolean down;

    Server(String name) { this.name = name; }

    String ask() throws InterruptedException, IOException {
        gate.await();
        if (down) throw new IOException(name + " is down");
        return name + " says hello";
    }

    void answer() { gate.countDown(); }

    void crash() {
        down = true;
        gate.countDown();
    }
}

// %% id="one-fails" title="B is down"
Server a = new Server("A"), b = new Server("B"), c = new Server("C");
var unread = new LinkedBlockingQueue<String>();
a.answer();
b.crash();
try {
    gather(List.of(() -> a.ask(), () -> b.ask(), () -> {
        unread.put(c.ask());
        return "will anybody read this?";
    }));
} catch (ExecutionException e) {
    System.out.println("gather: " + e.getCause().getMessage());
}
c.answer();
System.out.println("later: " + unread.take());
//> gather: B is down
//> later: C says hello

// %% [markdown] id="one-fails-rule"
// Three things to see:
//
// - `gather` throws, and A's good answer is lost.
// - C is *not* cancelled. It works on for a caller who has gone. Python's `gather` does the same.
// - Ours hears of B only because A has answered. It looks at A first; had A been silent, B's
//   failure would have stayed unnoticed. Python's `gather` raises at once. We come to that ("first
//   error").
//
// If you would rather have an answer *or* an error for each question, do not throw. `invokeAll` is
// the JDK's own "start all, wait for all": it returns when every future is done, however it ended.

// %% id="errors-kept" title="Errors kept as results"
<T> List<Object> settle(List<Callable<T>> calls) throws Exception {
    return pool.invokeAll(calls).stream()
        .<Object>map(future -> switch (future.state()) {
            case SUCCESS -> future.resultNow();
            case FAILED -> future.exceptionNow();
            case RUNNING, CANCELLED -> future.state();
        })
        .toList();
}

Server a = new Server("A"), b = new Server("B"), c = new Server("C");
a.answer();
b.crash();
c.answer();
settle(List.of(() -> a.ask(), () -> b.ask(), () -> c.ask()))
//= [A says hello, java.io.IOException: B is down, C says hello]

// %% [markdown] id="errors-kept-rule"
// This is `gather(..., return_exceptions=True)`. Nothing is lost, and nothing is thrown, so the
// duty to look is now yours. (An error and a result in one list is Python's way. Chapter 08 keeps
// them apart.)
//
// ## Done and pending
//
// `gather` waits for all. What if you want to wait for *less*? Then a future alone is not enough:
// you can stand at one future, not at three. We need a bell that rings when a task ends, one bell
// for each. `FutureTask` has a hook for it: `done()` is called when the task has ended, in whatever
// way.

// %% id="job" title="A task with a name and a bell"
class Job extends FutureTask<String> {
    final String name;
    final Thread thread;
    final CompletableFuture<Job> bell = new CompletableFuture<>();

    Job(String name, Callable<String> work) {
        super(work);
        this.name = name;
        thread = Thread.ofVirtual().name(name).unstarted(this);
    }

    protected void done() { bell.complete(this); }

    public String toString() { return name + " " + state(); }
}

Job start(String name, Callable<String> work) {
    var job = new Job(name, work);
    job.thread.start();
    return job;
}

// %% [markdown] id="job-rule"
// The bell carries the job itself, so whoever hears it knows **which task it was that finished**.
// And the bell never fails, even if the job does: it only says "over".
//
// Bells can be combined. `anyOf(bells)` rings with the first one, `allOf(bells)` with the last. We
// wait for such a signal, but not longer than a limit. Then we look who is done, and who is
// pending.

// %% id="split" title="Wait for a signal, then look who is done"
CompletableFuture<?>[] bells(List<Job> jobs) {
    return jobs.stream().map(job -> job.bell)
        .toArray(CompletableFuture[]::new);
}

record Split(List<Job> done, List<Job> pending) {}

Split await(CompletableFuture<?> signal, List<Job> jobs, int millis)
        throws Exception {
    try {
        signal.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException timeIsUp) {
        // no harm done: we look all the same
    }
    var ended = jobs.stream().filter(job -> job.isDone()).toList();
    var pending = new ArrayList<>(jobs);
    pending.removeAll(ended);
    return new Split(ended, pending);
}

// %% [markdown] id="split-rule"
// Note the order: who is done is asked *once*, and all the others count as pending. Had we asked
// each job twice, one that ended in between would stand in neither list, or in both.
//
// Now three servers. Only B answers.

// %% id="first" title="Waiting for the first"
List<Job> start(Server... servers) {
    return Stream.of(servers).map(s -> start(s.name, s::ask)).toList();
}

Server a = new Server("A"), b = new Server("B"), c = new Server("C");
var jobs = start(a, b, c);
b.answer();
await(CompletableFuture.anyOf(bells(jobs)), jobs, 10_000)
//= Split[done=[B SUCCESS], pending=[A RUNNING, C RUNNING]]

// %% [markdown] id="first-rule"
// This is `asyncio.wait(tasks, return_when=FIRST_COMPLETED)`. Here `done` has one element, because
// we keep the other gates shut. In general it has *at least* one: two may end at the same moment.
// (Or none, if the limit comes first.)
//
// (And two threads are still running, as Loombook notes below the cell. Nobody has told A and C to
// stop. We come to that.)
//
// "First" means: first to be over. A failure is over, too. If you want the first **success**, the
// JDK has `invokeAny`. It takes no notice of failures as long as there is hope, and when it has an
// answer, it interrupts the rest.

// %% id="first-success" title="The first success"
var interrupted = new CountDownLatch(1);
Server a = new Server("A"), b = new Server("B"), c = new Server("C");
a.crash();
b.answer();
var answer = pool.invokeAny(List.of(() -> a.ask(), () -> b.ask(), () -> {
    try {
        return c.ask();
    } finally {
        interrupted.countDown();
    }
}));
interrupted.await();
answer
//= "B says hello"

// %% [markdown] id="first-success-rule"
// A's failure vanished without a trace, and C, whose gate we never opened, was sent home. Were all
// to fail, `invokeAny` would throw an `ExecutionException` with the failure of one of them.
//
// Between "the first" and "all" there is a third signal: **the first error, or all if there is
// none**. It is what an impatient `gather` needs: as long as all goes well, wait; when one fails,
// stop waiting.

// %% id="first-error" title="Waiting for the first error"
CompletableFuture<?> firstError(List<Job> jobs) {
    var signal = new CompletableFuture<Void>();
    for (var job : jobs) {
        job.bell.thenAccept(over -> {
            if (over.state() == Future.State.FAILED) signal.complete(null);
        });
    }
    CompletableFuture.allOf(bells(jobs))
        .thenRun(() -> signal.complete(null));
    return signal;
}

Server a = new Server("A"), b = new Server("B"), c = new Server("C");
var jobs = start(a, b, c);
a.answer();
System.out.println(jobs.getFirst().bell.get());
b.crash();
await(firstError(jobs), jobs, 10_000)
//> A SUCCESS
//= Split[done=[A SUCCESS, B FAILED], pending=[C RUNNING]]

// %% [markdown] id="first-error-rule"
// A's success did not ring this signal, B's failure did. C is still at it.
//
// ## When the time is up
//
// Now we wait for *all* three, but for 0.1 s at most. C is still silent. Afterwards we open C's gate
// all the same, and look once more.

// %% [predict] id="guess-limit" for="limit"
// What becomes of C when the 0.1 s are over?
// - it is cancelled
// - it fails with a `TimeoutException`
// + nothing: it runs on
// > The limit was a limit on *our waiting*. We have stopped looking; nobody has told C.

// %% id="limit" title="Waiting for all, with a limit"
var all = CompletableFuture.allOf(bells(jobs));
System.out.println(await(all, jobs, 100));
c.answer();
System.out.println("C: " + jobs.get(2).get());
await(all, jobs, 10_000)
//> Split[done=[A SUCCESS, B FAILED], pending=[C RUNNING]]
//> C: C says hello
//= Split[done=[A SUCCESS, B FAILED, C SUCCESS], pending=[]]
//@ 0.1s..

// %% [markdown] id="limit-rule"
// No exception, and nothing cancelled: after the limit C was alive, and could still answer. (The
// second wait for all returned at once: all were done.) In Python `asyncio.wait(timeout=…)` behaves
// like this, too. It is a common leak: the program goes on, and the leftovers pile up behind it.
//
// So **whoever stops waiting decides about the leftovers.** Usually: cancel them. For a job on a
// thread, cancelling means to interrupt that thread. And here comes a subtlety.

// %% id="cancel-leftovers" title="Cancelling what is left"
var d = new Server("D");
var atWork = new CountDownLatch(1);
var mayTidy = new CountDownLatch(1);
var left = start("D", () -> {
    atWork.countDown();
    try {
        return d.ask();
    } finally {
        mayTidy.await();
        System.out.println("D: tidied up");
    }
});
atWork.await();
left.cancel(true);
System.out.println(left + ", thread alive: " + left.thread.isAlive());
mayTidy.countDown();
left.thread.join();
System.out.println(left + ", thread alive: " + left.thread.isAlive());
//> D CANCELLED, thread alive: true
//> D: tidied up
//> D CANCELLED, thread alive: false

// %% [markdown] id="cancel-leftovers-rule"
// `d.ask()` threw an `InterruptedException`, `finally` ran, the thread ended. But `cancel` did not
// wait for any of it. The future says CANCELLED **at once**; the thread ends when it has noticed
// and tidied up. **Cancelled is not the same as stopped.** If you must be sure, join the thread.
// Chapter 08 has a construct that always does. (And `cancel(true)` on a `CompletableFuture`
// interrupts nobody: it does not know who works on it.)
//
// ## As they come
//
// You have a hundred questions and want to show each answer as soon as it is there. The JDK has
// this ready: an `ExecutorCompletionService` puts each future into a queue *when it is done*. You
// take from the queue. It does not tell you which question that was; a map does.

// %% id="as-completed" title="Results as they complete"
var service = new ExecutorCompletionService<String>(pool);
var whose = new HashMap<Future<String>, Server>();
Server a = new Server("A"), b = new Server("B"), c = new Server("C");
whose.put(service.submit(() -> a.ask()), a);
whose.put(service.submit(() -> b.ask()), b);
whose.put(service.submit(() -> c.ask()), c);
for (var next : List.of(c, a, b)) {
    next.answer();
    Future<String> done = service.take();
    System.out.println(whose.get(done).name + ": " + done.get());
}
//> C: C says hello
//> A: A says hello
//> B: B says hello

// %% [markdown] id="as-completed-rule"
// Asked as A, B, C; taken in the order in which they ended. (We let the next one answer only after
// we had taken the one before, so that your output is the same as ours.) In Python this is
// `as_completed`.
//
// Real life adds failures, and a limit for the whole. Two rules:
//
// - `get` of a failed one throws. Catch it *inside* the loop, or the first failure costs you the
//   rest.
// - The limit is for all of them together. So each `poll` gets only **the time that is left**.
//
// Of our three servers one answers, one is down, and one is silent.

// %% id="as-completed-limit" title="As they come, with failures and a limit"
int collect(List<Callable<String>> calls, int millis) throws Exception {
    long end = System.nanoTime() + millis * 1_000_000L;
    var service = new ExecutorCompletionService<String>(pool);
    var open = new ArrayList<Future<String>>();
    for (var call : calls) open.add(service.submit(call));
    while (!open.isEmpty()) {
        long left = end - System.nanoTime();
        var done = service.poll(left, TimeUnit.NANOSECONDS);
        if (done == null) break;                       // the time is up
        open.remove(done);
        try {
            System.out.println(done.get());
        } catch (ExecutionException e) {
            System.out.println("error: " + e.getCause().getMessage());
        }
    }
    for (var late : open) late.cancel(true);
    return open.size();
}

Server a = new Server("A"), b = new Server("B"), c = new Server("C");
a.answer();
b.crash();
collect(List.of(() -> a.ask(), () -> b.ask(), () -> c.ask()), 300)
//~ A says hello
//~ error: B is down
//= 1
//@ 0.3s..

// %% [markdown] id="as-completed-limit-rule"
// One was late. The first two lines may come in either order: A and B raced, and nobody knows who
// wins. `poll` answers `null` when the time is up. (A negative limit is fine: then it only looks.)
//
// ## One result, with a limit
//
// Often there is just one thing to wait for. `get` takes a limit.

// %% id="one-limit" title="get with a limit"
String within(Job job, int millis) throws Exception {
    try {
        return job.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
        System.out.println("time is up: " + job);
        job.cancel(true);
        throw e;
    }
}

var silent = start("S", new Server("S")::ask);
try {
    within(silent, 100);
} catch (TimeoutException e) {
    System.out.println("    afterwards: " + silent);
}
//> time is up: S RUNNING
//>     afterwards: S CANCELLED
//@ 0.1s..

// %% [markdown] id="one-limit-rule"
// `get(100, …)` gave up *waiting*; the job was still RUNNING. We cancelled it ourselves. Python's
// `wait_for` does both, which is why our `within` does, too.
//
// ## A deadline that moves
//
// "100 ms from now" is a **time limit**. "At 12:00" is a **deadline**. Three steps with a limit of
// 1 s each may take 3 s; three steps that share a deadline cannot. And a deadline is a thing that
// you can keep, hand on, move, or lift, while the work is running.
//
// An alarm clock that cancels a job will do. To move the deadline is to take back one alarm and set
// another; to lift it is to take the alarm back. The clock is `System.nanoTime()`, which nobody can
// set; the clock on the wall may jump.

// %% id="deadline" title="A deadline: moved nearer, and lifted"
var timer = Executors.newScheduledThreadPool(1,
    Thread.ofPlatform().name("alarm clock").factory());

Future<?> cancelAt(long when, Job job) {
    long ns = when - System.nanoTime();
    return timer.schedule(() -> job.cancel(true), ns, TimeUnit.NANOSECONDS);
}

Server a = new Server("A"), b = new Server("B");
var jobs = start(a, b);
long now = System.nanoTime(), second = 1_000_000_000;
var alarmA = cancelAt(now + 3600 * second, jobs.get(0));
var alarmB = cancelAt(now + 3600 * second, jobs.get(1));
alarmA.cancel(false);                                  // moved nearer
alarmA = cancelAt(now + second / 5, jobs.get(0));
alarmB.cancel(false);                                  // lifted
System.out.println(jobs.get(0).bell.get() + ", " + jobs.get(1));
b.answer();
jobs.get(1).get()
//> A CANCELLED, B RUNNING
//= "B says hello"
//@ 0.2s..

// %% [markdown] id="deadline-rule"
// Both had an hour. A's deadline was moved to 0.2 s after the start, and struck. B's was lifted, and
// B could take all the time it wanted. (The thread that still runs is the alarm clock.) In Python:
// `timeout_at(when)`, then `reschedule(when)`, and `reschedule(None)` to lift it.
//
// To lift it may come too late, when the alarm is just ringing; then the job is cancelled all the
// same. If it matters, look at the job.
//
// ## A shield
//
// Cancelling goes down: who waits is cancelled, and with it what it is doing. Mostly that is what
// you want. But think of a payment that is under way while its customer closes the window. **The
// waiter may go. The work must not.**
//
// Two waiters. The first does the work itself, the second waits for a job that does it.

// %% [predict] id="guess-shield" for="shield"
// We cancel both waiters. Which payment will still go through?
// - both: they had begun
// + only the second
// - neither
// > An interrupt hits one thread. The first waiter's thread *is* the work. The second one's only
// > stands at `get`; the work has a thread of its own, which nobody interrupted.

// %% id="shield" title="Work that survives its waiter"
Server bankA = new Server("bank A"), bankB = new Server("bank B");
var payment = start("payment", bankB::ask);
var atWork = new CountDownLatch(2);
var bare = start("bare", () -> {
    atWork.countDown();
    return bankA.ask();
});
var shielded = start("shielded", () -> {
    atWork.countDown();
    return payment.get();
});
atWork.await();
for (var waiter : List.of(bare, shielded)) waiter.cancel(true);
System.out.println(bare + ", " + shielded + ", " + payment);
bankB.answer();
System.out.println(payment.get());
//> bare CANCELLED, shielded CANCELLED, payment RUNNING
//> bank B says hello

// %% [markdown] id="shield-rule"
// Here Java and Python differ. In Python, cancelling a waiter cancels what it awaits, unless there
// is a `shield` between them. In Java `future.get()` **is** the shield: an interrupt ends the
// waiting and does not touch the future. What you get for nothing is survival; what you must write
// is the cancelling. (`invokeAll` and `invokeAny` do write it: when *they* are interrupted, they
// cancel their tasks.)
//
// Somebody should keep hold of the shielded work, or its error is never seen.
//
// With `CompletableFuture` there is a second danger: whoever has the future can cancel it. Hand out
// a `copy()`, and keep the original: cancelling the copy does not reach it.
//
// ## Which one, then?
//
// | you want | it waits for | failures | leftovers |
// |---|---|---|---|
// | `gather` | all | the first in the list is thrown | run on |
// | `settle`, `invokeAll` | all | kept as results | none are left |
// | `anyOf(bells)` | the first that is over | are "over", too | run on |
// | `invokeAny` | the first success | ignored while there is hope | interrupted |
// | `firstError` | the first failure, or all | end the waiting | run on |
// | any of them with a limit | the limit at most | | **yours to cancel** |
// | `invokeAll` with a limit | all, or the limit | kept | cancelled |
// | completion service | the next one | thrown by its `get` | yours to cancel |
//
// The last column is the one people forget. Chapter 08 makes it disappear.
//
// ## Your turn

// %% [practice] id="or-else" title="An answer, or something instead"
// Write `orElse`: the job's answer if it comes within the time; otherwise the substitute, and then
// the job must not run on.
//
// starter
// String orElse(Job job, int millis, String substitute) throws Exception {
//     return substitute;
// }
//
// Server quick = new Server("Q"), silent = new Server("S");
// quick.answer();
// var jobs = start(quick, silent);
// System.out.println(orElse(jobs.get(0), 10_000, "nothing"));
// System.out.println(orElse(jobs.get(1), 100, "nothing"));
// System.out.println(jobs);
//
// answer
// String orElse(Job job, int millis, String substitute) throws Exception {
//     try {
//         return job.get(millis, TimeUnit.MILLISECONDS);
//     } catch (TimeoutException late) {
//         job.cancel(true);
//         return substitute;
//     }
// }
//
// Server quick = new Server("Q"), silent = new Server("S");
// quick.answer();
// var jobs = start(quick, silent);
// System.out.println(orElse(jobs.get(0), 10_000, "nothing"));
// System.out.println(orElse(jobs.get(1), 100, "nothing"));
// System.out.println(jobs);
//> Q says hello
//> nothing
//> [Q SUCCESS, S CANCELLED]

// %% [practice] id="two-opinions" title="Two opinions are enough"
// Ask all servers, take the first **two** answers, cancel the rest. A server that is down does not
// count. Sort the two, so that their order does not matter.
//
// starter
// List<String> two(List<Callable<String>> calls) throws Exception {
//     return List.of();
// }
//
// Server a = new Server("A"), b = new Server("B");
// Server c = new Server("C"), d = new Server("D");
// a.crash();
// b.answer();
// d.answer();
// two(List.of(a::ask, b::ask, c::ask, d::ask))
//
// answer
// List<String> two(List<Callable<String>> calls) throws Exception {
//     var service = new ExecutorCompletionService<String>(pool);
//     var futures = calls.stream().map(service::submit).toList();
//     var answers = new TreeSet<String>();
//     for (var left = calls.size(); left > 0 && answers.size() < 2; left--) {
//         try {
//             answers.add(service.take().get());
//         } catch (ExecutionException down) {
//             // the next one, please
//         }
//     }
//     for (var future : futures) future.cancel(true);
//     return List.copyOf(answers);
// }
//
// Server a = new Server("A"), b = new Server("B");
// Server c = new Server("C"), d = new Server("D");
// a.crash();
// b.answer();
// d.answer();
// two(List.of(a::ask, b::ask, c::ask, d::ask))
//= [B says hello, D says hello]

// %% [practice] id="report" title="A report with a limit"
// One line for each server, in the order asked: what it said, `error: …`, or `late`. One limit for
// **all** of them together. Leave nothing running. (The homework `parallel-fetch`, after chapter
// 17, is this with real servers.)
//
// starter
// Map<String, String> report(List<Job> jobs, int millis) throws Exception {
//     var lines = new LinkedHashMap<String, String>();
//     for (var job : jobs) lines.put(job.name, "?");
//     return lines;
// }
//
// Server a = new Server("A"), b = new Server("B");
// Server c = new Server("C"), d = new Server("D");
// for (var server : List.of(b, d)) server.answer();
// c.crash();
// var jobs = start(a, b, c, d);
// for (var job : jobs.subList(1, 4)) job.bell.get();
// System.out.println(report(jobs, 100));
// System.out.println(jobs);
//
// answer
// Map<String, String> report(List<Job> jobs, int millis) throws Exception {
//     await(CompletableFuture.allOf(bells(jobs)), jobs, millis);
//     var lines = new LinkedHashMap<String, String>();
//     for (var job : jobs) {
//         job.cancel(true);
//         lines.put(job.name, switch (job.state()) {
//             case SUCCESS -> job.resultNow();
//             case FAILED -> "error: " + job.exceptionNow().getMessage();
//             case RUNNING, CANCELLED -> "late";
//         });
//     }
//     return lines;
// }
//
// Server a = new Server("A"), b = new Server("B");
// Server c = new Server("C"), d = new Server("D");
// for (var server : List.of(b, d)) server.answer();
// c.crash();
// var jobs = start(a, b, c, d);
// for (var job : jobs.subList(1, 4)) job.bell.get();
// System.out.println(report(jobs, 100));
// System.out.println(jobs);
//> {A=late, B=B says hello, C=error: C is down, D=D says hello}
//> [A CANCELLED, B SUCCESS, C FAILED, D SUCCESS]

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | Python | Java |
// |---|---|
// | `gather(a(), b())` | submit all, then `get` each; `invokeAll` |
// | `gather(…, return_exceptions=True)` | `invokeAll`, then `state()`, `resultNow()`, `exceptionNow()` |
// | `wait(ts, return_when=FIRST_COMPLETED)` | `CompletableFuture.anyOf` over bells |
// | `wait(ts, return_when=FIRST_EXCEPTION)` | our `firstError` |
// | `wait(ts, timeout=0.1)`: done, pending | `signal.get(100, MILLISECONDS)`, then `isDone()` |
// | the first success: a loop of one's own | `invokeAny` |
// | `as_completed(ts, timeout=…)` | `ExecutorCompletionService`: `take()`, `poll(…)` |
// | `wait_for(t, 0.1)`, which cancels `t` | `get(100, MILLISECONDS)`, then `cancel(true)` |
// | `timeout_at(when)`, `reschedule(…)` | a scheduled `cancel`, moved or lifted |
// | `shield(t)` | `future.get()` shields by itself; `copy()` of a `CompletableFuture` |
// | `t.cancel()` | `future.cancel(true)`: an interrupt |
//
// ## Links
//
// - [`Future`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/Future.html):
//   what `cancel` promises, and what it does not
// - [`ExecutorService`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/ExecutorService.html):
//   `invokeAll` and `invokeAny`
// - [Python: Coroutines and Tasks](https://docs.python.org/3/library/asyncio-task.html), for
//   comparison
//
// Next: **08-structured-concurrency**. A group that cleans up after itself.
