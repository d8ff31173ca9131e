//JAVA 25+
// ---
// title: Synchronisation
// summary: what goes wrong when threads share something, and the tools that set it right
// minutes: 60
// ---

// %% [markdown] id="question"
// # Synchronisation
//
// Until now our tasks minded their own business: each had its own data, and gave a result in the
// end. Now they share. **Two threads count with one counter, 20 million each. What does it say in
// the end?**
//
// This is the longest chapter of the course. Take it in three sittings: *locks* (up to the
// transactions), *conditions and events*, then *queues, semaphores and barriers*. All of it answers
// two questions:
//
// - how do I keep the others out while I change something?
// - how do I wait until somebody else has changed something?
//
// First some small tools. `together` runs actions at once, each on a virtual thread, and waits for
// all of them. (An `Action` is a `Callable` as well, so an executor takes it as it is.) `background`
// starts one on a thread with a name, and does not wait. `until` looks again and again until
// something is true: good for watching threads from outside, as we do here. For real waiting this
// chapter has better things.

// %% id="tools" title="Tools for this chapter"
interface Action extends Callable<String> {
    void run() throws Exception;
    default String call() throws Exception { run(); return "done"; }
}

void together(Action... actions) throws Exception {
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var future : each.invokeAll(List.of(actions))) future.get();
    }
}

Thread background(String name, Action action) {
    return Thread.ofVirtual().name(name).start(() -> {
        try { action.run(); } catch (Exception e) { System.out.println(e); }
    });
}

void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) Thread.sleep(1);
}

// %% [predict] id="guess-race" for="race"
// Two threads do `count++` 20 million times each, at the same time. What does Java guarantee about
// `count` at the end?
// - it is 40 million
// - it is between 20 and 40 million
// + neither
// > Updates may get lost, and nearly all of them if you are unlucky.

// %% id="race" title="Two threads, one counter"
int count = 0;
void countALot() { for (int i = 0; i < 20_000_000; i++) count++; }
together(() -> countALot(), () -> countALot());
System.out.println("counted " + count + ", lost " + (40_000_000 - count));
//> counted …, lost …

// %% [markdown] id="race-rule"
// Run it a few times. The number changes from run to run, and from machine to machine. It may even
// be right: by luck, or because a clever compiler made one big addition of the loop. That is the
// mark of a **race**: the result depends on who is faster.
//
// `count++` looks like one step, but it is three: read, add, write. Let us see it in slow motion. A
// `CyclicBarrier(2)` makes two threads wait for each other; more of it at the end of this chapter.
// We put it in the worst place.

// %% id="slow-motion" title="A lost update in slow motion"
int balance = 0;
var bothHaveRead = new CyclicBarrier(2);
void depositOne() throws Exception {
    int seen = balance;                    // read
    bothHaveRead.await();                  // … somebody else reads, too …
    balance = seen + 1;                    // write
}
together(() -> depositOne(), () -> depositOne());
balance
//= 1

// %% [markdown] id="slow-motion-rule"
// Both read 0, both write 1. This time the loss is certain, as the barrier forces it. Without the
// barrier it may happen at any time, that is all the difference.
//
// In asyncio a switch can happen only at an `await`, so `count += 1` is safe there, while
// `x = balance; await something(); balance = x + 1` is the very same bug. In Java a switch may
// happen **anywhere**, and with several cores the threads really run at the same time.
//
// And there is a second trouble, which no slow motion can show: **visibility**. A value that one
// thread wrote need not be seen by another; compiler and processor may keep it back or change the
// order, as long as the writing thread itself does not notice. Java promises visibility only along
// a *happens-before* edge (Java Language Specification, §17.4.5). These are the edges that you will
// use:
//
// | what this thread did before … | is seen by the one that after that … |
// |---|---|
// | releases a lock | takes the same lock |
// | writes a `volatile` field, an atomic | reads that value |
// | starts a thread, submits a task | is that thread, runs that task |
// | ends | returns from its `join`, gets its result |
// | `put`s into a queue | `take`s that element |
// | `countDown`s a latch, `release`s a permit | waited for it |
//
// So every tool of this chapter does two things at once: it arranges who goes when, *and* it makes
// written values visible. A plain field without any of them promises nothing, even if it "works on
// my machine".
//
// ## First cure: atomics
//
// An `AtomicInteger` does read, add and write as one step that nobody can get into. First two
// threads count once more. Then money moves from one account to another: both are atomic, and in
// between, an auditor looks.

// %% id="atomic" title="One atomic, then two"
var atomicCount = new AtomicInteger();
void countAtomically() {
    for (int i = 0; i < 500_000; i++) atomicCount.incrementAndGet();
}
together(() -> countAtomically(), () -> countAtomically());
System.out.println("counted " + atomicCount);

var alice = new AtomicInteger(100);
var bob = new AtomicInteger(0);
var half = new CountDownLatch(1);
var audited = new CountDownLatch(1);
together(() -> {
    alice.addAndGet(-30);
    half.countDown();
    audited.await();
    bob.addAndGet(30);
}, () -> {
    half.await();
    System.out.println("the auditor sees " + (alice.get() + bob.get()));
    audited.countDown();
});
System.out.println("in the end there is " + (alice.get() + bob.get()));
//> counted 1000000
//> the auditor sees 70
//> in the end there is 100

