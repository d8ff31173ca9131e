//JAVA 25+
// ---
// title: Coroutines
// summary: code that stops in the middle, takes a value, an error or a farewell, and goes on
// minutes: 35
// ---

// %% [markdown] id="question"
// # Coroutines
//
// A generator speaks: it stops in the middle of its code, hands a value out, and goes on when asked
// for the next one. But it is deaf. You cannot tell it anything while it works.
//
// **What if code that has stopped in the middle could also be spoken to?**
//
// Code that can is called a **coroutine**. The word is older than most languages: Melvin Conway
// published it in 1963. You may do four things to a coroutine that has stopped:
//
// - let it go on (`next`),
// - hand it a value (`send`),
// - make an exception come out of the very line where it stopped (`throwInto`),
// - tell it to clean up and leave (`close`).
//
// Python's generators can do all four. Java has no such class. So we build one, in some seventy
// lines, on a virtual thread. Then we look at what exactly has "stopped", and find that the JDK had
// a coroutine inside all the time.

// %% [markdown] id="by-hand"
// ## A conversation by hand
//
// Two threads, two mailboxes. A mailbox is a `LinkedBlockingQueue`: `add` drops a letter in and
// goes on, `take` sleeps until there is one. The waiter asks, then sleeps until somebody answers.
// We do the same on our side.

// %% id="two-mailboxes" title="Two mailboxes"
var toGuest = new LinkedBlockingQueue<String>();
var toWaiter = new LinkedBlockingQueue<String>();
var waiterThread = Thread.ofVirtual().name("waiter").start(() -> {
    try {
        toGuest.add("What may I bring?");
        var dish = toWaiter.take();             // sleeps until we answer
        toGuest.add(dish + ", with pleasure.");
    } catch (InterruptedException e) {
        System.out.println("nobody shall interrupt a waiter");
    }
});
System.out.println(toGuest.take());
toWaiter.add("Soup");
System.out.println(toGuest.take());
waiterThread.join();
//> What may I bring?
//> Soup, with pleasure.

// %% [markdown] id="turns"
// The order of these lines is **guaranteed**, however the machine schedules its threads: whoever
// hands a letter over then waits, so there is always just one of the two that has something to do.
// That is the difference between a coroutine and an ordinary thread: a coroutine gives up its turn
// at places that *it* chose, and at no other. This is called *cooperative* switching.
//
// The queue guarantees one thing more: what a thread did before `add` is visible to the thread
// whose `take` gets that letter. Neither `volatile` nor a lock is needed between the two.

// %% [markdown] id="letters"
// ## The hand-off
//
// Now in general. A letter must be able to say two things: "here is a value" and "here is an
// exception". We could invent a type for that, but there is one already: `Callable`. You open such
// a letter by calling it. `() -> 42` is a letter with a value in it; `() -> { throw problem; }` is
// one that goes off in the hands of whoever opens it.
//
// - `yield` is called **inside** the coroutine: hand something out, then wait for a letter and open
//   it.
// - `resume` is called **outside**: hand a letter in, then wait for the answer and open that.

// %% id="handoff" title="The hand-off: two mirror images"
class Handoff<I, O> {
    LinkedBlockingQueue<Callable<I>> in = new LinkedBlockingQueue<>();
    LinkedBlockingQueue<Callable<O>> out = new LinkedBlockingQueue<>();
    boolean over;

    I yield(O value) throws Exception {
        out.add(() -> value);
        return in.take().call();
    }

    O resume(Callable<I> letter) throws Exception {
        in.add(letter);
        return out.take().call();
    }
}

// %% [markdown] id="life-and-death"
// `I` is what goes in, `O` what comes out. (`yield` is a word of the Java language by now, so a
// method of that name can only be called with something before the dot: `me.yield(…)`, as in
// `Thread.yield()`.)
//
// Next, the life of a body. It waits for a first letter before it begins. Then it runs, and its
// **last letter** tells how it ended: it returned, or it failed. Either way that letter is a bomb,
// because there will be no further value. Python ends its generators in the same way: a `return`
// becomes a `StopIteration` which carries the returned value.

