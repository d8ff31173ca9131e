//JAVA 25+
// ---
// title: Why asynchronous?
// summary: what a program does while it waits, what a thread costs, and when none of it helps
// minutes: 35
// ---

// %% [markdown] id="question"
// # Why asynchronous?
//
// Most programs do not compute much. They ask: a database, a server, a disk, a person. An answer from
// the next city takes some thousandths of a second. That sounds quick, but a processor could have made
// millions of steps meanwhile. So the greater part of a program's life is waiting.
//
// **What should a program do while it waits?**
//
// We begin with two greetings. The first takes 0.3 seconds, the second 0.1.

// %% id="greetings-in-turn" title="Two greetings, one after the other"
void greet(String name, int millis) {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        return;
    }
    System.out.println("Hello, " + name + "!");
}
greet("Ada", 300);
greet("Bob", 100);
//> Hello, Ada!
//> Hello, Bob!
//@ 0.4s..

// %% [markdown] id="greetings-in-turn-rule"
// Four tenths of a second, and nothing was computed in them. Bob was ready to be greeted after 0.1 s,
// but he stood behind Ada.
//
// Now the same method, twice, each call in a thread of its own. `startVirtualThread` starts one and
// returns at once; `join` waits for its end.

// %% [predict] id="guess-greetings" for="greetings-at-once"
// Ada takes 0.3 s and is started first. Bob takes 0.1 s. Who is greeted first, and when is all done?
// - Ada first, after 0.4 s all is done
// + Bob first, after 0.3 s
// - Ada first, after 0.3 s
// - Bob first, after 0.4 s
// > Both wait at the same time. Bob's wait is over first; the longer of the two waits is the whole.

// %% id="greetings-at-once" title="Two greetings at once"
void greetBoth() throws InterruptedException {
    var ada = Thread.startVirtualThread(() -> greet("Ada", 300));
    var bob = Thread.startVirtualThread(() -> greet("Bob", 100));
    ada.join();
    bob.join();
}
greetBoth();
//> Hello, Bob!
//> Hello, Ada!
//@ 0.3s..

// %% [markdown] id="at-once-rule"
// **Waiting times that overlap do not add up.** That is the whole profit of asynchronous programming,
// and this course is about having it without losing your mind.
//
// `greet` did not change. It does not know that it has company.

// %% [markdown] id="concurrent"
// ## Concurrent is not parallel
//
// Two words that are often mixed up:
//
// - **concurrent**: several things are *under way*. Each has begun, none has ended.
// - **parallel**: several things are *being done* at the same instant, by several processors.
//
// One cook with three pots is concurrent. Three cooks are parallel. Here is the one cook: an executor
// with a single thread. It does one step of a talk, then the next step of whichever talk is first in
// its queue.

// %% id="one-thread" title="Concurrent, with one thread"
var cook = Executors.newSingleThreadExecutor();
var over = new CountDownLatch(2);
void talk(String name, int step) {
    System.out.println(name + " " + step);
    if (step < 3) cook.execute(() -> talk(name, step + 1));
    else over.countDown();
}
cook.execute(() -> { talk("Ada", 1); talk("Bob", 1); });
over.await();
cook.close();
//> Ada 1
//> Bob 1
//> Ada 2
//> Bob 2
//> Ada 3
//> Bob 3

// %% [markdown] id="one-thread-rule"
// Two talks under way, one thread, one thing at a time: concurrent, and not parallel. The order is
// guaranteed, since the queue is first in, first out.
//
// Who decides when it is the other one's turn? Here the talks do: a step ends, and only then may
// another begin. That is **cooperative** switching, as the coroutines of chapter 03 did it, and as
// Python's asyncio does it: a switch happens at an `await` and nowhere else.
//
// Threads are different. They are **preemptive**: the operating system may stop one between any two
// machine instructions and let another go on. Even in the middle of `account = account - 30`.
// That moment is rare. So we force it: both threads read, *then* both write.