// %% [markdown] id="atomic-rule"
// The count is right, and that is guaranteed, every time. But mind what the guarantee is about:
// **one** step on **one** variable. No money was lost either, and yet the auditor saw a state that
// must not exist. "The sum is always 100" is a promise about *both* numbers together, an
// **invariant**. To keep an invariant, others must not look while it is broken. (The latches are
// here only to make the auditor look at the worst moment.)
//
// ## Second cure: a lock
//
// A `ReentrantLock` can be held by one thread at a time. `lock()` waits until it is free.
// **Everybody who reads or writes the protected things takes the same lock**, the auditor as well.

// %% id="lock" title="One at a time"
var ledger = new ReentrantLock();
int savings = 100_000, purse = 0;
void moveOne() {
    ledger.lock();
    try {
        savings--;
        purse++;
    } finally {
        ledger.unlock();
    }
}
int audit() {
    ledger.lock();
    try { return savings + purse; } finally { ledger.unlock(); }
}
var sums = new ConcurrentSkipListSet<Integer>();
together(() -> { for (int i = 0; i < 20_000; i++) moveOne(); },
        () -> { for (int i = 0; i < 20_000; i++) moveOne(); },
        () -> { for (int i = 0; i < 20_000; i++) sums.add(audit()); });
System.out.println("in the purse: " + purse + ", sums seen: " + sums);
//> in the purse: 40000, sums seen: [100000]

// %% [markdown] id="lock-rule"
// 20 000 audits, a single sum. `savings` and `purse` are plain fields; the lock makes them both
// safe and visible. The older way to write the same is `synchronized (ledger) { … }`, where any
// object can be the lock. Since JDK 24 both are equally good for virtual threads (JEP 491).
// `ReentrantLock` can do more: give up, be interrupted, be asked.
//
// Why the `finally`? Because of this:

// %% id="no-finally" title="Without finally, then with"
void stumble() { throw new IllegalStateException("stumbled"); }
void enterCarelessly(ReentrantLock door) {
    door.lock();
    stumble();
    door.unlock();
}
void enterCarefully(ReentrantLock door) {
    door.lock();
    try {
        stumble();
    } finally {
        door.unlock();
    }
}
void visit(String how, Consumer<ReentrantLock> enter) throws Exception {
    var door = new ReentrantLock();
    background(how, () -> enter.accept(door)).join();
    boolean free = door.tryLock(20, TimeUnit.MILLISECONDS);
    System.out.println(how + ": may I? " + free);
}
visit("careless", door -> enterCarelessly(door));
visit("careful", door -> enterCarefully(door));
//> java.lang.IllegalStateException: stumbled
//> careless: may I? false
//> java.lang.IllegalStateException: stumbled
//> careful: may I? true
//@ 0.01s..

// %% [markdown] id="no-finally-rule"
// The careless thread has ended, and taken the key with it: its door stays locked for ever, and
// everybody who says `lock()` waits for ever. **`lock()`, then `try`, then `unlock()` in
// `finally`.** Always. The `lock()` stands *before* the `try`: if locking itself fails, there is
// nothing to unlock. (`synchronized` cannot be forgotten; Python has `async with lock` for the same
// reason.)
//
// ## Is it taken? And by whom?
//
// A lock has an owner. The owner may lock it again, which is what *reentrant* means; it must then
// unlock as often. What if somebody else unlocks it?

// %% id="not-yours" title="Released by somebody else"
void look(String who, ReentrantLock it) {
    System.out.println(who + ": taken " + it.isLocked()
        + ", mine " + it.isHeldByCurrentThread()
        + ", holds " + it.getHoldCount());
}
var diary = new ReentrantLock();
Thread.ofVirtual().start(() -> {
    diary.lock();
    diary.lock();
    look("owner", diary);
}).join();
look("other", diary);
diary.unlock()
//> owner: taken true, mine true, holds 2
//> other: taken true, mine false, holds 0
//! IllegalMonitorStateException

// %% [markdown] id="not-yours-rule"
// **Only the owner may unlock.** Python's `asyncio.Lock` has no owner: any task may release it, and
// a task that locks it twice waits for itself, for ever.
//
// `isLocked()` is good for a log line, never for a decision. The answer is old when you get it:
//
// ```java
// if (!lock.isLocked()) lock.lock();      // somebody may come in between
// if (lock.tryLock()) { … }               // ask and take in one step
// ```
//
// "Look, then act" in two steps is a race, whatever you look at: a lock, a map, a queue.
//
// ## Who is next?
//
// Several threads wait for a lock. Who gets it? A plain `ReentrantLock` promises nothing: a
// newcomer may get ahead of those who wait. `new ReentrantLock(true)` is **fair**: it favours the
// one who has waited longest.

// %% id="fair" title="A fair lock is a queue"
var desk = new ReentrantLock(true);
var served = Collections.synchronizedList(new ArrayList<String>());
void queueUp(String name) {
    desk.lock();
    try { served.add(name); } finally { desk.unlock(); }
}
together(() -> {
    desk.lock();
    try {
        for (String name : List.of("Ann", "Ben", "Cy")) {
            int before = desk.getQueueLength();
            Thread.startVirtualThread(() -> queueUp(name));
            until(() -> desk.getQueueLength() > before);
        }
    } finally {
        desk.unlock();
    }
});
until(() -> served.size() == 3);
served
//= [Ann, Ben, Cy]

// %% [markdown] id="fair-rule"
// Fairness is about the lock alone: it does not promise that the threads get the processor equally
// often. It costs throughput, so it is not the default. And `tryLock()` without a time limit jumps
// the queue even of a fair lock; that is documented.
//
// ## Deadlock
//
// One lock is easy. With two locks there is a new way to fail. Ada takes the left one, then the
// right one. Bob takes the right one, then the left one. The barrier makes sure that each has the
// first before either asks for the second.