// %% id="last-letter" title="A life, and its last letter"
class Ended extends RuntimeException {          // Python: StopIteration
    Object value;
    Ended(Object value) {
        super(value == null ? "nothing more to come" : "returned " + value);
        this.value = value;
    }
}
interface Body<I, O> { Object run(Handoff<I, O> me) throws Exception; }

<I, O> Callable<O> live(Handoff<I, O> me, Body<I, O> body) {
    try {
        me.in.take().call();
        var value = body.run(me);
        return () -> { throw new Ended(value); };
    } catch (Throwable problem) {
        return () -> { throw problem; };
    }
}

// %% [markdown] id="thread-intro"
// A thread of its own lives that life. It is started by the first letter, and what it does at the very
// end is to drop its last one.

// %% id="thread" title="A thread that lives the body's life"
class Talk<I, O> {
    Handoff<I, O> handoff = new Handoff<>();
    Thread thread;
    Talk(Body<I, O> body) {
        thread = Thread.ofVirtual().name("coroutine").unstarted(() -> {
            var last = live(handoff, body);
            handoff.over = true;
            handoff.out.add(last);
        });
    }
    boolean fresh() { return thread.getState() == Thread.State.NEW; }

    O resume(Callable<I> letter) throws Exception {
        if (handoff.over) throw new Ended(null);
        if (fresh()) thread.start();
        return handoff.resume(letter);
    }
}

// %% [markdown] id="four-verbs"
// What remains are the four verbs, and you see that they are one: **resume, with different letters**.
// `close` sends a letter of its own kind and then expects the coroutine to leave; we come to it in a
// while.

// %% id="coroutine" title="The coroutine: next, send, throwInto, close"
class Farewell extends Error {}                 // Python: GeneratorExit
class Coroutine<I, O> extends Talk<I, O> implements AutoCloseable {
    Coroutine(Body<I, O> body) { super(body); }
    O next() throws Exception { return send(null); }
    O send(I value) throws Exception {
        if (fresh() && value != null)
            throw new IllegalStateException("no yield yet: next() first");
        return resume(() -> value);
    }
    O throwInto(Exception problem) throws Exception {
        return resume(() -> { throw problem; });
    }
    public void close() throws Exception {
        try {
            resume(() -> { throw new Farewell(); });
            throw new IllegalStateException("close() was ignored");
        } catch (Farewell | Ended gone) {
            thread.join();
        }
    }
}

// %% [markdown] id="first-talk"
// ## Talking to it
//
// Here is the waiter again, now as a coroutine. Read the body from top to bottom: it is one
// straight piece of code, with two places where it stops. `next()` runs it to the first `yield`.
// The value that you `send` becomes the value **of that `yield`**, and the code runs on to the next
// one.

// %% id="conversation" title="The waiter as a coroutine"
var waiter = new Coroutine<String, String>(me -> {
    var dish = me.yield("What may I bring?");
    var drink = me.yield(dish + ", with pleasure. And to drink?");
    return dish + " and " + drink;
});
System.out.println(waiter.next());
System.out.println(waiter.send("Soup"));
waiter.send("tea")
//> What may I bring?
//> Soup, with pleasure. And to drink?
//! Ended: returned Soup and tea

// %% [markdown] id="conversation-rule"
// The last `send` got no answer, because the body had nothing more to ask: it returned. So `send`
// throws, and the returned value travels in the exception. After that the thread is gone; nothing
// needs closing.
//
// **Rule:** `x = yield v` is two half-steps. `v` leaves now; `x` arrives at the *next* visit.
//
// Speak to a coroutine from one thread at a time. Its mailboxes do not know who is who; two
// conversations at once would get each other's answers. (Python refuses to resume a generator that
// is at work: `ValueError: generator already executing`. Ours is a model to learn from and does not
// check.)