// %% [predict] id="guess-unlucky" for="unlucky"
// There are 100 in the account. Two threads withdraw 30 each. Both read before either writes. What is
// left?
// = 70
// > Both saw 100, and both wrote 70. One withdrawal is lost.

// %% id="unlucky" title="The unlucky moment"
int account = 100;
var bothHaveRead = new CyclicBarrier(2);        // opens when two have come
int withdraw() throws Exception {
    int seen = account;
    bothHaveRead.await();
    return account = seen - 30;
}
try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    threads.invokeAll(List.of(() -> withdraw(), () -> withdraw()));
}
account
//= 70

// %% [markdown] id="where-switches"
// Where may a switch happen?
//
// | | a switch happens | so between two waits |
// |---|---|---|
// | cooperative: event loop | where the code says so (`await`) | nobody else touches anything |
// | platform threads | anywhere, at any time | anything may have changed |
// | virtual threads | anywhere, at any time | anything may have changed |
//
// Cooperative code is not safe for ever, either: put an `await` between the read and the write, and
// the loss is back. Chapter 11 is about the cures.
//
// Virtual threads are in the last line because several of them really run at once. But in one respect
// they are cooperative, and you should know it. They run on a few platform threads, the **carriers**:
// normally as many as there are processors. A virtual thread leaves its carrier when it *waits*. One
// that only computes is never asked to make room. So let us put a busy one on every carrier.

// %% id="busy-carriers" title="Virtual threads that never wait"
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
int carriers = Runtime.getRuntime().availableProcessors();
var busy = new CountDownLatch(carriers);
var enough = new AtomicBoolean();
var virtual = new CountDownLatch(1);
var platform = new CountDownLatch(1);
try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    for (int i = 0; i < carriers; i++) {
        threads.execute(() -> {
            busy.countDown();
            while (!enough.get()) Thread.onSpinWait();
        });
    }
    busy.await();
    Thread.ofVirtual().name("virtual").start(virtual::countDown);
    Thread.ofPlatform().name("platform").start(platform::countDown);
    System.out.println("platform: " + platform.await(10, SECONDS));
    System.out.println("virtual:  " + virtual.await(50, MILLISECONDS));
    enough.set(true);
    System.out.println("and now:  " + virtual.await(10, SECONDS));
}
//> platform: true
//> virtual:  false
//> and now:  true

// %% [markdown] id="busy-carriers-rule"
// The platform thread got its turn at once, from the operating system, which shares time out. The
// virtual thread had to wait until a carrier was free. This is how the scheduler works today (JEP
// 444 says so, and that it may change). **Virtual threads are for waiting. Long computing belongs on
// platform threads**, as many as you have processors (chapter 14).

// %% [markdown] id="waiting-intro"
// ## Waiting is not blocking
//
// - Code **waits** when it cannot go on before something happens. You cannot get rid of that.
// - A thread of the operating system is **blocked** when it is occupied although nothing happens.
//   That is a waste, and you can get rid of it.
//
// Three waits of 0.1 s, on a pool of one platform thread:

// %% id="blocked" title="Three waits, one blocked thread"
Callable<String> nap = () -> {
    Thread.sleep(100);
    return Thread.currentThread().toString().replaceAll(".*@", "");
};
try (var one = Executors.newFixedThreadPool(1)) {
    one.invokeAll(List.of(nap, nap, nap));
}
//@ 0.3s..

// %% [markdown] id="blocked-rule"
// While the first one sleeps, the thread could do something else. It may not: it is blocked.
//
// Now a thousand naps, each in a virtual thread. `nap` returns the name of the carrier it woke up on.
// (It stands after the `@` in the text of a virtual thread. That is no promise, but good to look at.)

// %% id="waiting" title="A thousand waits, hardly any thread"
var seen = new TreeSet<String>();
try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    var all = threads.invokeAll(Collections.nCopies(1_000, nap));
    for (var one : all) seen.add(one.get());
}
System.out.println("woke up on " + seen);
seen.size() <= carriers
//> woke up on […ForkJoinPool-1-worker-…]
//= true
//@ 0.1s..50s