// %% [predict] id="guess-deadlock" for="deadlock"
// Each of the two holds one lock and waits for the other's. Who gives way?
// - the younger thread
// - the JVM notices, and throws an exception in one of them
// + nobody
// > The JVM can find a deadlock when it is asked. But it never breaks one.

// %% id="deadlock" title="Each waits for the other, and the JVM can tell"
import java.lang.management.ManagementFactory;
ReentrantLock left = new ReentrantLock(), right = new ReentrantLock();
var eachHasOne = new CyclicBarrier(2);
Thread person(String name, ReentrantLock first, ReentrantLock second) {
    return Thread.ofPlatform().name(name).start(() -> {
        first.lock();
        try {
            eachHasOne.await();
            second.lockInterruptibly();
            System.out.println(name + " has both");
            second.unlock();
        } catch (Exception e) {
            System.out.println(name + " was interrupted");
        } finally { first.unlock(); }
    });
}
Thread ada = person("ada", left, right), bob = person("bob", right, left);
var jvm = ManagementFactory.getThreadMXBean();
until(() -> jvm.findDeadlockedThreads() != null);
for (var stuck : jvm.getThreadInfo(jvm.findDeadlockedThreads()))
    System.out.println(stuck.getThreadName() + " waits for a lock of "
        + stuck.getLockOwnerName());
ada.interrupt();
for (Thread each : List.of(ada, bob)) each.join();
//~ ada waits for a lock of bob
//~ bob waits for a lock of ada
//> ada was interrupted
//> bob has both

// %% [markdown] id="deadlock-rule"
// `findDeadlockedThreads` looks for a circle: ada waits for bob waits for ada. `jstack` and the
// JDK's other tools do the same. The two would have stood there for ever, had nobody broken the
// circle from outside. We did, and even that worked only because ada waited with
// `lockInterruptibly()`: `lock()` and `synchronized` do not react to interruption while they wait.
//
// There is a catch: that detector knows **platform threads only**. For virtual threads there is a
// *thread dump* in JSON: every thread, what it waits for, which monitors it owns. We let it be
// written into a file, and look for the circle ourselves. (Two `synchronized` blocks this time: of
// those, the dump of JDK 25 names both sides. Of a `ReentrantLock` it tells who waits, not who owns
// it.) Cid takes the fork, then the knife; Dot the knife, then the fork.

// %% id="deadlock-virtual" title="Virtual threads: a circle in the thread dump"
class Fork {}
class Knife {}
var fork = new Fork();
var knife = new Knife();
var table = new CyclicBarrier(2);
Thread diner(String name, Object first, Object second) {
    return Thread.ofVirtual().name(name).start(() -> {
        synchronized (first) {
            try { table.await(); } catch (Exception e) { return; }
            synchronized (second) { System.out.println("never printed"); }
        }
    });
}
var cid = diner("cid", fork, knife);
var dot = diner("dot", knife, fork);
until(() -> cid.getState() == Thread.State.BLOCKED);
until(() -> dot.getState() == Thread.State.BLOCKED);
System.out.println("the detector finds " + jvm.findDeadlockedThreads());
//> the detector finds null

