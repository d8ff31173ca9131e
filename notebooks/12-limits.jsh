//JAVA 25+
// ---
// title: Limits
// summary: at most so many at once, at most so many a second, and how a stream of work ends
// minutes: 35
// ---

// %% [markdown] id="question"
// # Limits
//
// Virtual threads are cheap. Starting ten thousand of them is no feat. But what they *ask for* is
// not cheap: a database has twenty connections, a website locks you out, a disk has one head.
// **Twenty jobs, and a server that bears four at a time: how do we keep to that, and does it matter
// how?**
//
// Here is the server. It does not wait politely: whoever comes as the fifth is refused. Every
// fourth job is a slow one (80 ms), the others are fast (10 ms).

// %% id="server" title="A server that bears four at a time"
class Server {
    private final Semaphore places = new Semaphore(4);
    final AtomicInteger served = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    String handle(int job) throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            refused.incrementAndGet();
            throw new IOException("503 too many at once");
        }
        try {
            Thread.sleep(job % 4 == 0 ? 80 : 10);
            served.incrementAndGet();
            return "answer " + job;
        } finally { places.release(); }
    }
}
List<Integer> jobs = IntStream.range(0, 20).boxed().toList();

// %% [markdown] id="server-read"
// Each way to bring the jobs there is a *strategy*. `trial` runs one against a fresh server, and
// takes the time.

// %% id="trial" title="A trial, with a stopwatch"
interface Strategy { void run(Server server) throws Exception; }
var refusals = new HashMap<String, Integer>();

void trial(String name, Strategy strategy) throws Exception {
    var server = new Server();
    long start = System.nanoTime();
    strategy.run(server);
    long millis = (System.nanoTime() - start) / 1_000_000;
    int served = server.served.get(), refused = server.refused.get();
    System.out.printf("%-11s %3d ms, %d served, %d refused%n",
        name, millis, served, refused);
    refusals.put(name, refused);
}

// %% [markdown] id="no-limit-question"
// We begin with the two simplest strategies: one after the other, and all at once.

// %% id="no-limit" title="One by one, and all at once"
Strategy oneByOne = server -> {
    for (int job : jobs) server.handle(job);
};
Strategy allAtOnce = server -> {
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int job : jobs) each.submit(() -> server.handle(job));
    }
};
trial("one by one", oneByOne);
trial("all at once", allAtOnce);
refusals.get("all at once") > 0
//> one by one  … ms, 20 served, 0 refused
//> all at once … ms, … served, … refused
//= true
//@ 0.6s..

// %% [markdown] id="no-limit-rule"
// One by one is slow: the times add up to 550 ms. All at once is fast, and most of the answers are
// missing. (A server that does not refuse is worse off: it takes all of them, and becomes slow for
// everybody.)
//
// ## At most N at once: a semaphore
//
// A semaphore with four permits. Each job takes one before it begins, and gives it back when it is
// over, **in `finally`**. The threads are all there at once; only four of them get through.

// %% [predict] id="guess-semaphore" for="semaphore"
// Five jobs of 80 ms, fifteen of 10 ms, at most four at once. The work is 550 ms in all. How long
// will it take?
// - about 140 ms, a quarter of 550
// + somewhat longer than that
// - about 400 ms, five times the slow one
// > A quarter is the best there can be. At the end a slow one may run alone, and the other places
// > stay empty.

// %% id="semaphore" title="Four permits"
String visit(Server server, int job, Semaphore permits) throws Exception {
    permits.acquire();
    try {
        return server.handle(job);
    } finally { permits.release(); }
}

Strategy semaphore = server -> {
    var permits = new Semaphore(4);
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int job : jobs) each.submit(() -> visit(server, job, permits));
    }
};
trial("semaphore", semaphore);
//> semaphore   … ms, 20 served, 0 refused
//@ 0.13s..

// %% [markdown] id="semaphore-rule"
// Nothing refused, and that is guaranteed: the server's place is given back before our permit is.
// As soon as a job is over, the next one begins. (Press `t`: twenty lanes, most of them waiting, and
// never more than four at the server.)
//
// What if the `finally` is missing? While all goes well, nothing. Here two of three addresses are
// bad.