// %% [markdown] id="waiting-rule"
// A thousand times 0.1 s is 100 s. It took a fraction of a second, and no more threads of the
// operating system than there are processors. All thousand waited; none of the carriers was blocked.

// %% [markdown] id="three-requests-story"
// ## Three requests
//
// Sleeping is a fair model of waiting, but let us have a real network. This is a small server. You
// send it a number, it thinks for so many milliseconds, and answers. It also counts how many guests
// it has at once.

// %% id="server" title="A server that takes its time"
var server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
var guests = new AtomicInteger();
var most = new AtomicInteger();
void serve(Socket guest) {
    try (guest; var words = new Scanner(guest.getInputStream())) {
        int millis = words.nextInt();
        most.accumulateAndGet(guests.incrementAndGet(), Math::max);
        Thread.sleep(millis);
        guests.decrementAndGet();
        var answer = "thought for " + millis + "\n";
        guest.getOutputStream().write(answer.getBytes());
    } catch (Exception gone) {
        System.out.println("lost a guest: " + gone);
    }
}
Void open() throws IOException {                // until it is closed
    while (true) {
        var guest = server.accept();
        Thread.startVirtualThread(() -> serve(guest));
    }
}
var doorkeeper = Thread.startVirtualThread(new FutureTask<>(() -> open()));

// %% [markdown] id="three-requests-intro"
// `ask` is written in the oldest style there is: connect, write, read a line. Each of these *blocks*
// until it is done; it is the API of 1996. We call it three times, with 3, 2 and 1 tenths of a second.

// %% [predict] id="guess-three" for="three-requests"
// The three answers are read in the order of asking, the slowest first: 0.3, 0.2, 0.1 s. How long
// does all of it take, in tenths of a second?
// = 3
// > The other two go on while we wait for the slowest. When we ask for their answers, they are there.

// %% id="three-requests" title="Three requests, the slowest first"
String ask(int millis) throws IOException {
    var home = server.getInetAddress();
    try (var line = new Socket(home, server.getLocalPort())) {
        line.getOutputStream().write((millis + "\n").getBytes());
        var reader = new InputStreamReader(line.getInputStream());
        return new BufferedReader(reader).readLine();
    }
}
try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    var three = threads.submit(() -> ask(300));
    var two = threads.submit(() -> ask(200));
    var one = threads.submit(() -> ask(100));
    System.out.println(three.get() + ", " + two.get() + ", " + one.get());
}
System.out.println("at once: " + most);
//> thought for 300, thought for 200, thought for 100
//> at once: 3
//@ 0.3s..

// %% [markdown] id="three-requests-rule"
// Six tenths of work in three. The server confirms it: at one moment it had three guests.

// %% [markdown] id="colour"
// ## The colour of functions
//
// In Python this would not have worked with just any `ask`. A blocking `ask` would hold up the whole
// event loop; you need a library written for `await`. And who wants to `await` must be `async def`
// himself, and so must his caller, and so on. Bob Nystrom's famous image: functions come in **two
// colours**, and the one colour can call the other only with trouble.
//
// Java has the same colours, wherever an API returns a `CompletableFuture` instead of a value. Here
// is a receipt in that colour. Follow the type upwards.

// %% id="coloured" title="One future, and all above it must be futures"
CompletableFuture<Integer> priceLater(String item) {
    var in50ms = CompletableFuture.delayedExecutor(50, MILLISECONDS);
    return CompletableFuture.supplyAsync(() -> item.length() * 10, in50ms);
}
CompletableFuture<Integer> totalLater(List<String> cart) {
    var total = CompletableFuture.completedFuture(0);
    for (var item : cart) {
        total = total.thenCombine(priceLater(item), Integer::sum);
    }
    return total;
}
CompletableFuture<String> receiptLater(List<String> cart) {
    return totalLater(cart).thenApply(total -> "to pay: " + total);
}
receiptLater(List.of("tea", "bread")).join()
//= "to pay: 80"