// %% id="thread-dump" title="Reading the dump"
import com.sun.management.HotSpotDiagnosticMXBean;
Path folder = Files.createTempDirectory("dump");
Path file = folder.resolve("threads.json");
ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
    .dumpThreads(file.toString(),
        HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
String dump = Files.readString(file);
Files.delete(file);
Files.delete(folder);
var thread = Pattern.compile("""
    "name": "(cid|dot)",\\s+"state": "(\\w+)",\\s+\
    "blockedOn": "[^"]*?(\\w+)@.*?"locks": \\[\\s+"[^"]*?(\\w+)@""",
    Pattern.DOTALL);
thread.matcher(dump).results().forEach(found -> System.out.printf(
    "%s is %s: waits for the %s, owns the %s%n",
    found.group(1), found.group(2), found.group(3), found.group(4)));
//~ cid is BLOCKED: waits for the Knife, owns the Fork
//~ dot is BLOCKED: waits for the Fork, owns the Knife

// %% [markdown] id="deadlock-virtual-rule"
// There is the circle. In a program that hangs you get the same file from outside:
// `jcmd PID Thread.dump_to_file -format=json threads.json`.
//
// Nobody can help these two. `synchronized` does not react to interruption, so they will stand
// there until the program ends. (Virtual threads do not keep a program alive.)
//
// ## No deadlock, by order
//
// A circle needs somebody who takes the locks the other way round. So **agree on an order, and take
// locks in that order only.** Accounts have numbers: the lower one first, whichever way the money
// goes.

// %% id="lock-order" title="The lower number first"
class Account {
    final int number;
    final ReentrantLock lock = new ReentrantLock();
    int balance = 100_000;
    Account(int number) { this.number = number; }
}
void transfer(Account from, Account to) {
    Account first = from.number < to.number ? from : to;
    Account second = first == from ? to : from;
    first.lock.lock();
    try {
        second.lock.lock();
        try { from.balance--; to.balance++; }
        finally { second.lock.unlock(); }
    } finally { first.lock.unlock(); }
}
var one = new Account(1);
var two = new Account(2);
together(() -> { for (int i = 0; i < 5_000; i++) transfer(one, two); },
        () -> { for (int i = 0; i < 5_000; i++) transfer(two, one); });
one.balance + " and " + two.balance
//= "100000 and 100000"

// %% [markdown] id="lock-order-rule"
// Ten thousand transfers in both directions, and no circle is possible: whoever waits for number 2
// holds number 1 at most, and whoever holds number 2 waits for nothing.
//
// ## No deadlock, by patience with a limit
//
// Sometimes there is no order to agree on. Then do not wait for ever: `tryLock` with a time limit.
// If the second lock does not come, **give the first one back**, pause, start again. Our two stand
// in each other's way once more, and Ada is the impatient one.

// %% id="try-lock" title="Give up, give back, try again"
var gaveUp = new AtomicInteger();
boolean tryBoth(ReentrantLock first, ReentrantLock second, int patience,
        Action between) throws Exception {
    first.lock();
    try {
        between.run();
        if (!second.tryLock(patience, TimeUnit.MILLISECONDS)) return false;
        second.unlock();
        return true;
    } finally { first.unlock(); }
}
var start = new CyclicBarrier(2);
together(() -> {
    boolean hasBoth = tryBoth(left, right, 20, () -> start.await());
    while (!hasBoth) {
        gaveUp.incrementAndGet();
        Thread.sleep(ThreadLocalRandom.current().nextInt(5, 15));
        hasBoth = tryBoth(left, right, 20, () -> {});
    }
}, () -> System.out.println("bob: "
    + tryBoth(right, left, 10_000, () -> start.await())));
System.out.println("ada gave up: " + (gaveUp.get() > 0));
//> bob: true
//> ada gave up: true
//@ 0.01s..

// %% [markdown] id="try-lock-rule"
// Why the random pause? If both gave up and came back in step, they would meet again and again:
// busy, polite, and never done. That is called a **livelock**. Where you can, choose the order; it
// needs no luck.
//
// ## Third cure: transactions
//
// A lock says: "wait, I am changing this". There is an optimistic way, too: read everything,
// compute something new, and **commit only if nobody was faster**. Otherwise throw the work away
// and begin anew. Databases call it a transaction. In Java: an immutable record with *all* the
// values, and `compareAndSet` as the commit. To force a conflict, somebody else gets in during our
// first attempt.

// %% id="transaction" title="Commit, or begin anew"
record Books(int alice, int bob) {
    Books move(int n) { return new Books(alice - n, bob + n); }
}
var books = new AtomicReference<>(new Books(100, 0));
void commit(int amount, Action meanwhile) throws Exception {
    for (int attempt = 1; ; attempt++) {
        Books seen = books.get();
        Books next = seen.move(amount);
        if (attempt == 1) meanwhile.run();
        boolean done = books.compareAndSet(seen, next);
        System.out.println(amount + ", attempt " + attempt + ": "
            + (done ? next : "too late"));
        if (done) return;
    }
}
commit(30, () -> together(() -> commit(5, () -> {})));
//> 5, attempt 1: Books[alice=95, bob=5]
//> 30, attempt 1: too late
//> 30, attempt 2: Books[alice=65, bob=35]

// %% [markdown] id="transaction-rule"
// Nobody ever waits, and the auditor sees either the old books or the new ones: one reference is
// read in one step. `books.updateAndGet(seen -> seen.move(30))` is this loop, ready made; its
// function may therefore run more than once and must have no side effects.
//
// | cure | good for |
// |---|---|
// | atomic | one variable, one step: counters, flags |
// | transaction | a few values that change together, few conflicts, no side effects |
// | lock | everything else: several objects, long changes, output |
// | **not sharing** | the best one: results (chapters 06–08), messages in queues (below) |
//
// ## Conditions: waiting for something to become true
//
// Now the second question. An eater wants to wait *until there is a cake*. Holding the lock while
// waiting would keep the baker out; looking again and again is a waste. A **condition** belongs to
// a lock. `await()` gives the lock back, sleeps until it is signalled, and takes the lock again
// before it returns. Here is how most people write it first:

// %% id="condition-if" title="Wait with if: two woken, one cake"
var kitchen = new ReentrantLock();
var baked = kitchen.newCondition();
var cakes = new ArrayDeque<String>();
String takeCake() throws InterruptedException {
    kitchen.lock();
    try {
        if (cakes.isEmpty()) baked.await();
        return cakes.remove();
    } finally { kitchen.unlock(); }
}
void bake(String cake) {
    kitchen.lock();
    try { cakes.add(cake); baked.signalAll(); }
    finally { kitchen.unlock(); }
}
int waiting(ReentrantLock lock, Condition condition) {
    lock.lock();
    try { return lock.getWaitQueueLength(condition); }
    finally { lock.unlock(); }
}
together(() -> takeCake(), () -> takeCake(), () -> {
    until(() -> waiting(kitchen, baked) == 2);
    bake("apple pie");
});
//! ExecutionException: java.util.NoSuchElementException

// %% [markdown] id="condition-if-rule"
// Both were woken, both took the lock in turn, and the second found an empty table. When `await()`
// returns, you know only that *something* has happened. Three things may be in the way:
//
// - somebody else was faster, as here;
// - the signal was meant for somebody who waits for something else;
// - there was no signal at all. Such a **spurious wake-up** is permitted by the documentation,
//   though rare.
//
// The mend is one word.

// %% id="condition-while" title="Mended: wait with while"
String takeCake() throws InterruptedException {
    kitchen.lock();
    try {
        while (cakes.isEmpty()) baked.await();
        return cakes.remove();
    } finally { kitchen.unlock(); }
}
Action eater = () -> System.out.println("ate " + takeCake());
together(eater, eater, () -> {
    until(() -> waiting(kitchen, baked) == 2);
    bake("apple pie");
    until(() -> waiting(kitchen, baked) == 1);
    bake("plum pie");
});
//~ ate apple pie
//~ ate plum pie

// %% [markdown] id="condition-while-rule"
// **Always wait in a loop that tests the predicate: `while (!ready) condition.await();`** Python's
// `condition.wait_for(predicate)` is that loop. And the change itself happens under the same lock;
// without it the signal might come between "is it empty?" and "then I wait", and be lost.
//
// ## Wake one, some, all
//
// `signal()` wakes one of those who wait, `signalAll()` all. Python's `notify(n)` is `signal()` n
// times. Five people wait at a gate; whoever gets in uses up a ticket.

// %% id="signal" title="One, two, all"
var gate = new ReentrantLock();
var opened = gate.newCondition();
int tickets = 0;
void enter() throws InterruptedException {
    gate.lock();
    try {
        while (tickets == 0) opened.await();
        tickets--;
    } finally { gate.unlock(); }
}
void sell(String how, int number, Runnable knock) {
    gate.lock();
    try { tickets += number; knock.run(); } finally { gate.unlock(); }
    System.out.println(how + ": " + waiting(gate, opened) + " still wait");
}
Action guest = () -> enter();
together(guest, guest, guest, guest, guest, () -> {
    until(() -> waiting(gate, opened) == 5);
    sell("signal", 1, () -> opened.signal());
    sell("twice", 2, () -> { opened.signal(); opened.signal(); });
    sell("all", 2, () -> opened.signalAll());
});
opened.signal()
//> signal: 4 still wait
//> twice: 2 still wait
//> all: 0 still wait
//! IllegalMonitorStateException

// %% [markdown] id="signal-rule"
// The last line shows the other rule: **who signals must hold the lock**, just as who waits must. A
// signal is not stored: if nobody waits, it is gone. That is why the predicate (here: `tickets`)
// carries the truth, and the signal is only a knock on the door. (With a `ReentrantLock` the one
// who has waited longest is woken first. Other locks need not do that.)
//
// `signal()` is cheaper than `signalAll()`. And dangerous, when not all wait for the same thing:

// %% id="wrong-one" title="The knock at the wrong door"
var hall = new ReentrantLock();
var news = hall.newCondition();
boolean tea = false, mail = false;
void waitFor(String what, BooleanSupplier ready) throws Exception {
    hall.lock();
    try {
        while (!ready.getAsBoolean()) news.await();
        System.out.println(what + " is here");
    } finally { hall.unlock(); }
}
void announce(Runnable change) {
    hall.lock();
    try { change.run(); } finally { hall.unlock(); }
}
var ann = background("ann", () -> waitFor("tea", () -> tea));
until(() -> waiting(hall, news) == 1);
var ben = background("ben", () -> waitFor("mail", () -> mail));
until(() -> waiting(hall, news) == 2);
announce(() -> { mail = true; news.signal(); });
System.out.println("ben is done: " + ben.join(Duration.ofMillis(50)));
announce(() -> { tea = true; news.signalAll(); });
ann.join();
ben.join();
//> ben is done: false
//~ tea is here
//~ mail is here
//@ 0.03s..

// %% [markdown] id="wrong-one-rule"
// The mail was there, and Ben was not told. The single knock went to Ann, who had waited longer;
// she saw no tea and lay down again. `signalAll()` mends it, at the price of waking everybody.
// There is a better way.
//
// ## Two conditions on one lock
//
// One lock, but a condition for each reason to wait. The classic is a box with room for two: those
// who put wait for *not full*, those who take wait for *not empty*. Everybody else sleeps on.

// %% id="two-conditions" title="Not full, not empty"
class Box {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final Deque<Integer> items = new ArrayDeque<>();
    void put(int item) throws InterruptedException {
        lock.lock();
        try {
            while (items.size() == 2) notFull.await();
            items.addLast(item);
            notEmpty.signal();
        } finally { lock.unlock(); }
    }
    int take() throws InterruptedException {
        lock.lock();
        try {
            while (items.isEmpty()) notEmpty.await();
            notFull.signal();
            return items.removeFirst();
        } finally { lock.unlock(); }
    }
}

// %% id="two-conditions-used" title="Two who put, two who take"
var box = new Box();
var sum = new LongAdder();
void putAll() throws Exception {
    for (int i = 1; i <= 1_000; i++) box.put(i);
}
void takeAll() throws Exception {
    for (int i = 1; i <= 1_000; i++) sum.add(box.take());
}
together(() -> putAll(), () -> takeAll(), () -> putAll(), () -> takeAll());
sum
//= 1001000

// %% [markdown] id="two-conditions-rule"
// Nothing is lost, and nobody is forgotten. Each `put` wakes one taker, each `take` one putter: the
// right one, always. What you have just read is, in essence, the JDK's `ArrayBlockingQueue`. So you
// need not write it again; we come to it in a moment.
//
// ## Events
//
// Often the predicate is just "has it happened yet?". For something that happens **once** there is
// `CountDownLatch`: it counts down to zero, and stays there.

// %% id="latch" title="The starting gun"
var ready = new CountDownLatch(3);
var gun = new CountDownLatch(1);
void sprint() throws InterruptedException {
    ready.countDown();
    gun.await();
    System.out.println("running");
}
Action runner = () -> sprint();
together(runner, runner, runner, () -> {
    ready.await();                      // until all three are at the line
    System.out.println("ready, steady");
    gun.countDown();
});
gun.await();
System.out.println("a late one does not wait: " + gun.getCount());
//> ready, steady
//> running
//> running
//> running
//> a late one does not wait: 0

// %% [markdown] id="latch-rule"
// One latch waits for three, the other lets three go. Who comes late goes straight through: an
// event, unlike a signal, is remembered. `countDown()` below zero does nothing, and there is no way
// back up.
//
// Python's `asyncio.Event` has a way back: `clear()`. A reusable flag is quickly made with a
// condition. (This one uses the lock and the condition that *every* Java object has:
// `synchronized`, `wait()`, `notifyAll()`.)

// %% id="flag" title="A flag that can be lowered again"
class Flag {
    private boolean up;
    synchronized void raise() { up = true; notifyAll(); }
    synchronized void lower() { up = false; }
    synchronized boolean isUp() { return up; }
    synchronized void await() throws InterruptedException {
        while (!up) wait();
    }
}

var green = new Flag();
var across = new AtomicInteger();
Action car = () -> { green.await(); across.incrementAndGet(); };
together(car, car, () -> green.raise());
green.lower();
var third = background("third", car);
until(() -> third.getState() == Thread.State.WAITING);
System.out.println("up " + green.isUp() + ", across " + across);
green.raise();
third.join();
System.out.println("up " + green.isUp() + ", across " + across);
//> up false, across 2
//> up true, across 3

// %% [markdown] id="flag-rule"
// A warning about every such flag: raise it and lower it at once, and those who were woken may find
// it lowered again, and go on waiting. If each single raise must be noticed, you want a queue, a
// semaphore or a phaser.
//
// ## Queues
//
// The best way to share is to hand over: what is in the queue belongs to nobody, what I took
// belongs to me. No lock in sight. First: in which order do things come out?

// %% id="orders" title="First in, last in, most urgent"
var fifo = new LinkedBlockingQueue<Integer>();
var lifo = new LinkedBlockingDeque<Integer>();
var priority = new PriorityBlockingQueue<Integer>();
for (int n : List.of(2, 3, 1)) {
    fifo.put(n);
    lifo.putFirst(n);
    priority.put(n);
}
System.out.println(fifo.take() + " " + fifo.take() + " " + fifo.take());
System.out.println(lifo.take() + " " + lifo.take() + " " + lifo.take());
priority.take() + " " + priority.take() + " " + priority.take()
//> 2 3 1
//> 1 3 2
//= "1 2 3"

// %% [markdown] id="orders-rule"
// First come, first served; last come, first served; the smallest first. So in a priority queue, 1
// is more urgent than 2. And when two are equally urgent?

// %% [predict] id="guess-ties" for="ties"
// Five jobs of the same urgency go into a priority queue: a, b, c, d, e. In which order do they
// come out?
// - a, b, c, d, e
// - e, d, c, b, a
// + in some other order
// > The queue is a heap inside. The documentation promises nothing about ties.

// %% id="ties" title="Ties in a priority queue"
record Job(int urgency, String name, int ticket) {}
List<String> drain(Comparator<Job> order) {
    var jobs = new PriorityBlockingQueue<Job>(5, order);
    var names = new ArrayList<String>();
    int ticket = 0;
    for (String name : List.of("a", "b", "c", "d", "e")) {
        jobs.add(new Job(1, name, ticket++));
    }
    while (!jobs.isEmpty()) names.add(jobs.poll().name());
    return names;
}
var byUrgency = Comparator.comparing(Job::urgency);
System.out.println(drain(byUrgency));
System.out.println(drain(byUrgency.thenComparing(Job::ticket)));
//> […, …, …, …, …]
//> [a, b, c, d, e]

// %% [markdown] id="ties-rule"
// **Give every element a number on its way in, and compare by that last.** In a real program the
// number comes from an `AtomicLong`. (Python's recipe is the same: put `(urgency, count, job)`.
// There it also keeps `heapq` from comparing the jobs themselves.)
//
// ## A queue with a limit
//
// A queue without a limit lets a fast producer fill the memory. `ArrayBlockingQueue` always has
// one. When it is full, *you* choose what happens:

// %% id="bounded" title="Refuse, wait a while, or wait"
var shelf = new ArrayBlockingQueue<String>(2);
for (String s : List.of("a", "b", "c")) System.out.println(shelf.offer(s));
boolean patient = shelf.offer("c", 20, TimeUnit.MILLISECONDS);
System.out.println("after a while: " + patient + ", size " + shelf.size());
var supplier = background("supplier", () -> {
    shelf.put("d");
    System.out.println("d is on the shelf");
});
until(() -> supplier.getState() == Thread.State.WAITING);
System.out.println("the supplier waits; I take " + shelf.take());
supplier.join();
System.out.println(shelf.poll() + " " + shelf.poll() + " " + shelf.poll());
shelf.add("e");
shelf.addAll(List.of("f", "g"))
//> true
//> true
//> false
//> after a while: false, size 2
//~ the supplier waits; I take a
//~ d is on the shelf
//> b d null
//! IllegalStateException: Queue full

// %% [markdown] id="bounded-rule"
// | | throws | answers at once | waits | waits up to a limit |
// |---|---|---|---|---|
// | **put** | `add(x)` | `offer(x)` | `put(x)` | `offer(x, time, unit)` |
// | **get** | `remove()` | `poll()` | `take()` | `poll(time, unit)` |
//
// The third column is back-pressure: the producer slows down to the pace of the consumer. `size()`
// is for the log, as `isLocked()` was: never decide by it.
//
// ## All work done, and closing time
//
// Two things that Python's queue has are missing in Java's. *All work done*: `queue.join()` waits
// until every element has not only been taken but reported as done with `task_done()`. An empty
// queue is not enough, as a worker may still be busy. And *shutting down* (Python 3.13): no more
// `put`; whoever waits in `take` is told. We have all the parts to build that.

// %% id="jobs" title="A queue with join and shutdown"
class Jobs<T> {
    private final Queue<T> waiting = new ArrayDeque<>();
    private int unfinished;
    private boolean closed;
    synchronized void put(T job) {
        if (closed) throw new IllegalStateException("shut down");
        waiting.add(job);
        unfinished++;
        notifyAll();
    }
    synchronized Optional<T> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) wait();
        return Optional.ofNullable(waiting.poll());   // empty: no more jobs
    }
    synchronized void done() { if (--unfinished == 0) notifyAll(); }
    synchronized void join() throws InterruptedException {
        while (unfinished > 0) wait();
    }
    synchronized void shutdown() { closed = true; notifyAll(); }
    synchronized int size() { return waiting.size(); }
}