// %% [markdown] id="listener"
// ## A calculator with history, and priming
//
// The next coroutine mainly *listens*. It takes numbers, adds them up, and remembers how. The body
// stands in a variable of its own, so that we can make several coroutines from it.

// %% [predict] id="guess-unprimed" for="unprimed"
// A new calculator, and we send it a number at once. What happens?
// - the number becomes the value of the first `yield`
// - the number waits in the mailbox until the first `yield` asks for it
// + neither: it is refused
// > At the start the code stands *before* its first line. No `yield` is waiting, so there is
// > nothing that could take the value.

// %% id="unprimed" title="A number for a new calculator"
Body<Integer, List<String>> calculator = me -> {
    var history = new ArrayList<String>();
    var total = 0;
    while (true) {
        var number = me.yield(List.copyOf(history));
        history.add(total + " + " + number + " = " + (total + number));
        total += number;
    }
};
var early = new Coroutine<>(calculator);
early.send(5)
//! IllegalStateException: no yield yet: next() first

// %% [markdown] id="priming"
// A fresh coroutine must be run up to its first `yield` before it can take values. This first
// `next()` is called **priming**. It is easily forgotten, so Python programmers write a decorator
// that does it. Our wrapper does the same: body in, coroutine out, already standing at its first
// `yield`. The first answer is thrown away; for a listener that is no loss.

// %% id="primed" title="A wrapper that primes"
<I, O> Coroutine<I, O> primed(Body<I, O> body) throws Exception {
    var coroutine = new Coroutine<I, O>(body);
    coroutine.next();
    return coroutine;
}

try (var mine = primed(calculator); var yours = primed(calculator)) {
    mine.send(5);
    yours.send(100);
    System.out.println(mine.send(3));
    System.out.println(yours.send(1));
}
//> [0 + 5 = 5, 5 + 3 = 8]
//> [0 + 100 = 100, 100 + 1 = 101]

// %% [markdown] id="where-state-lives"
// Where are `history` and `total` kept between two calls? In no field and in no map. They are
// **local variables**, and they are still there because the method that owns them has not returned.
// Each coroutine has its own. A class with fields would do as well here; it stops being as simple
// when the state is "in the third round of the inner loop".
//
// Now a calculator for **pairs**. Python would write `x, y = yield history`. In Java the pair is a
// record, and a record pattern takes it apart. And since `next()` sends `null`, which matches no
// record, we get "only show me the history" for nothing.

// %% id="pairs" title="Pairs of arguments"
record Pair(int x, int y) {}

Body<Pair, List<String>> divider = me -> {
    var history = new ArrayList<String>();
    while (true) {
        if (me.yield(List.copyOf(history)) instanceof Pair(var x, var y)) {
            history.add(x + " / " + y + " = " + x / y);
        }
    }
};

var division = primed(divider);
division.send(new Pair(12, 4));
division.send(new Pair(10, 5));
division.next()
//= [12 / 4 = 3, 10 / 5 = 2]

// %% [markdown] id="when-it-breaks"
// ## Exceptions, both ways
//
// What if one of the pairs is a bad one? The division fails inside, on the coroutine's thread. But
// you are the one who waits for an answer, so you get the exception: it is in the last letter.

// %% id="breaks" title="An error comes out"
division.send(new Pair(1, 0))
//! ArithmeticException: / by zero

// %% [predict] id="guess-after-the-break" for="after-the-break"
// The two good divisions were in the history before that. What does `division.next()` say now?
// - `[12 / 4 = 3, 10 / 5 = 2]`
// - `[]`: it starts anew
// + it throws `Ended`
// - it throws `ArithmeticException`, again
// > The exception left the body, as it would leave any method. A method that was left cannot
// > be gone on with, and its local variables are lost.

// %% id="after-the-break" title="And after that?"
division.next()
//! Ended: nothing more to come