// %% [markdown] id="coloured-rule"
// The loop is hidden in a chain, an exception would surface somewhere else, a debugger sees pieces. All
// that so that nobody is blocked. Now without colour, on virtual threads, for a hundred carts at once:

// %% id="plain" title="The same without colour"
int price(String item) throws IOException {
    ask(50);                                            // plainly waits
    return item.length() * 10;
}
int total(List<String> cart) throws IOException {
    int sum = 0;
    for (var item : cart) sum += price(item);
    return sum;
}
String receipt(List<String> cart) throws IOException {
    return "to pay: " + total(cart);
}

most.set(0);
try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    Callable<String> one = () -> receipt(List.of("tea", "bread"));
    var all = threads.invokeAll(Collections.nCopies(100, one));
    System.out.println(all.size() + " times " + all.getFirst().get());
}
System.out.println("more than ten at once: " + (most.get() > 10));
//> 100 times to pay: 80
//> more than ten at once: true
//@ 0.1s..

// %% [markdown] id="colour-rule"
// A straight loop, ordinary exceptions, whole stack traces; two hundred requests, and hardly a thread
// was blocked. **Virtual threads dissolve the question of colour**: whoever calls a blocking method
// need not know, and neither need the method. That is why the JDK's old APIs were reworked *below*:
// sockets, `Thread.sleep`, locks, queues, `Process.waitFor` let go of the carrier when they wait.
//
// Which library is of which colour? With virtual threads the middle column is enough.
//
// | you need | blocks | returns a future, or is awaited |
// |---|---|---|
// | a pause | `Thread.sleep`; `time.sleep` | `delayedExecutor`; `asyncio.sleep` |
// | HTTP | `HttpClient.send`; `requests` | `HttpClient.sendAsync`; `httpx`, `aiohttp` |
// | PostgreSQL | JDBC; `psycopg` | R2DBC, Vert.x; `asyncpg` |
// | Redis | Jedis; `redis` | Lettuce; `redis.asyncio` |
// | a child process | `Process.waitFor`; `subprocess.run` | `Process.onExit`; `asyncio.create_subprocess_exec` |
// | files | all of `java.io`, `java.nio.file`; `open` | `AsynchronousFileChannel`; `aiofiles` (both use threads) |
//
// What does not let go, even today: computing, native code, reading and writing ordinary files
// (chapter 15), and waiting inside a class initialiser (chapter 14).

// %% [markdown] id="two-clocks"
// ## Is it waiting or computing?
//
// Ask how much of the time a processor was at work. We measure both: the clock on the wall, and the
// processor time of our process.

// %% id="measure" title="Two clocks"
interface Work { void run() throws Exception; }
record Cost(long wall, long cpu) {}
long cpuMillis() {
    var info = ProcessHandle.current().info();
    return info.totalCpuDuration().orElse(Duration.ZERO).toMillis();
}
Cost measure(String name, Work work) throws Exception {
    long cpu = cpuMillis();
    long start = System.nanoTime();
    work.run();
    long wall = (System.nanoTime() - start) / 1_000_000;
    var cost = new Cost(wall, cpuMillis() - cpu);
    System.out.print(name + ": " + cost.wall() + " ms, ");
    System.out.println("at work for " + cost.cpu() + " ms");
    return cost;
}

// %% [markdown] id="io-bound-intro"
// First thirty requests of 20 ms, one by one and all at once.

// %% id="io-bound" title="Waiting, in turn and at once"
void inTurn(int count, Work work) throws Exception {
    for (int i = 0; i < count; i++) work.run();
}
void atOnce(int count, Work work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < count; i++) {
            threads.submit(() -> { work.run(); return null; });
        }
    }
}
Work request = () -> ask(20);
var single = measure("in turn", () -> inTurn(30, request));
var together = measure("at once", () -> atOnce(30, request));
long waitingGain = single.wall() / together.wall();
System.out.println("gain: " + waitingGain + " times faster");
waitingGain > 2
//> in turn: … ms, at work for … ms
//> at once: … ms, at work for … ms
//> gain: … times faster
//= true
//@ 0.6s..