// %% id="join-and-shutdown" title="Everything done, then everybody home"
var jobs = new Jobs<String>();
var finished = new AtomicInteger();
Action worker = () -> {
    for (var job = jobs.take(); job.isPresent(); job = jobs.take()) {
        try {
            Thread.sleep(20);
            finished.incrementAndGet();
        } finally { jobs.done(); }
    }
};
var crew = List.of(background("ann", worker), background("ben", worker));
long alive() { return crew.stream().filter(Thread::isAlive).count(); }
for (String job : "abcde".split("")) jobs.put(job);
jobs.join();
System.out.println("finished " + finished + ", alive " + alive());
jobs.shutdown();
for (Thread member : crew) member.join();
System.out.println("size " + jobs.size() + ", alive " + alive());
jobs.put("f");
//> finished 5, alive 2
//> size 0, alive 0
//! IllegalStateException: shut down

// %% [markdown] id="join-and-shutdown-rule"
// After `join()` the work is done, but the workers still wait for more. After `shutdown()` they
// leave by themselves. Note `done()` in a `finally`: a job that fails is finished as well.
// Otherwise `join()` would wait for ever.
//
// `notifyAll()` is right here, as workers and joiners wait for different things on one condition.
// You know by now what `notify()` would do.
//
// ## Semaphores
//
// A lock lets one in, a semaphore lets N in. It is a number of *permits*: `acquire()` takes one, or
// waits; `release()` gives one. Unlike a lock it **has no owner**. So anybody may release, even
// without having acquired:

// %% id="semaphore" title="It grows, and a bounded one refuses"
var seats = new Semaphore(2);
seats.acquire();
seats.release();
seats.release();
System.out.println("two seats have become " + seats.availablePermits());

class BoundedSemaphore extends Semaphore {
    private final int most;
    BoundedSemaphore(int most) { super(most); this.most = most; }
    public synchronized void release() {
        boolean full = availablePermits() == most;
        if (full) throw new IllegalStateException("nobody sat there");
        super.release();
    }
}

var stools = new BoundedSemaphore(2);
stools.acquire();
stools.acquire();
System.out.println("all taken: " + (stools.availablePermits() == 0));
for (int i = 1; i <= 3; i++) stools.release();
//> two seats have become 3
//> all taken: true
//! IllegalStateException: nobody sat there

// %% [markdown] id="semaphore-rule"
// That a semaphore can grow is sometimes useful: start with 0, and `release()` says "one more is
// ready". When it stands for *seats*, a release too many is a bug that nobody notices, until three
// people sit on two chairs. Java has no bounded semaphore, so we made one. (Releases exclude each
// other, and an `acquire` in between can only make the number smaller: so "look, then act" is safe
// here, for once.) In Python it is `BoundedSemaphore`, which raises `ValueError`. Chapter 12 is
// about what semaphores are mostly used for.
//
// ## Barriers
//
// Hikers agree: **nobody goes on before all have arrived.** That is a `CyclicBarrier`, which we
// have used from the start. It may have an action, which the last to arrive carries out before
// anybody goes on.