// %% [markdown] id="throwing-in"
// An exception remembers the stack on which it was made. So the `ArithmeticException` above shows
// the line in the body and not your `send`: another thread's stack. Good to know when you read such
// a trace.
//
// A coroutine that shall survive must catch what may fail in it. Then the other direction is useful
// too: `throwInto` makes an exception come out of the `yield` at which the coroutine stands, as if
// that call had failed. To the body it is an ordinary exception, which it may handle and go on.
// Here `Forget` is a command rather than an error.
//
// What the body does not handle goes straight through and comes back to you.

// %% id="forget" title="An exception goes in"
class Forget extends Exception {}

Body<Pair, List<String>> forgetful = me -> {
    var history = new ArrayList<String>();
    while (true) {
        try {
            var pair = me.yield(List.copyOf(history));
            history.add("" + pair.x() / pair.y());
        } catch (ArithmeticException e) {
            history.add("impossible");
        } catch (Forget e) {
            history.clear();
        }
    }
};
try (var calc = primed(forgetful)) {
    System.out.println(calc.send(new Pair(1, 0)));
    System.out.println(calc.throwInto(new Forget()));
    System.out.println(calc.send(new Pair(9, 3)));
    calc.throwInto(new IOException("the line is dead"));
}
//> [impossible]
//> []
//> [3]
//! IOException: the line is dead

// %% [markdown] id="closing"
// ## Saying farewell
//
// An endless coroutine never returns by itself. `close()` ends it: it throws a `Farewell` into the
// `yield` where the coroutine stands. Nobody catches that, so it leaves the body, and on its way
// out every `finally` runs and every try-with-resources closes. `close()` returns when all this is
// done.

// %% [predict] id="guess-farewell" for="farewell"
// What is printed between `line 2: whale seen` and `back home`?
// + `book closed`
// - nothing: `book closed` comes after `back home`, or never
// - `line 3: null`, then `book closed`
// > The farewell comes out of `yield` as an exception, so there is no third line. And `close()`
// > waits for the last letter, which is written after `finally` has run.

// %% id="farewell" title="A logbook, closed at sea"
Coroutine<String, Integer> logbook = primed(me -> {
    System.out.println("book opened");
    try {
        for (var line = 1; ; line++) {
            System.out.println("line " + line + ": " + me.yield(line));
        }
    } finally {
        System.out.println("book closed");
    }
});
logbook.send("wind from the north");
logbook.send("whale seen");
logbook.close();
System.out.println("back home");
logbook.thread.isAlive()
//> book opened
//> line 1: wind from the north
//> line 2: whale seen
//> book closed
//> back home
//= false

// %% [markdown] id="who-closes"
// **Close what you open**: use try-with-resources. In Python a generator that nobody refers to any
// longer is closed by the garbage collector, so forgetting it often goes unnoticed. Java's
// collector never runs a `finally`; a forgotten coroutine simply stays suspended.
//
// `Farewell` is an `Error` and not an `Exception`, and for a reason: a body may well say
// `catch (Exception e)` around its work and go on. It must not swallow the farewell. (Python made
// the same repair: since 2.6 `GeneratorExit` is no `Exception`.) A body that catches *everything*
// still can:

// %% id="deaf" title="A coroutine that will not leave"
Coroutine<String, String> deaf = primed(me -> {
    try {
        return me.yield("Ready.");
    } catch (Throwable anything) {              // the farewell, too
        return me.yield("As I was saying …");
    }
});
try {
    deaf.close();
} catch (IllegalStateException e) {
    System.out.println(e.getMessage());
}
deaf.close();
deaf.thread.isAlive()
//> close() was ignored
//= false

// %% [markdown] id="what-is-suspended"
// It had to be told twice. **Rule:** catch what you can handle, and no more. On a farewell, clean
// up and leave.
//
// ## What is it that stops?
//
// Not "a line of code". Look at the Towers of Hanoi: move a pile of disks from peg A to peg C,
// smaller disks always on larger ones. The method calls itself, and yields each move **from
// whatever depth it is at**. While the coroutine is stopped, we ask its thread for its stack from
// outside, and count the calls of `hanoi` on it. (That number is guaranteed: until we ask for the
// next move, the coroutine cannot get past its `yield`.)