// %% [markdown] id="cpu-bound-intro"
// The wall clock ran for more than half a second, and the processor was at work for a small part of
// it: this is **I/O-bound**. Now eight times the same computation: how many primes are there below
// 150 000?

// %% id="cpu-bound" title="Computing, in turn and at once"
int primesBelow(int end) {
    int count = 0;
    for (int n = 2; n < end; n++) {
        int d = 2;
        while (d * d <= n && n % d != 0) d++;
        if (d * d > n) count++;
    }
    return count;
}
Work count = () -> primesBelow(150_000);
inTurn(2, count);                                       // a warm-up
var alone = measure("in turn", () -> inTurn(8, count));
var shared = measure("at once", () -> atOnce(8, count));
double gain = Math.round(10.0 * alone.wall() / shared.wall()) / 10.0;
System.out.println("gain: " + gain + ", processors: " + carriers);
shared.cpu() > alone.cpu() / 2
//> in turn: … ms, at work for … ms
//> at once: … ms, at work for … ms
//> gain: …, processors: …
//= true

// %% [markdown] id="cpu-bound-rule"
// Here both clocks agree when it goes in turn: this is **CPU-bound**. At once, the processors shared
// the work, so the wall clock ran for less; but the *work* did not become less, which is what the
// last line of the cell asks. The gain cannot exceed the number of processors. (If your machine is busy
// with other things, it may be less than one.)
//
// If the second line shows more milliseconds at work than on the wall, you have seen **parallelism**:
// two of our threads computed at the same instant.

// %% [markdown] id="gil"
// ## What about the GIL?
//
// Try that in Python, with threads, and the gain is 1. CPython has a **global interpreter lock**: a
// thread must hold it to execute Python code, so one thread at a time does. It is released while a
// thread waits for the network, therefore threads help there, and there only. For computing one takes
// processes. (Since 3.13 there is a build without the lock, officially supported since 3.14; it is
// not the default.)
//
// **Java never had such a lock.** Any number of threads may execute Java code at once, as the cell
// above did. The price: in Python the lock makes many small operations safe by accident. In Java
// nothing is safe by accident.

// %% [markdown] id="cost"
// ## What a thread costs
//
// If threads are all we need, why not take ten thousand of the old kind? Let us do it: start them, let
// all of them wait, and see what it cost. We stop early if the system refuses, or after a second.

// %% id="crowd" title="A crowd of sleepers"
CountDownLatch alarm;
List<Thread> start(int wanted, int seconds, ThreadFactory factory) {
    Runnable sleeper = () -> {
        try { alarm.await(); } catch (InterruptedException e) { return; }
    };
    var all = new ArrayList<Thread>();
    long begin = System.nanoTime();
    long limit = seconds * 1_000_000_000L;
    try {
        while (all.size() < wanted && System.nanoTime() - begin < limit) {
            var thread = factory.newThread(sleeper);
            thread.start();
            all.add(thread);
        }
    } catch (OutOfMemoryError refused) {
        System.out.print("no more, says the system: ");
    }
    return all;
}

// %% id="platform-threads" title="Ten thousand platform threads"
long memory() throws IOException {              // in bytes, on Linux
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return 0;
    var kB = new Scanner(Files.readString(status).split("VmRSS:")[1]);
    return kB.nextLong() * 1024;
}
int crowd(int wanted, int seconds, ThreadFactory factory) throws Exception {
    alarm = new CountDownLatch(1);
    long before = memory();
    long begin = System.nanoTime();
    var all = start(wanted, seconds, factory);
    long micros = (System.nanoTime() - begin) / 1_000;
    long bytes = (memory() - before) / all.size();
    System.out.print(all.size() + " threads; each: ");
    System.out.println(micros / all.size() + " µs, " + bytes + " bytes");
    alarm.countDown();
    for (var thread : all) thread.join();
    return all.size();
}
int old = crowd(10_000, 1, Thread.ofPlatform().factory());
//> …each: … µs, … bytes