// %% id="permit-leak" title="Without finally, permits get lost"
var permits = new Semaphore(2);
String fetch(String address) throws IOException {
    if (address.startsWith("bad")) throw new IOException(address);
    return "page of " + address;
}
void fetchCarelessly(String address) throws Exception {
    permits.acquire();
    System.out.println(fetch(address));
    permits.release();
}
for (String address : List.of("bad.org", "good.org", "bad.org")) {
    try {
        fetchCarelessly(address);
    } catch (IOException e) {
        System.out.println("failed: " + e.getMessage());
    }
}
System.out.println("permits left: " + permits.availablePermits());
permits.tryAcquire(30, TimeUnit.MILLISECONDS)
//> failed: bad.org
//> page of good.org
//> failed: bad.org
//> permits left: 0
//= false
//@ 0.02s..

// %% [markdown] id="permit-leak-rule"
// Each failure has eaten a permit, and the next one waits in vain. After the second failure
// everything stands still, perhaps weeks after the program was started. And mind the place of
// `acquire()`: **before** the `try`. If the waiting is interrupted there is no permit that we could
// give back; inside the `try` we would give back one that we never had.
//
// ## Before the thread, or inside?
//
// Twenty waiting threads are nothing. But think of ten million lines in a file, one job for each.
// Then it matters *who* waits for the permit: the job's thread, or the loop that starts the
// threads?

// %% id="before-or-inside" title="Who waits for the permit?"
int mostThreads(boolean permitFirst) throws Exception {
    var permits = new Semaphore(4);
    var threads = new AtomicInteger();
    int most = 0;
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 60; i++) {
            if (permitFirst) permits.acquire();
            most = Math.max(most, threads.incrementAndGet());
            each.submit(() -> {
                if (!permitFirst) permits.acquire();
                Thread.sleep(5);
                threads.decrementAndGet();
                permits.release();
                return "done";
            });
        }
    }
    return most;
}

// %% [markdown] id="before-or-inside-question"
// (`Thread.sleep(5)` cannot fail here, so we do without `finally` this once.) Sixty jobs, four
// permits. How many threads are there at the same time?

// %% id="before-or-inside-used" title="Sixty jobs, four permits"
int inside = mostThreads(false);
int before = mostThreads(true);
System.out.println("permit inside the thread: " + inside + " threads");
System.out.println("permit before the thread: at most 4, " + (before <= 4));
//> permit inside the thread: … threads
//> permit before the thread: at most 4, true
//@ 0.12s..

// %% [markdown] id="before-or-inside-rule"
// Inside: as many threads as there are jobs. Before: never more than permits, and the loop reads
// its file only as fast as the jobs are done. **That is back-pressure again; take it whenever the
// number of jobs is not small.** The price: the loop waits, so somebody must have started it on a
// thread that may.
//
// ## Batches
//
// The simplest idea of all: always four, wait for all of them, the next four.

// %% [predict] id="guess-batches" for="batches"
// Every fourth job is slow, so there is one slow job in each batch of four. How long do five
// batches take, in ms?
// = 400
// > Each batch is as slow as its slowest job: five times 80 ms.

// %% id="batches" title="Four, and four, and four"
Strategy batches = server -> {
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
        var fours = jobs.stream().gather(Gatherers.windowFixed(4)).toList();
        for (List<Integer> four : fours) {
            var calls = new ArrayList<Callable<String>>();
            for (int job : four) calls.add(() -> server.handle(job));
            each.invokeAll(calls);                     // waits for all four
        }
    }
};
trial("batches", batches);
//> batches     … ms, 20 served, 0 refused
//@ 0.39s..

// %% [markdown] id="batches-rule"
// More than twice the time of the semaphore, with the same limit. In each batch three places stand
// empty for 70 of 80 ms. **A batch waits for its slowest.** Batches are right when the *receiver*
// wants them: one SQL insert with a hundred rows is better than a hundred inserts.
//
// ## Workers over a queue
//
// The third way: as many workers as there are places, and a queue of jobs. Each worker takes a job,
// does it, takes the next one. When there is no job left, all of them stand at `take()`, idle. So
// the boss does two things: wait until all jobs are **done** (join), then send the idle workers
// home (cancel: here, interrupt).
//
// First the worker. The latch counts the jobs that are still open.

// %% id="worker" title="A worker"
var sentHome = new AtomicInteger();