// %% id="barrier" title="Nobody goes on before all have arrived"
var stage = new AtomicInteger();
var hut = new CyclicBarrier(3, () ->
        System.out.println("all here, stage " + stage.incrementAndGet()));
void hike() throws Exception {
    for (int i = 0; i < 2; i++) {
        System.out.println("arrived");
        hut.await();
    }
}
together(() -> hike(), () -> hike(), () -> hike());
System.out.println("broken: " + hut.isBroken());
//> arrived
//> arrived
//> arrived
//> all here, stage 1
//> arrived
//> arrived
//> arrived
//> all here, stage 2
//> broken: false

// %% [markdown] id="barrier-rule"
// It is *cyclic*: after all have gone through, it stands there anew. And if one of them never
// comes? If anybody who waits is interrupted, or has a time limit that ends, the barrier is
// **broken**, and all others get a `BrokenBarrierException`: better than waiting for ever.
// (Python's `threading.Barrier` behaves like that, too. The one of asyncio breaks only when told
// to.)
//
// A barrier's number is fixed. When members come and go, take a `Phaser`. Three hikers again, but
// one has had enough after the first stage, the next after the second. `onAdvance` is called at the
// end of each stage, which the `Phaser` calls a phase and counts from 0.

// %% id="phaser" title="Hikers who go home early"
var tour = new Phaser() {
    protected boolean onAdvance(int phase, int parties) {
        System.out.println("phase " + phase + ": " + parties + " go on");
        return parties == 0;
    }
};
Action walk(int stages) {
    tour.register();
    return () -> {
        for (int i = 1; i < stages; i++) tour.arriveAndAwaitAdvance();
        tour.arriveAndDeregister();
    };
}
together(walk(1), walk(2), walk(3));
System.out.println("over: " + tour.isTerminated());
//> phase 0: 2 go on
//> phase 1: 1 go on
//> phase 2: 0 go on
//> over: true