// %% [predict] id="guess-depth" for="hanoi"
// Three disks. The coroutine has just yielded its very first move. How many calls of `hanoi` are on
// its stack?
// = 3
// > The smallest disk moves first, and it is moved by the call for one disk, which was called
// > by the one for two, which was called by the one for three.

// %% id="hanoi" title="A stack that waits"
void hanoi(Handoff<Void, String> me, int disks,
        String a, String c, String b) throws Exception {
    if (disks == 0) return;
    hanoi(me, disks - 1, a, b, c);              // the smaller ones: to b
    me.yield(a + " to " + c);
    hanoi(me, disks - 1, b, c, a);              // from there on top of c
}
Body<Void, String> game =
        me -> { hanoi(me, 3, "A", "C", "B"); return null; };
long calls(Thread thread) {
    return Stream.of(thread.getStackTrace())
            .filter(frame -> frame.getMethodName().equals("hanoi")).count();
}
try (var moves = new Coroutine<>(game)) {
    while (true) {
        System.out.print(moves.next());
        System.out.println(", calls on the stack: " + calls(moves.thread));
    }
} catch (Ended e) {
    System.out.println("done");
}
//> A to C, calls on the stack: 3
//> A to B, calls on the stack: 2
//> C to B, calls on the stack: 3
//> A to C, calls on the stack: 1
//> B to A, calls on the stack: 3
//> B to C, calls on the stack: 2
//> A to C, calls on the stack: 3
//> done

// %% [markdown] id="continuation"
// What is kept is **the whole stack**: every method that has been called and not returned, with its
// local variables and its place. Such a thing is called a *continuation*: "all that is still to be
// done".
//
// This is where Java and Python differ. A Python generator keeps *one* frame, its own. If a
// function called by a generator wants to yield, it must be a generator itself, and every caller up
// the chain must write `yield from` (today: `await`). Such coroutines are called *stackless*; ours,
// which may stop at any depth, is *stackful*. `hanoi` above is a plain method, and may be called by
// plain methods.
//
// How the JDK does it, as an implementation detail that may change: a virtual thread is a
// continuation plus a scheduler. The continuation is an object of the internal class
// `jdk.internal.vm.Continuation`, with two operations, *run* and *yield*: a coroutine, without the
// letters. While the thread runs, its frames are on the stack of a platform thread, its *carrier*.
// When it blocks, in `take()` for instance, they are copied to the heap and the carrier is free for
// somebody else. When it goes on, they come back, a few at a time, as they are needed. That class
// is not for us, its package is closed to programs. But nearly every blocking call on a virtual
// thread ends there.
//
// So a stopped coroutine costs a few small objects on the heap. Ten thousand of them at once are no
// adventure. The driver below is a virtual thread, too: then a hand-off is a switch between two
// continuations, and the operating system does not even hear of it. (On our machine that was about
// ten times faster than from a platform thread. Yours will differ.)

// %% id="crowd" title="Ten thousand conversations at once"
var driver = new FutureTask<>(() -> {
    var crowd = new ArrayList<Coroutine<Integer, Integer>>();
    LongSupplier alive = () ->
            crowd.stream().filter(one -> one.thread.isAlive()).count();
    for (var i = 0; i < 10_000; i++) {
        crowd.add(primed(me -> {
            var sum = 0;
            while (true) sum += me.yield(sum);
        }));
    }
    for (var one : crowd) one.send(20);
    System.out.println("stopped in the middle: " + alive.getAsLong());
    var total = 0;
    for (var one : crowd) total += one.send(22);
    for (var one : crowd) one.close();
    System.out.println("left behind: " + alive.getAsLong());
    return total;
});
Thread.ofVirtual().name("driver").start(driver);
driver.get()
//> stopped in the middle: 10000
//> left behind: 0
//= 420000