// %% [predict] id="guess-crowd" for="virtual-threads"
// And a hundred thousand virtual threads, all waiting at once?
// + they come within a second or two
// - the system refuses, as there are too many
// - they come, but it takes half a minute
// > A waiting virtual thread is a few objects on the heap. No system limit counts those.

// %% id="virtual-threads" title="Ten thousand virtual ones, and a hundred thousand"
int small = crowd(10_000, 30, Thread.ofVirtual().factory());
int large = crowd(100_000, 30, Thread.ofVirtual().factory());
small + large
//> 10000 threads; each: … µs, … bytes
//> 100000 threads; each: … µs, … bytes
//= 110000

// %% [markdown] id="cost-rule"
// A platform thread costs a system call, a kernel object, and a stack: tens of kilobytes touched, and
// an address range of a megabyte reserved. Some systems allow only a few thousand in a process. A
// virtual thread costs a kilobyte or two of heap here, and a few microseconds. (For small crowds
// the count of bytes is rough: the heap grows in large steps.)
//
// So: **do not pool virtual threads.** Start one per task and let it go, like any other object.

// %% [markdown] id="no-win"
// ## When asynchronous does not win
//
// We have seen one case: computing. Here are two more. First, steps that need each other's result.

// %% id="chain" title="One after the other, because it must be"
try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    var user = threads.submit(() -> ask(100));
    var order = threads.submit(() -> ask(user.get().length() * 10));
    System.out.println(order.get());
}
//> thought for 150
//@ 0.25s..

// %% [markdown] id="chain-rule"
// Two threads, but the second needs the answer of the first. The waits cannot overlap, so they add
// up, and the plain `ask(ask(100).length() * 10)` would have been shorter to read. Look for the chain
// of things that need each other: it is the least time that the whole can take.
//
// Second, asynchrony without need: tasks that wait for nothing and are tiny.

// %% id="tiny" title="A hundred thousand additions"
var sum = new LongAdder();
Work addition = () -> sum.add(1);
var plainly = measure("plainly", () -> inTurn(100_000, addition));
var inThreads = measure("in threads", () -> atOnce(100_000, addition));
System.out.println("slower: " + (inThreads.wall() > plainly.wall()));
sum.sum()
//> plainly: … ms, at work for … ms
//> in threads: … ms, at work for … ms
//> slower: true
//= 200000

// %% [markdown] id="tiny-rule"
// A thread that costs a microsecond is cheap against a wait, and dear against an addition. Nor does
// asynchrony help where everybody queues for one thing anyway: a disk at its limit, a single
// connection, a lock that all need.
//
// **The rule of this chapter:** asynchronous code wins where waits overlap, and nowhere else.

// %% [markdown] id="ways"
// ## The ways to do many things
//
// | | event loop (asyncio) | platform thread pool | virtual threads | processes |
// |---|---|---|---|---|
// | parallelism | none: one thread | yes (Python: no, because of the GIL) | yes | yes |
// | good for I/O | very | up to some hundreds at once | very | hardly |
// | good for CPU | no | yes, one per processor (Python: no) | no better than a pool | yes (Python's way) |
// | memory each | kilobytes | tens of kilobytes, a megabyte reserved | kilobytes | megabytes |
// | a switch happens | at `await` | anywhere | anywhere | anywhere, but nothing is shared |
// | shared data needs | rarely anything | locks, atomics, queues | the same | nothing is shared: messages, files |
// | scales to | 100 000 waits, one processor | thousands of threads | a million waits, all processors | dozens; other machines, too |
// | code looks | coloured: `async`, `await` | plain | plain | plain, with borders |

// %% [markdown] id="mistakes"
// ## The usual mistakes
//
// Each of them will meet us again; chapter 24 has the gallery.
//
// - Start one, wait for it, start the next: sequential, with more words.
// - Start it and never look at it again: errors get lost.
// - Block the event loop (chapter 05): everybody stands still.
// - Expect computing to become faster by waiting better.
// - Pool virtual threads, or limit the work by limiting the threads. Use a semaphore (chapter 12).
// - Start a hundred thousand requests, because threads are cheap. The server's connections are not.
// - Change shared data without a lock, "because it works here".
// - Catch `InterruptedException` and go on as if nothing had happened.
// - Sleep "long enough" instead of waiting for the thing itself.
// - Make everything asynchronous when nothing waits.