void work(Server server, BlockingQueue<Integer> queue,
        CountDownLatch open) {
    try {
        while (true) {
            int job = queue.take();
            try {
                server.handle(job);
            } catch (IOException e) {
                System.out.println("job " + job + ": " + e.getMessage());
            } finally { open.countDown(); }
        }
    } catch (InterruptedException e) { sentHome.incrementAndGet(); }
}

// %% id="workers" title="Four workers, one queue"
Strategy workers = server -> {
    var queue = new LinkedBlockingQueue<Integer>(jobs);
    var open = new CountDownLatch(jobs.size());
    var crew = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
        crew.add(Thread.ofVirtual().name("worker " + i)
            .start(() -> work(server, queue, open)));
    }
    open.await();                                   // join: all is done
    for (Thread worker : crew) worker.interrupt();  // cancel: all are idle
    for (Thread worker : crew) worker.join();
};
trial("workers", workers);
System.out.println("sent home: " + sentHome);
//> workers     … ms, 20 served, 0 refused
//> sent home: 4
//@ 0.13s..

// %% [markdown] id="workers-rule"
// (In the timeline, `t`, you see the four at work, and the boss who waits.) Three details make it
// right:
//
// - `countDown()` in `finally`: a failed job is done, too. Else the boss waits for ever.
// - A failure is caught **inside** the loop. If it left the loop, the worker would be gone, and
//   after four failures nobody would be left to work.
// - The interrupt comes after `await()`, so it hits no worker in the middle of a job. All that is
//   left for them is `take()`.
//
// The JDK has this ready made: `Executors.newFixedThreadPool(4)` *is* four workers over a queue,
// and its `close()` is join and send home. (With platform threads. A pool of *virtual* ones, just
// to limit something, is what JEP 444 advises against: give each job its thread, and use a
// semaphore.) Workers pay when each has something of its own that it keeps: a connection, a
// browser, a buffer.
//
// ## All of them on the same 20 jobs
//
// Two more for the table: that pool, and `mapConcurrent` of chapter 10, which keeps the results in
// order.