// %% [markdown] id="old-and-new"
// ## Old style and new style
//
// What has all this to do with asynchronous programming? This: a coroutine may yield **what it is
// waiting for**. "I need this page. Wake me when you have it." Somebody outside does the waiting
// and sends the result in; meanwhile the coroutine occupies nobody. That was Python's first
// `asyncio`, of 2014: generators that yield what they wait for, and a loop that drives them.
//
// Let us call it the *old style*. The *new style* is a plain method that simply waits. Both must be
// able to call each other, or a program could never be moved from one to the other. One adapter is
// enough: it drives an old-style coroutine to its end, and is itself a plain method that waits.
// (In `asyncio` that driver is called `Task`.)

// %% id="drive" title="An adapter: drive a coroutine to its end"
Object drive(Coroutine<String, Callable<String>> old) throws Exception {
    try (old) {
        var wish = old.next();
        while (true) {
            String answer;
            try {
                answer = wish.call();           // wait on its behalf …
            } catch (IOException problem) {
                wish = old.throwInto(problem);  // … hand in a failure,
                continue;
            }
            wish = old.send(answer);            // or the answer
        }
    } catch (Ended end) {
        return end.value;
    }
}

// %% [markdown] id="both-ways"
// Now both directions, in one chain. `page` (new) calls `report` (old), which needs `fetch` (new)
// twice. The first is there, the second is missing; its exception crosses the adapter and is caught
// where it belongs. (Any other failure leaves `drive`, and closes the coroutine on its way.) The
// whole chain runs as an ordinary task on a virtual thread.

// %% id="each-other" title="New calls old calls new"
String fetch(String what) throws Exception {    // new style: it waits
    Thread.sleep(20);
    if (what.equals("photo")) throw new FileNotFoundException(what);
    return what.toUpperCase();
}
Body<String, Callable<String>> report = me -> { // old style: it yields
    var name = me.yield(() -> fetch("ada"));
    try {
        return name + " with " + me.yield(() -> fetch("photo"));
    } catch (FileNotFoundException e) {
        return name + " without " + e.getMessage();
    }
};
String page() throws Exception {                // new style again
    return "<h1>" + drive(new Coroutine<>(report)) + "</h1>";
}
var task = new FutureTask<>(() -> page());
Thread.startVirtualThread(task);
task.get()
//= "<h1>ADA without photo</h1>"

// %% [markdown] id="dissolved"
// Compare `report` with `page`. In the old style every place that waits is marked: `me.yield` here,
// `yield from` and later `await` in Python. In the new style there is no mark. Any call may wait,
// since the thread below it *is* the coroutine, and the JDK's scheduler is the one who drives it.
//
// In real Java, then, you will not use our class to wait for things; you just wait. Its ideas stay
// with us under other names. `throwInto` will be called *interruption* (chapter 13), the driver
// *event loop* (chapter 5).