// %% [markdown] id="your-turn"
// ## Your turn

// %% [practice] id="start-join" title="Sequential, with more words"
// This program starts three threads, and yet the server never sees more than one guest. Find out why,
// and mend it. There must still be three answers when it prints its line.
//
// starter
// most.set(0);
// var answers = new AtomicInteger();
// for (int i = 0; i < 3; i++) {
//     var thread = Thread.startVirtualThread(() -> {
//         try {
//             ask(200);
//             answers.incrementAndGet();
//         } catch (IOException e) {
//             System.out.println(e);
//         }
//     });
//     thread.join();
// }
// System.out.println(answers + " answers, at once: " + most);
// answer
// most.set(0);
// var answers = new AtomicInteger();
// var threads = new ArrayList<Thread>();
// for (int i = 0; i < 3; i++) {
//     threads.add(Thread.startVirtualThread(() -> {
//         try {
//             ask(200);
//             answers.incrementAndGet();
//         } catch (IOException e) {
//             System.out.println(e);
//         }
//     }));
// }
// for (var thread : threads) thread.join();
// System.out.println(answers + " answers, at once: " + most);
//> 3 answers, at once: 3

// %% [practice] id="ask-all" title="Ask for all of them"
// Write `askAll`: all questions at once, the answers in the order of asking. (You will need this for
// the homework **parallel-fetch**, where the questions are addresses.)
//
// starter
// List<String> askAll(List<Integer> questions) throws Exception {
//     var answers = new ArrayList<String>();
//     for (int millis : questions) answers.add(ask(millis));
//     return answers;
// }
// most.set(0);
// System.out.println(askAll(List.of(250, 150, 200, 100)));
// System.out.println("at once: " + most);
// answer
// List<String> askAll(List<Integer> questions) throws Exception {
//     try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
//         var underWay = new ArrayList<Future<String>>();
//         for (int millis : questions) {
//             underWay.add(threads.submit(() -> ask(millis)));
//         }
//         var answers = new ArrayList<String>();
//         for (var one : underWay) answers.add(one.get());
//         return answers;
//     }
// }
// most.set(0);
// System.out.println(askAll(List.of(250, 150, 200, 100)));
// System.out.println("at once: " + most);
//> [thought for 250, thought for 150, thought for 200, thought for 100]
//> at once: 4

// %% id="closing-time" title="Closing time"
server.close();
server.isClosed()
//= true

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | Python | Java |
// |---|---|
// | `asyncio.run(main())` | just call it; `main` is a thread |
// | `async def`, `await f()` | a plain method, a plain call, on a virtual thread |
// | `await asyncio.sleep(0.1)` | `Thread.sleep(100)` |
// | `asyncio.create_task(f())` | `Thread.startVirtualThread(...)`, `executor.submit(...)` |
// | `await asyncio.gather(f(), g())` | `executor.invokeAll(...)`, or `submit` and then `get` |
// | `threading.Thread` | `Thread.ofPlatform()` |
// | `ThreadPoolExecutor(1)` | `Executors.newFixedThreadPool(1)` |
// | the GIL; `multiprocessing` for computing | no such lock; threads compute in parallel |
// | coloured functions | only where an API returns a `CompletableFuture` |
// | a switch at each `await` | a switch anywhere |
//
// ## Links
//
// - [JEP 444: Virtual Threads](https://openjdk.org/jeps/444), with the reasons and the scheduler
// - [What Color is Your Function?](https://journal.stuffwithstuff.com/2015/02/01/what-color-is-your-function/)
//   by Bob Nystrom
// - [PEP 703](https://peps.python.org/pep-0703/): Python without the global lock
//
// Next: **05-event-loop**. How can one thread wait for a thousand things? We build the thing itself.