// %% id="in-order" title="Two more strategies"
Strategy pool = server -> {
    try (var four = Executors.newFixedThreadPool(4)) {
        for (int job : jobs) four.submit(() -> server.handle(job));
    }
};
String handle(Server server, int job) {
    try {
        return server.handle(job);
    } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

Strategy inOrder = server -> jobs.stream()
    .gather(Gatherers.mapConcurrent(4, job -> handle(server, job)))
    .toList();

// %% id="table" title="The same 20 jobs, six times"
trial("one by one", oneByOne);
trial("batches", batches);
trial("in order", inOrder);
trial("semaphore", semaphore);
trial("workers", workers);
trial("fixed pool", pool);
//> one by one  … ms, 20 served, 0 refused
//> batches     … ms, 20 served, 0 refused
//> in order    … ms, 20 served, 0 refused
//> semaphore   … ms, 20 served, 0 refused
//> workers     … ms, 20 served, 0 refused
//> fixed pool  … ms, 20 served, 0 refused
//@ 1.6s..

// %% [markdown] id="table-rule"
// | strategy | here, about | good when |
// |---|---|---|
// | one by one | 550 ms | each job needs the one before |
// | batches | 400 ms | the receiver takes whole batches |
// | `mapConcurrent` | 400 ms | results in order, jobs of equal length |
// | semaphore | 190 ms | the normal case, on virtual threads |
// | workers, fixed pool | 190 ms | workers own something; CPU-bound work |
//
// Why is *in order* as slow as the batches? Its window moves on only when its oldest job is done,
// and in our list every fourth job is a slow one. With jobs of equal length it would be as fast as
// the others.
//
// ## Producers and consumers
//
// So far the list of jobs was complete before we began. Often it is not: somebody produces while
// others already consume. A queue with a limit stands between them (chapter 11). The open question
// is the end. **How does a consumer learn that nothing more will come?** An empty queue means
// nothing; perhaps a producer is just slow.
//
// The usual answer is an **end marker**: an element that means "go home". Ours is an empty
// `Optional`. First the belt between the two sides:

// %% id="belt" title="A belt with room for three"
class Belt {
    final BlockingQueue<Optional<Integer>> queue =
        new ArrayBlockingQueue<>(3);
    final LongAdder sum = new LongAdder();

    void produce(int from, int to) throws InterruptedException {
        for (int n = from; n <= to; n++) queue.put(Optional.of(n));
    }

    void consume() throws InterruptedException {
        for (var n = queue.take(); n.isPresent(); n = queue.take()) {
            sum.add(n.get());
        }
    }
}

// %% id="crew" title="Two who produce, three who consume"
interface Action { void run() throws InterruptedException; }

Thread start(String name, Action action) {
    return Thread.ofVirtual().name(name).start(() -> {
        try { action.run(); }
        catch (InterruptedException e) { System.out.println("sent home"); }
    });
}

class Crew {
    final Belt belt = new Belt();
    final List<Thread> producers = List.of(
        start("producer 1", () -> belt.produce(1, 50)),
        start("producer 2", () -> belt.produce(51, 100)));
    final List<Thread> consumers = Stream.of("ann", "ben", "cy")
        .map(name -> start(name, () -> belt.consume())).toList();

    long busy() {
        return consumers.stream().filter(Thread::isAlive).count();
    }
}

// %% [markdown] id="one-marker-question"
// We let the producers finish, and put a marker at the end.

// %% [predict] id="guess-one-marker" for="one-marker"
// Both producers have ended, then one end marker is put. How many of the three consumers are still
// waiting afterwards?
// = 2
// > One of them takes the marker, and nobody else ever sees it.

// %% id="one-marker" title="One marker is not enough"
var crew = new Crew();
for (Thread producer : crew.producers) producer.join();
crew.belt.queue.put(Optional.empty());
while (crew.busy() > 2) Thread.sleep(1);
System.out.println("still waiting: " + crew.busy());
for (Thread consumer : crew.consumers) consumer.interrupt();
for (Thread consumer : crew.consumers) consumer.join();
crew.belt.sum
//> still waiting: 2
//> sent home
//> sent home
//= 5050

// %% [markdown] id="one-marker-rule"
// The sum is complete, the program was not: two threads waited for a thing that would never come,
// until we interrupted them. The other mistake is just as common: *each producer* puts markers
// when *it* is done. Then the first one to finish sends consumers home, while the second still
// produces.
//
// Mended: **first all producers end; then one marker for each consumer.** Somebody has to stand
// between them who knows both numbers.

// %% id="end-markers" title="Mended: one marker for each consumer, at the very end"
var crew = new Crew();
for (Thread producer : crew.producers) producer.join();
for (Thread each : crew.consumers) crew.belt.queue.put(Optional.empty());
for (Thread consumer : crew.consumers) consumer.join();
System.out.println("still waiting: " + crew.busy());
crew.belt.sum
//> still waiting: 0
//= 5050

// %% [markdown] id="end-markers-rule"
// Why can nothing be left on the belt? The queue is FIFO, and the markers went in last. So every
// number was taken before any marker was.
//
// (A variation needs a single marker: who takes it puts it back for the next one. Our `Jobs` of
// chapter 11 needs none: it has `shutdown`. And in Python the workers are mostly cancelled, as ours
// were above.)
//
// ## So many per second
//
// "At most four at once" is about *how many at the same time*. "At most 100 a minute" is another
// question: a **rate**. A semaphore with 2 permits and jobs of 5 ms lets 400 a second through. To
// limit a rate somebody must look at the clock.
//
// We do that on paper: times are plain numbers (milliseconds), and nobody sleeps. `granted` sends
// requests to a limiter and keeps the times of those which may go. `most` is the judge: how many
// went within *any* period, wherever it begins? (The fullest one begins with a request, so it is
// enough to try those.)

// %% id="paper" title="On paper: who may go, and how many in a period"
List<Integer> granted(IntPredicate limiter, int... requests) {
    return IntStream.of(requests).filter(limiter).boxed().toList();
}

long most(List<Integer> times, int period) {
    return times.stream().mapToLong(begin -> times.stream()
        .filter(time -> begin <= time && time < begin + period)
        .count()).max().orElse(0);
}

most(List.of(0, 400, 900, 1300, 1600), 1000)
//= 3

// %% [markdown] id="fixed-window-question"
// Do you see the three? They are 400, 900 and 1300.
//
// First idea for a limiter: count anew in every second of the clock.

// %% [predict] id="guess-fixed-window" for="fixed-window"
// At most 2 in each second of the clock. Requests come at 900, 950, 990, 1000, 1050 and 1100 ms.
// How many go within some stretch of one second?
// = 4
// > Two just before the second turns, two just after: four within 150 ms.

// %% id="fixed-window" title="On paper: counting per second of the clock"
class PerSecond {
    private final int limit;
    private int second = -1, used;
    PerSecond(int limit) { this.limit = limit; }
    boolean tryTake(int now) {
        if (now / 1000 != second) {
            second = now / 1000;
            used = 0;
        }
        return used++ < limit;
    }
}

var perSecond = new PerSecond(2);
var went = granted(perSecond::tryTake, 900, 950, 990, 1000, 1050, 1100);
System.out.println(went + ", most in a second: " + most(went, 1000));
//> [900, 950, 1000, 1050], most in a second: 4

// %% [markdown] id="fixed-window-rule"
// Twice the limit, at every turn of the second if somebody makes a point of it. Second idea: the
// **token bucket**.
//
// - The bucket holds at most `capacity` tokens, and is full at first.
// - Every `every` milliseconds a new token drops in. If the bucket is full, it is lost.
// - A request that wants to go takes a token. If there is none, it is refused, or waits for one.
//
// No thread has to drop tokens. It is enough to work out, whenever somebody comes, how many have
// dropped since the last time. Whole numbers, and no rounding: we keep the level in milliseconds,
// and a token costs `every` of them.

// %% id="bucket" title="On paper: a token bucket"
class Bucket {
    private final int capacity, every;
    private int level, last;
    Bucket(int capacity, int every) {
        this.capacity = capacity;
        this.every = every;
        level = capacity * every;
    }
    boolean tryTake(int now) {
        level = Math.min(capacity * every, level + now - last);
        last = now;
        boolean enough = level >= every;
        System.out.printf("%4d ms: tokens %d, next in %3d ms: %s%n",
            now, level / every, every - level % every,
            enough ? "go" : "refused");
        if (enough) level -= every;
        return enough;
    }
}

var bucket = new Bucket(2, 500);      // 2 tokens, a new one every 500 ms
granted(bucket::tryTake, 0, 100, 200, 450, 500, 900, 1000, 3000)
//>    0 ms: tokens 2, next in 500 ms: go
//>  100 ms: tokens 1, next in 400 ms: go
//>  200 ms: tokens 0, next in 300 ms: refused
//>  450 ms: tokens 0, next in  50 ms: refused
//>  500 ms: tokens 1, next in 500 ms: go
//>  900 ms: tokens 0, next in 100 ms: refused
//> 1000 ms: tokens 1, next in 500 ms: go
//> 3000 ms: tokens 2, next in 500 ms: go
//= [0, 100, 500, 1000, 3000]

// %% [markdown] id="bucket-rule"
// Read it line by line. Two may go at once: a **burst**, as large as the bucket. After that it goes
// on at the pace of the drops. At 3000 the bucket is full, though four tokens would have dropped
// since 1000.
//
// Is that "at most 2 a second"? Look at 0, 100 and 500. We let requests **wait** instead of
// refusing them. The level may then go below zero, which means: promised already. Six requests come
// at 0; when may each of them go?

// %% id="bucket-waits" title="On paper: waiting for a token"
List<Integer> waiting(int capacity, int every, int requests) {
    var times = new ArrayList<Integer>();
    int level = capacity * every;
    for (int i = 0; i < requests; i++) {
        level -= every;                        // all of them come at time 0
        times.add(Math.max(0, -level));
    }
    return times;
}
for (int capacity : List.of(2, 1)) {
    var go = waiting(capacity, 500, 6);
    System.out.println(go + ", most in a second: " + most(go, 1000));
}
//> [0, 0, 500, 1000, 1500, 2000], most in a second: 3
//> [0, 500, 1000, 1500, 2000, 2500], most in a second: 2

// %% [markdown] id="bucket-waits-rule"
// **Within any period a bucket lets through its capacity, and on top what drops meanwhile.**
// Capacity 2 breaks "2 in any second". Capacity 1 keeps it, but lets no two go together: the second
// request waits half a second, although two a second were allowed.
//
// Many real services live with that: they mean an average, and a burst does no harm. But if a
// contract says "at most N in **any** period", one more is too many. Can you have both, the burst
// of N *and* never more than N in any period? What would you have to remember? That is the last
// task below, and the homework **`rate-limiter`**: there with real threads that wait, in the order
// in which they came.
//
// ## Your turn

// %% [practice] id="surviving-worker" title="A worker that survives"
// The worker dies of the first bad number, and the rest is never tested. Make it go on: for a bad
// number, the answer is the number, a colon and the message. The homework `prime-pipeline` needs
// workers like that.
//
// starter
// String test(int n) {
//     if (n < 0) throw new IllegalArgumentException("negative");
//     boolean divides = IntStream.range(2, n).anyMatch(d -> n % d == 0);
//     return n + (n < 2 || divides ? " is not" : " is prime");
// }
// var numbers = new LinkedBlockingQueue<>(List.of(7, -1, 9, 11));
// var answers = new ArrayList<String>();
// var tester = Thread.startVirtualThread(() -> {
//     for (Integer n = numbers.poll(); n != null; n = numbers.poll()) {
//         answers.add(test(n));
//     }
// });
// tester.join();
// answers
// answer
// String test(int n) {
//     if (n < 0) throw new IllegalArgumentException("negative");
//     boolean divides = IntStream.range(2, n).anyMatch(d -> n % d == 0);
//     return n + (n < 2 || divides ? " is not" : " is prime");
// }
// var numbers = new LinkedBlockingQueue<>(List.of(7, -1, 9, 11));
// var answers = new ArrayList<String>();
// var tester = Thread.startVirtualThread(() -> {
//     for (Integer n = numbers.poll(); n != null; n = numbers.poll()) {
//         try {
//             answers.add(test(n));
//         } catch (RuntimeException e) {
//             answers.add(n + ": " + e.getMessage());
//         }
//     }
// });
// tester.join();
// answers
//= [7 is prime, -1: negative, 9 is not, 11 is prime]

// %% [practice] id="any-period" title="On paper: never more than N in any period"
// `went` holds the times of those who went already, oldest first. When may the next one go, if it
// comes at `now`, and there must never be more than `n` in any period? As early as possible. No
// sleeping, no threads: only the number.
//
// starter
// int next(List<Integer> went, int n, int period, int now) {
//     return now;
// }
// var went = new ArrayList<Integer>();
// for (int now : List.of(0, 100, 150, 160, 1050, 5000)) {
//     went.add(next(went, 2, 1000, now));
// }
// System.out.println(went + ", most in a second: " + most(went, 1000));
// answer
// int next(List<Integer> went, int n, int period, int now) {
//     if (went.size() < n) return now;
//     int nthLast = went.get(went.size() - n);
//     return Math.max(now, nthLast + period);
// }
// var went = new ArrayList<Integer>();
// for (int now : List.of(0, 100, 150, 160, 1050, 5000)) {
//     went.add(next(went, 2, 1000, now));
// }
// System.out.println(went + ", most in a second: " + most(went, 1000));
//> [0, 100, 1000, 1100, 2000, 5000], most in a second: 2

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | Python | Java |
// |---|---|
// | `async with semaphore:` | `acquire()`, `try`, `release()` in `finally` |
// | `gather` over slices of the list | `invokeAll` for each `windowFixed` |
// | worker tasks over an `asyncio.Queue` | threads over a `BlockingQueue`; `newFixedThreadPool` |
// | `await queue.join()`, then `worker.cancel()` | a latch or `Jobs.join()`, then `interrupt()` |
// | `ThreadPoolExecutor(max_workers=4)` | `newFixedThreadPool(4)` |
// | `Queue(maxsize=3)` between producers and consumers | `ArrayBlockingQueue(3)` |
// | `None` as end marker | an empty `Optional`, or an object of its own: `null` is not allowed in there |
// | `aiolimiter` and its like | libraries as well; the idea is above |
//
// ## Links
//
// - [`Semaphore`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/Semaphore.html):
//   also for several permits at once, and fair on demand
// - [JEP 444](https://openjdk.org/jeps/444), "Do not pool virtual threads"
// - [`BlockingQueue`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/BlockingQueue.html),
//   whose documentation mentions end markers under the name of *poison objects*
//
// Next: **13-cancellation-and-shutdown**. We interrupted idle workers. What about those who are
// busy?