// %% [markdown] id="road"
// ## The road to today
//
// Two languages, one destination, different ways round.
//
// | year | Java | Python |
// |---|---|---|
// | 1996 | JDK 1.0: `Thread`, `synchronized`, `wait`/`notify` | |
// | 2001 | | 2.2: **generators** (PEP 255) |
// | 2004 | Java 5: **executors** and **futures**, `java.util.concurrent` (JSR 166) | 2.4: decorators (PEP 318) |
// | 2006 | | 2.5: `send`, `throw`, `close` (PEP 342) |
// | 2011 | Java 7: `ForkJoinPool`; today it also carries the virtual threads | 3.2: `concurrent.futures` (PEP 3148) |
// | 2012 | | 3.3: `yield from` (PEP 380) |
// | 2014 | Java 8: lambdas, and `CompletableFuture` with **callbacks** | 3.4: `asyncio` (PEP 3156), coroutines by **decorator** and `yield from` |
// | 2015 | Reactive Streams 1.0, a specification shared by several libraries | 3.5: **`async`/`await`** (PEP 492) |
// | 2016 | | 3.6: asynchronous generators (PEP 525) |
// | 2017 | Java 9: **reactive** streams' interfaces as `Flow` (JEP 266) | |
// | 2018 | | 3.7: `asyncio.run` |
// | 2022 | JDK 19: virtual threads, first preview (JEP 425) | 3.11: `TaskGroup`, exception groups (PEP 654); the `asyncio.coroutine` decorator is removed |
// | 2023 | JDK 21: **virtual threads** (JEP 444) | |
// | 2024 | | 3.13: a build without the global lock, as an experiment (PEP 703) |
// | 2025 | JDK 24: `synchronized` no longer holds on to the carrier (JEP 491). JDK 25: scoped values (JEP 506); structured concurrency in its fifth preview (JEP 505) | 3.14: that build is officially supported (PEP 779) |
//
// Each step mends a fault of the one before. A bare **thread** has no result and is dear. An
// **executor** keeps threads for reuse; a **future** carries the result, but to get it you block. A
// **callback** does not block, but the code is torn into pieces. **Reactive** streams add the
// reader's right to say "not so fast", at the price of a vocabulary of their own. **Virtual
// threads** make blocking cheap, and the straight code of 1996 is back.
//
// Here is the same task in each of them: two slow squares, side by side, and their sum.

// %% id="road-straight" title="1996, 2004: threads, executors, futures"
int square(int x) {
    LockSupport.parkNanos(20_000_000);          // "slow"
    return x * x;
}
var results = new int[2];                       // 1996
var left = new Thread(() -> results[0] = square(3));
var right = new Thread(() -> results[1] = square(4));
left.start();
right.start();
left.join();
right.join();
System.out.println("threads: " + (results[0] + results[1]));
int sum(ExecutorService executor) throws Exception {    // 2004
    try (executor) {
        var three = executor.submit(() -> square(3));
        var four = executor.submit(() -> square(4));
        return three.get() + four.get();
    }
}
System.out.println("futures: " + sum(Executors.newFixedThreadPool(2)));
//> threads: 25
//> futures: 25

// %% id="road-callbacks" title="2014 to 2023: callbacks, reactive streams, virtual threads"
var three = CompletableFuture.supplyAsync(() -> square(3));
var four = CompletableFuture.supplyAsync(() -> square(4));
three.thenCombine(four, Integer::sum)
        .thenAccept(both -> System.out.println("callbacks: " + both))
        .join();

var total = new AtomicInteger();
CompletableFuture<Void> done;
try (var numbers = new SubmissionPublisher<Integer>()) {
    done = numbers.consume(x -> total.addAndGet(square(x)));
    numbers.submit(3);
    numbers.submit(4);
}
done.join();
System.out.println("reactive: " + total);

var each = Executors.newVirtualThreadPerTaskExecutor(); // 2023
System.out.println("virtual threads: " + sum(each));
//> callbacks: 25
//> reactive: 25
//> virtual threads: 25

// %% [markdown] id="road-rule"
// The last two lines use the method of 2004, unchanged; it only got another executor. But where
// `square` waits, it is now a continuation that stops, and no longer a thread of the operating
// system. So there is no pool to size: each task gets its own thread, ten thousand if need be.
//
// (The sums above are guaranteed. That the two squares wait at the same time is not: the publisher
// hands its numbers to its one reader one after the other, and a busy machine may do so with all of
// them.)

// %% [markdown] id="your-turn"
// ## Your turn
//
// Three short tasks. Close what you open.