// %% [markdown] id="phaser-rule"
// All three are registered before the first one starts; otherwise the first might finish the stage
// alone. (`together` gets its actions ready made, and `walk` registers while it makes one.)
//
// **Which tool when?** One at a time: a lock. N at a time: a semaphore. Until it has happened: a
// latch. Until it is so: a condition, in a `while`. All together: a barrier. And to pass things on:
// a queue, which is the one to think of first.
//
// ## Your turn

// %% [practice] id="ticket-sale" title="Sold twice"
// `sell` looks, prints a ticket, and only then writes down that it is gone. So with one ticket left,
// two buyers get it. Make `sell` safe, with a lock or an atomic. The printer stays as slow as it is.
//
// starter
// int stock = 1;
// boolean sell() throws Exception {
//     if (stock == 0) return false;
//     Thread.sleep(20);                      // the printer
//     stock--;
//     return true;
// }
// var sold = new AtomicInteger();
// Action buyer = () -> { if (sell()) sold.incrementAndGet(); };
// together(buyer, buyer);
// System.out.println("sold " + sold + ", left " + stock);
// answer
// int stock = 1;
// var till = new ReentrantLock();
// boolean sell() throws Exception {
//     till.lock();
//     try {
//         if (stock == 0) return false;
//         Thread.sleep(20);                  // the printer
//         stock--;
//         return true;
//     } finally { till.unlock(); }
// }
// var sold = new AtomicInteger();
// Action buyer = () -> { if (sell()) sold.incrementAndGet(); };
// together(buyer, buyer);
// System.out.println("sold " + sold + ", left " + stock);
//> sold 1, left 0

// %% [practice] id="own-semaphore" title="A semaphore of your own"
// Complete `acquire` and `release` with `synchronized`, `wait` and `notify`. Nobody may get in
// while there is no permit. The homework after chapter 12, `rate-limiter`, begins with the same
// shape.
//
// starter
// class Permits {
//     private int free;
//     Permits(int free) { this.free = free; }
//     void acquire() { free--; }
//     void release() { free++; }
// }
// var permits = new Permits(2);
// var inside = new AtomicInteger();
// var most = new AtomicInteger();
// Action guest = () -> {
//     permits.acquire();
//     most.accumulateAndGet(inside.incrementAndGet(), Math::max);
//     Thread.sleep(20);
//     inside.decrementAndGet();
//     permits.release();
// };
// together(guest, guest, guest, guest, guest, guest);
// System.out.println("never more than 2: " + (most.get() <= 2));
// answer
// class Permits {
//     private int free;
//     Permits(int free) { this.free = free; }
//     synchronized void acquire() throws InterruptedException {
//         while (free == 0) wait();
//         free--;
//     }
//     synchronized void release() { free++; notify(); }
// }
// var permits = new Permits(2);
// var inside = new AtomicInteger();
// var most = new AtomicInteger();
// Action guest = () -> {
//     permits.acquire();
//     most.accumulateAndGet(inside.incrementAndGet(), Math::max);
//     Thread.sleep(20);
//     inside.decrementAndGet();
//     permits.release();
// };
// together(guest, guest, guest, guest, guest, guest);
// System.out.println("never more than 2: " + (most.get() <= 2));
//> never more than 2: true

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | Python (asyncio) | Java |
// |---|---|
// | switches only at `await` | may switch anywhere, and runs in parallel |
// | `Lock`, `async with lock` | `ReentrantLock`, `try`/`finally`; `synchronized` |
// | `lock.locked()` | `isLocked()`; to decide: `tryLock()` |
// | releasing a lock that is not locked: `RuntimeError` | unlocking without owning: `IllegalMonitorStateException` |
// | `Event` | `CountDownLatch(1)`, if once; else a flag with a condition |
// | `Condition`, `wait_for(p)` | `newCondition()`, `while (!p) await()` |
// | `notify()`, `notify(n)`, `notify_all()` | `signal()`, n times `signal()`, `signalAll()` |
// | `Semaphore`, `BoundedSemaphore` | `Semaphore`; the bounded one is home-made |
// | `Barrier` | `CyclicBarrier`; with changing members `Phaser` |
// | `Queue(maxsize)`, `LifoQueue`, `PriorityQueue` | `ArrayBlockingQueue`, `LinkedBlockingDeque`, `PriorityBlockingQueue` |
// | `put`, `put_nowait` raising `QueueFull` | `put`, `add` (throws), `offer` (answers) |
// | `get`, `get_nowait` raising `QueueEmpty` | `take`, `remove` (throws), `poll` (answers) |
// | `task_done`, `join`, `shutdown` | home-made, as our `Jobs` |
// | `qsize`, `empty`, `full` | `size`, `isEmpty`, `remainingCapacity() == 0` |
//
// ## Links
//
// - [Memory consistency properties](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/package-summary.html#MemoryVisibility):
//   the happens-before edges of `java.util.concurrent`
// - [The Java Language Specification, chapter 17](https://docs.oracle.com/javase/specs/jls/se25/html/jls-17.html):
//   threads and locks, where all of it is defined
// - [`Condition`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/locks/Condition.html):
//   spurious wake-ups, and the box with two conditions
//
// Next: **12-limits**. A thousand things to do, and a server that bears four at a time.