// %% [practice] id="averager" title="A running average"
// Write the body of `averager`: it takes numbers, and answers each with the average of all so far.
//
// starter
// Body<Double, Double> averager = me -> {
//     throw new UnsupportedOperationException("not written yet");
// };
//
// try (var average = primed(averager)) {
//     System.out.println(average.send(10.0));
//     System.out.println(average.send(20.0));
//     System.out.println(average.send(60.0));
// }
//
// answer
// Body<Double, Double> averager = me -> {
//     var sum = 0.0;
//     var count = 0;
//     var mean = 0.0;
//     while (true) {
//         sum += me.yield(mean);
//         count++;
//         mean = sum / count;
//     }
// };
//
// try (var average = primed(averager)) {
//     System.out.println(average.send(10.0));
//     System.out.println(average.send(20.0));
//     System.out.println(average.send(60.0));
// }
//> 10.0
//> 15.0
//> 30.0

// %% [practice] id="undo" title="Take it back"
// An editor collects words. `throwInto(new Undo())` shall take the last word back, and do no harm
// where there is none.
//
// starter
// class Undo extends Exception {}
//
// Body<String, String> wordEditor = me -> {
//     var words = new ArrayList<String>();
//     while (true) {
//         words.add(me.yield(String.join(" ", words)));
//     }
// };
//
// try (var editor = primed(wordEditor)) {
//     editor.send("to");
//     editor.send("bee");
//     System.out.println(editor.throwInto(new Undo()));
//     System.out.println(editor.send("be"));
// }
//
// answer
// class Undo extends Exception {}
//
// Body<String, String> wordEditor = me -> {
//     var words = new ArrayList<String>();
//     while (true) {
//         try {
//             words.add(me.yield(String.join(" ", words)));
//         } catch (Undo undo) {
//             if (!words.isEmpty()) words.removeLast();
//         }
//     }
// };
//
// try (var editor = primed(wordEditor)) {
//     editor.send("to");
//     editor.send("bee");
//     System.out.println(editor.throwInto(new Undo()));
//     System.out.println(editor.send("be"));
// }
//> to
//> to be

// %% [practice] id="last-word" title="The last word"
// `totals` takes numbers and answers with their sum so far. Make it **return** the text
// `n numbers, sum s` when somebody calls `next()`. Where does that text arrive?
//
// starter
// Body<Integer, Integer> totals = me -> {
//     var sum = 0;
//     while (true) sum += me.yield(sum);
// };
//
// try (var total = primed(totals)) {
//     total.send(30);
//     total.send(12);
//     total.next();
// } catch (Ended end) {
//     System.out.println(end.value);
// }
//
// answer
// Body<Integer, Integer> totals = me -> {
//     var sum = 0;
//     var count = 0;
//     var number = me.yield(sum);
//     while (number != null) {
//         sum += number;
//         count++;
//         number = me.yield(sum);
//     }
//     return count + " numbers, sum " + sum;
// };
//
// try (var total = primed(totals)) {
//     total.send(30);
//     total.send(12);
//     total.next();
// } catch (Ended end) {
//     System.out.println(end.value);
// }
//> 2 numbers, sum 42

// %% [markdown] id="python-and-java"
// ## Python ↔ Java
//
// | Python | here | in everyday Java |
// |---|---|---|
// | `x = yield v` | `var x = me.yield(v)` | any blocking call |
// | `next(c)`, `c.send(x)` | `c.next()`, `c.send(x)` | `queue.put(x)` to a thread that takes |
// | `c.throw(e)` | `c.throwInto(e)` | `thread.interrupt()` |
// | `c.close()`, `GeneratorExit` | `c.close()`, `Farewell` | try-with-resources, cancellation |
// | `StopIteration.value` | `Ended.value` | `return` in a task, `future.get()` |
// | decorator that primes | `primed(body)` | starting the thread |
// | `yield from g()`, `await g()` | a plain call: the whole stack stops | a plain call |
// | a generator's frame | the thread's stack, as a continuation | a virtual thread |
//
// Further reading: [PEP 342](https://peps.python.org/pep-0342/), which gave generators their ears;
// [JEP 444](https://openjdk.org/jeps/444), virtual threads, with the reasons;
// [`Thread`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/lang/Thread.html),
// whose documentation begins with platform and virtual threads.
//
// Next: **04-why-async**. What is all this waiting good for, and what does it cost?
