//JAVA 25+
// ---
// title: Generators
// summary: lazy streams, and a method that hands out one value at a time and pauses in between
// minutes: 30
// ---

// %% [markdown] id="question"
// # Generators
//
// A method returns once, and then it is over. To give many values, it puts them into a list and returns
// the list. **Can a method return a value, pause, and go on later from where it was?**
//
// In Python it can: a function with `yield` in it is a *generator*. Java has no such keyword (its
// `yield` belongs to `switch`), but it has two answers: lazy **streams** for everyday work, and
// threads cheap enough to build a real generator from. We shall do both.
//
// ## All at once
//
// First the ordinary way. Somebody wants the first square. We make five.

// %% id="eager" title="Eager: all of it, then the first"
List<Integer> squares(int count) {
    List<Integer> all = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
        System.out.println("making " + n * n);
        all.add(n * n);
    }
    return all;
}
System.out.println("got " + squares(5).getFirst());
//> making 1
//> making 4
//> making 9
//> making 16
//> making 25
//> got 1

// %% [markdown] id="eager-rule"
// **Eager** means: everything is made before anybody sees anything. Four squares were made for
// nothing, and had we asked for an endless number of them, we would still be waiting.
//
// **Lazy** means: a value is made when it is asked for. A stream is lazy. `peek` lets us watch: it
// runs its lambda on each element that passes by.

// %% [predict] id="guess-peek" for="lazy"
// A pipeline over 1 to 5 is built, and asked for its first element. How many "making" lines does that
// print?
// - five, before "built"
// + one, after "built"
// - five, after "built"
// - none
// > Building runs nothing. `findFirst` needs one element, so one is pulled through the pipe.

// %% id="lazy" title="A lazy pipeline"
Stream<Integer> lazy = Stream.of(1, 2, 3, 4, 5)
        .map(n -> n * n)
        .peek(square -> System.out.println("making " + square));
System.out.println("built");
System.out.println("got " + lazy.findFirst().get());
//> built
//> making 1
//> got 1

// %% [markdown] id="lazy-rule"
// A stream pipeline has a source, stages in the middle (`map`, `filter`, `peek` …) and one operation at
// the end (`findFirst`, `toList`, `forEach` …). The middle only takes notes. The end starts the
// work, and pulls elements through as it needs them. The documentation of `Stream` promises
// both: nothing happens before the end is called, and elements are "consumed only as needed".
//
// `peek` is for watching only: when the result does not need it (as in `count()`), it may be left out.
//
// Let us ask our pipeline once more.

// %% id="once-only" title="A stream is for one pass"
lazy.toList()
//! IllegalStateException: stream has already been operated upon or closed

// %% [markdown] id="once-only-rule"
// Like an iterator, a stream goes one way, once. Unlike an iterator it says so, loudly. (The
// documentation says only that it *may* throw. The streams of the JDK do.) If you need the values
// twice, keep the list, or keep a recipe: a `Supplier<Stream<Integer>>` that builds a new stream.
//
// ## Sources without an end
//
// What is made on demand need not end. `generate` calls a supplier again and again; `iterate` makes each
// element from the one before. `limit` cuts by number, `takeWhile` by a test.

// %% id="endless" title="generate, iterate, limit, takeWhile"
var dice = new Random(42);
var rolls = Stream.generate(() -> dice.nextInt(6) + 1).limit(8);
System.out.println(rolls.toList());
var doubles = Stream.iterate(1, n -> n * 2).takeWhile(n -> n < 100);
System.out.println(doubles.toList());
var os = Stream.iterate("o", s -> s.length() < 4, s -> s + "o");
System.out.println(os.toList());
//> [3, 4, 1, 3, 1, 2, 6, 3]
//> [1, 2, 4, 8, 16, 32, 64]
//> [o, oo, ooo]

// %% [markdown] id="endless-rule"
// The form of `iterate` with three arguments has the test built in: it reads like the head of a
// `for (…; …; …)` loop. (The dice are the same on every machine: the algorithm of `Random` is part of
// its documentation.)
//
// ## An arithmetic progression, long and short
//
// Begin at 1, step by 3, stay below 15. As an iterator class, as we learnt it in chapter 01,
// and then as a stream:

// %% id="progression-class" title="A progression as a class, and in one line"
class Progression implements Iterator<Integer> {
    private final int step, end;
    private int next;
    Progression(int begin, int step, int end) {
        this.next = begin;
        this.step = step;
        this.end = end;
    }
    public boolean hasNext() { return next < end; }
    public Integer next() {
        if (!hasNext()) throw new NoSuchElementException();
        int value = next;
        next += step;
        return value;
    }
}
var byHand = new ArrayList<Integer>();
new Progression(1, 3, 15).forEachRemaining(byHand::add);
System.out.println(byHand);
IntStream.iterate(1, n -> n < 15, n -> n + 3).boxed().toList()
//> [1, 4, 7, 10, 13]
//= [1, 4, 7, 10, 13]

// %% [markdown] id="progression-rule"
// A class against the last line of the cell. All that the class does by hand (where was I, is there
// more, move on) the stream does for us. It even hands out an iterator when one is needed:
// `stream.iterator()`.
//
// One trap on the way. From 0 by steps of a tenth, below 1:

// %% [predict] id="guess-tenths" for="tenths"
// How many elements has `DoubleStream.iterate(0, x -> x < 1, x -> x + 0.1)`?
// + 11
// - 10
// - it never ends
// > 0.1 has no exact `double`. Ten of them add up to 0.9999999999999999, and that is less than 1.

// %% id="tenths" title="By tenths, in two ways"
var adding = DoubleStream.iterate(0, x -> x < 1, x -> x + 0.1);
var added = adding.boxed().toList();
System.out.println(added.size() + ", the last is " + added.getLast());
var counting = IntStream.range(0, 10).mapToDouble(n -> n * 0.1);
var counted = counting.boxed().toList();
System.out.println(counted.size() + ", the last is " + counted.getLast());
//> 11, the last is 0.9999999999999999
//> 10, the last is 0.9

// %% [markdown] id="tenths-rule"
// Adding makes one element too many. Count with whole numbers, and compute each element from its
// number: then errors do not add up. (Python's floats are the same, and so is the cure.)
//
// ## What laziness saves
//
// A million numbers, in a list and one at a time. We ask the JVM how much memory is in use, before and
// after.

// %% id="memory" title="A million elements: kept, or made when asked"
long used() {
    System.gc();
    var jvm = Runtime.getRuntime();
    return jvm.totalMemory() - jvm.freeMemory();
}
long before = used();
List<Integer> kept = IntStream.range(0, 1_000_000).boxed().toList();
long list = used() - before;
System.out.println("list: " + list / 1000 + " kB");
before = used();
Iterator<Integer> onDemand = IntStream.range(0, 1_000_000).iterator();
for (int i = 0; i < 500_000; i++) onDemand.next();
long iterator = used() - before;
System.out.println("iterator, half way: " + iterator / 1000 + " kB");
System.out.println(kept.get(500_000) + " = " + onDemand.next());
kept = null;
list > 10_000_000 && iterator < list / 4
//> list: … kB
//> iterator, half way: … kB
//> 500000 = 500000
//= true

// %% [markdown] id="memory-rule"
// Fifteen to twenty megabytes against next to nothing, and the same numbers. (`System.gc()` is a wish, not
// an order, and other threads use memory too: a few kilobytes more or less than nothing are noise.)
// The price: the iterator cannot go back, and cannot be asked for element 7.
//
// The same holds for a file. We measure how much of it is really read.

// %% id="big-file" title="A big file, piece by piece"
class Meter extends FilterInputStream {
    long bytes;
    Meter(InputStream in) { super(in); }
    public int read(byte[] into, int from, int count) throws IOException {
        int n = super.read(into, from, count);
        bytes += Math.max(n, 0);
        return n;
    }
}
Path log = Files.createTempFile("big", ".log");
String well = "all is well\n";
Files.writeString(log, well.repeat(99) + "alarm!\n" + well.repeat(200_000));
var meter = new Meter(Files.newInputStream(log));
try (var reader = new BufferedReader(new InputStreamReader(meter))) {
    var alarms = reader.lines().filter(line -> line.startsWith("alarm"));
    System.out.println(alarms.findFirst().get());
}
System.out.println("read: " + meter.bytes + " of " + Files.size(log));
Files.delete(log);
meter.bytes < 100_000
//> alarm!
//> read: … of 2401195
//= true

// %% [markdown] id="big-file-rule"
// The alarm was found after a few kilobytes of 2.4 megabytes: the reader fetches a buffer at a time
// (how large a buffer is not promised). Even with a search to the end of the file, no more than a buffer
// and a line would be in memory at once.
//
// ## A real generator
//
// Streams are lazy as long as the work can be said in stages. But think of a loop with branches, a
// recursion, a conversation with a server. We want to write it as it is, with a "here, take this" in the
// middle:
//
// ```java
// out.yield(value);      // hand it over, pause until the next one is wanted
// ```
//
// To pause in the middle of a method, its whole stack must be kept. A **thread** is exactly that: a
// stack that can wait. Two threads, then: the caller asks, the body answers, and **only one of them runs
// at a time**. Virtual threads make it cheap.

// %% [markdown] id="hand-off"
// Such a hand-off needs two things:
//
// - a **box** for the next item, empty until the body fills it. That is a `CompletableFuture`; its
//   `join()` waits until it is filled. Filled with an empty `Optional` it says "no more".
// - a **turn**. That is a `Semaphore` with no permits: `acquire()` waits until somebody calls `release()`.
//
// First what the body sees. To yield is to fill the box, and then to wait for the next turn.

// %% id="out" title="What the body gets: a place to yield"
interface Out<T> {
    void yield(T item) throws InterruptedException;
    default void yieldFrom(Iterable<? extends T> items)
            throws InterruptedException {
        for (T item : items) this.yield(item);
    }
}
interface Body<T> { void run(Out<T> out) throws Exception; }

class Turns<T> implements Out<T> {
    final Semaphore turn = new Semaphore(0);
    volatile CompletableFuture<Optional<T>> box;
    public void yield(T item) throws InterruptedException {
        boolean open = box.complete(Optional.of(item));
        if (!open) throw new InterruptedException("closed");
        turn.acquire();
    }
}

// %% [markdown] id="out-read"
// `complete` answers false if the box is already full. That happens only after closing, which we come
// to below.
//
// Then the thread. `live` is its whole life: run the body, and at the end put "no more" into the box, or
// the exception. `ask()` is for the caller: put out an empty box, and give the turn to the body. The first
// `ask()` starts the thread, so a generator that nobody asks costs no thread at all.

// %% id="hand-off-class" title="The hand-off: two threads, one of which runs"
class Handoff<T> extends Turns<T> {
    final Thread thread;
    Handoff(Body<T> body) {
        var virtual = Thread.ofVirtual().name("generator");
        thread = virtual.unstarted(() -> live(body));
    }
    void live(Body<T> body) {
        try {
            body.run(this);
            box.complete(Optional.empty());
        } catch (Throwable thrown) {
            box.completeExceptionally(thrown);
        }
    }
    void ask() {
        box = new CompletableFuture<>();
        if (thread.getState() == Thread.State.NEW) thread.start();
        else turn.release();
    }
}

// %% [markdown] id="hand-off-read"
// What is left is the face of it: an iterator. It asks when its box is gone, and waits at the box.
// (`close` is for later, when we leave a generator in the middle.)

// %% id="generator" title="The generator: an iterator around it"
class Generator<T> extends Handoff<T>
        implements Iterator<T>, Iterable<T>, AutoCloseable {
    Generator(Body<T> body) { super(body); }
    public boolean hasNext() {
        if (box == null) ask();
        return box.join().isPresent();
    }
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        T item = box.join().get();
        box = null;
        return item;
    }
    public Iterator<T> iterator() { return this; }
    public void close() throws InterruptedException {
        box = CompletableFuture.completedFuture(Optional.empty());
        thread.interrupt();
        thread.join();
    }
}

// %% [markdown] id="generator-read"
// `iterator()` returns `this`, as in Python. After chapter 01 you know the price: one pass. (Left out, to
// keep it short: it cannot yield `null`, and a caller who waits at the box cannot be interrupted.)
//
// Three yields, and the body tells when it runs:

// %% id="three-yields" title="Three yields"
var greetings = new Generator<String>(out -> {
    System.out.println("    body: I begin");
    out.yield("good morning");
    System.out.println("    body: I go on");
    out.yield("good day");
    out.yield("good night");
    System.out.println("    body: I end");
});
System.out.println("made, and nothing has run");
for (String greeting : greetings) {
    System.out.println(greeting);
}
//> made, and nothing has run
//>     body: I begin
//> good morning
//>     body: I go on
//> good day
//> good night
//>     body: I end

// %% [markdown] id="three-yields-rule"
// Look at the order. Nothing ran before the first question. Then body and loop took turns, line by
// line, and the body kept its place in between. That order is guaranteed, although there are two
// threads: while the code of one runs, the other waits for it.
//
// **`return` ends a method. `yield` lends a value and keeps the place.** The end of the body, or a
// `return` in it, ends the generator. A source that comes in pages shows both:

// %% id="pages" title="A paged source, ended by return"
List<String> fetch(int page) {
    System.out.println("    fetching page " + page);
    return page > 2 ? List.of() : List.of(page + "a", page + "b");
}
Generator<String> items() {
    return new Generator<>(out -> {
        for (int page = 1; ; page++) {
            List<String> found = fetch(page);
            if (found.isEmpty()) return;
            for (String item : found) out.yield(item);
        }
    });
}
for (String item : items()) System.out.println(item);
//>     fetching page 1
//> 1a
//> 1b
//>     fetching page 2
//> 2a
//> 2b
//>     fetching page 3

// %% [markdown] id="pages-rule"
// The loop does not know that there are pages, and page 2 is fetched only when page 1 is used up. (An
// exception in the body would come out of `hasNext()`, as the cause of a `CompletionException`.)
//
// ## Leaving early
//
// So far every generator ran to its end. What becomes of one that we leave in the middle?

// %% id="left-behind" title="Somebody is left behind, until we close"
var numbers = new Generator<Integer>(out -> {
    try {
        for (int n = 1; ; n++) out.yield(n);
    } finally {
        System.out.println("body: cleaning up");
    }
});
for (int n : numbers) {
    if (n == 3) break;
}
System.out.println("we have left; alive: " + numbers.thread.isAlive());
numbers.close();
System.out.println("closed; alive: " + numbers.thread.isAlive());
System.out.println("more: " + numbers.hasNext());
//> we have left; alive: true
//> body: cleaning up
//> closed; alive: false
//> more: false

// %% [markdown] id="left-behind-rule"
// After the loop, the body still stood at its `yield` and waited for a turn that nobody would give. Its
// `finally` had not run: a file opened there would have stayed open. Python's garbage collector closes
// forgotten generators, sooner or later. Java's closes nothing: **who leaves early must close.**
//
// `close()` interrupts the thread. The body's `yield` then throws an `InterruptedException`, which passes
// through every `finally` on its way out; `close()` waits until that is done. In Python the same thing
// is called `GeneratorExit`. A try-with-resources does it for you, whichever way the block is left; from here on
// we use one whenever we might leave early.
//
// ## Is it in there?
//
// In chapter 01 an iterator had no `contains`. Let us give it one.

// %% [predict] id="guess-in" for="in-eats"
// The generator gives 0, 3, 6, 9, 12. We ask twice whether 6 is in it. What are the answers?
// - true, true
// - false, false
// + true, false
// > The first search eats 0, 3 and 6. The second begins at 9, eats the rest, and finds no 6.

// %% id="in-eats" title="Is 6 in there? And once more"
boolean in(Iterator<?> it, Object wanted) {
    while (it.hasNext()) {
        if (it.next().equals(wanted)) return true;
    }
    return false;
}
var threes = new Generator<Integer>(out -> {
    for (int n = 0; n <= 12; n += 3) out.yield(n);
});
System.out.println(in(threes, 6) + ", " + in(threes, 6));
System.out.println("more: " + threes.hasNext());
//> true, false
//> more: false

// %% [markdown] id="in-eats-rule"
// Found once, not twice. Python's `6 in generator` does precisely this. With an endless generator it is
// worse: a search for something that is not there never comes back. Streams have `anyMatch`, which
// eats just as much; but a second search throws, instead of giving a wrong answer.
//
// ## Generators in a pipe
//
// An endless generator is as easy as a loop without an end. Here are all the primes there are.

// %% id="primes" title="All primes"
boolean isPrime(int n) {
    var candidates = IntStream.iterate(2, d -> d * d <= n, d -> d + 1);
    return candidates.noneMatch(d -> n % d == 0);
}
Generator<Integer> primes() {
    return new Generator<>(out -> {
        for (int n = 2; ; n++) {
            if (isPrime(n)) out.yield(n);
        }
    });
}
try (var all = primes()) {
    for (int p = all.next(); p < 20; p = all.next()) System.out.println(p);
}
//> 2
//> 3
//> 5
//> 7
//> 11
//> 13
//> 17
//> 19

// %% [markdown] id="primes-rule"
// Now a stage: a generator that takes its items from another one. Stages fit together like commands in a
// Unix shell, `primes | head -n 300 | grep even`, and like there each one works only when the next one wants
// something.

// %% id="pipe" title="Even primes, through a pipe"
<T> Generator<T> keep(Predicate<T> test, Generator<T> source) {
    return new Generator<>(out -> {
        try (source) {
            for (T item : source) if (test.test(item)) out.yield(item);
        }
    });
}
<T> Generator<T> head(int count, Generator<T> source) {
    return new Generator<>(out -> {
        try (source) {
            int left = count;
            while (left-- > 0 && source.hasNext()) out.yield(source.next());
        }
    });
}
var source = primes();
try (var even = keep(n -> n % 2 == 0, head(300, source))) {
    for (int p : even) System.out.println(p);
}
System.out.println("source alive: " + source.thread.isAlive());
//> 2
//> source alive: false

// %% [markdown] id="pipe-rule"
// One even prime among the first three hundred. Note the `try (source)`: each stage closes the one before
// it, so closing the last one closes the whole pipe.
//
// The order of the stages matters. `head(300, keep(even, primes()))` would never end: after 2 it
// searches for a second even prime, for ever. The same pipe, as Java people would write it, is
// `IntStream.iterate(2, n -> n + 1).filter(n -> isPrime(n)).limit(300).filter(n -> n % 2 == 0)`. (In the
// homework **prime-pipeline** the stages work at the same time, with a queue between them.)
//
// ## Delegation
//
// Often a part of the values comes from somewhere else: "now give them everything from that one". Python
// says `yield from`. Streams have three ways.

// %% id="delegation-streams" title="concat, flatMap, mapMulti"
var both = Stream.concat(Stream.of("ready", "steady"), Stream.of("go"));
System.out.println(both.toList());
var words = Stream.of("to be", "or not", "to be")
        .flatMap(line -> Stream.of(line.split(" ")));
System.out.println(words.toList());
var steps = Stream.of(1, 2, 3).<String>mapMulti((n, out) -> {
    for (int i = 1; i <= n; i++) out.accept(n + "." + i);
});
System.out.println(steps.toList());
//> [ready, steady, go]
//> [to, be, or, not, to, be]
//> [1.1, 2.1, 2.2, 3.1, 3.2, 3.3]

// %% [markdown] id="delegation-streams-rule"
// `concat`: one after the other. `flatMap`: each element becomes a stream. `mapMulti`: each element
// pushes as many values as it likes. `out.accept` looks like our `yield`, but it does not pause.
//
// In our generator, `out.yieldFrom(items)` delegates to anything iterable. And more is possible: pass
// `out` on to another method, which may even call itself.

// %% id="delegation-generator" title="yield from anywhere: a walk over a tree"
record Node(Node left, String name, Node right) {
    Node(String name) { this(null, name, null); }
}
void walk(Node node, Out<String> out) throws InterruptedException {
    if (node == null) return;
    walk(node.left(), out);
    out.yield(node.name());
    walk(node.right(), out);
}
var bee = new Node(new Node("ant"), "bee", new Node("cat"));
var tree = new Node(bee, "dog", new Node("eel"));
var names = new Generator<String>(out -> {
    walk(tree, out);
    out.yieldFrom(List.of("and", "nobody else"));
});
System.out.println(names.next() + " " + names.next());
names.forEachRemaining(System.out::println);
//> ant bee
//> cat
//> dog
//> eel
//> and
//> nobody else

// %% [markdown] id="delegation-generator-rule"
// This goes further than Python. There, `yield` pauses a single function, so every level of the recursion
// must be a generator and say `yield from`. Here the whole thread pauses, with all of its stack, so
// `walk` is an ordinary method. Chapter 03 asks what exactly is kept while it pauses.
//
// ## Stages of your own: gatherers
//
// Back to streams. `map`, `filter` and `limit` are built in. A **gatherer** is a stage that you write.
// It may remember things, drop and add elements, and stop the stream. Here is Unix's `uniq`, which drops
// an element equal to the one before.

// %% id="gatherer" title="A stage of our own, and one from the JDK"
<T> Gatherer<T, ?, T> uniq() {
    class Last { T item; }
    return Gatherer.<T, Last, T>ofSequential(
            Last::new,
            (last, item, next) -> {
                if (item.equals(last.item)) return true;
                last.item = item;
                return next.push(item);
            });
}
System.out.println(Stream.of(3, 3, 1, 1, 1, 2, 3).gather(uniq()).toList());
var slow = Stream.iterate(0, n -> n + 1).map(n -> n / 3);
var wave = slow.gather(uniq()).limit(6);
System.out.println(wave.gather(Gatherers.windowFixed(2)).toList());
//> [3, 1, 2, 3]
//> [[0, 1], [2, 3], [4, 5]]

// %% [markdown] id="gatherer-rule"
// The lambda sees each element, may `push` any number of others, and says whether it wants more (`true`)
// or is done (`false`). It works on endless streams, as the second line shows. Look into `Gatherers`
// before you write one: windows, `fold`, `scan`, and `mapConcurrent`, which we meet again in chapter 10.
//
// **When which?** A stream when the work is a pipe of stages. An iterator class when there is one small
// state. A generator when the values come out of a loop or a recursion that you would rather not turn
// inside out; each value costs a hand-off between two threads (microseconds), so not for a million numbers.
//
// ## Your turn

// %% [practice] id="fibonacci" title="Fibonacci, as it is"
// Make the body yield the Fibonacci numbers, for ever: 0, 1, 1, 2, 3, 5 … each is the sum of the two
// before it.
//
// starter
// Generator<Integer> fibonacci() {
//     return new Generator<>(out -> {
//         out.yield(0);
//     });
// }
// try (var numbers = fibonacci()) {
//     for (int i = 0; i < 8; i++) System.out.println(numbers.next());
// }
// answer
// Generator<Integer> fibonacci() {
//     return new Generator<>(out -> {
//         int a = 0, b = 1;
//         while (true) {
//             out.yield(a);
//             int sum = a + b;
//             a = b;
//             b = sum;
//         }
//     });
// }
// try (var numbers = fibonacci()) {
//     for (int i = 0; i < 8; i++) System.out.println(numbers.next());
// }
//> 0
//> 1
//> 1
//> 2
//> 3
//> 5
//> 8
//> 13

// %% [practice] id="take-turns" title="Two sources, in turn"
// Write `inTurn`: one item of the first, one of the second, and so on; when one has no more, the rest of
// the other. Close both sources.
//
// starter
// <T> Generator<T> inTurn(Generator<T> left, Generator<T> right) {
//     return left;
// }
// var abcd = List.of("a", "b", "c", "d");
// var letters = new Generator<String>(out -> out.yieldFrom(abcd));
// var digits = new Generator<String>(out -> out.yieldFrom(List.of("1", "2")));
// try (var mixed = inTurn(letters, digits)) {
//     var seen = new StringJoiner(" ");
//     for (String item : mixed) seen.add(item);
//     System.out.println(seen);
// }
// var p = primes();
// var q = primes();
// try (var two = inTurn(p, q)) { System.out.println(two.next() + two.next()); }
// System.out.println(p.thread.isAlive() || q.thread.isAlive());
// answer
// <T> Generator<T> inTurn(Generator<T> left, Generator<T> right) {
//     return new Generator<>(out -> {
//         try (left; right) {
//             while (left.hasNext() || right.hasNext()) {
//                 if (left.hasNext()) out.yield(left.next());
//                 if (right.hasNext()) out.yield(right.next());
//             }
//         }
//     });
// }
// var abcd = List.of("a", "b", "c", "d");
// var letters = new Generator<String>(out -> out.yieldFrom(abcd));
// var digits = new Generator<String>(out -> out.yieldFrom(List.of("1", "2")));
// try (var mixed = inTurn(letters, digits)) {
//     var seen = new StringJoiner(" ");
//     for (String item : mixed) seen.add(item);
//     System.out.println(seen);
// }
// var p = primes();
// var q = primes();
// try (var two = inTurn(p, q)) { System.out.println(two.next() + two.next()); }
// System.out.println(p.thread.isAlive() || q.thread.isAlive());
//> a 1 b 2 c d
//> 4
//> false

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | Python | Java |
// |---|---|
// | generator expression, `map`, `filter` | a `Stream` pipeline |
// | `itertools.count(1, 3)` | `IntStream.iterate(1, n -> n + 3)` |
// | `itertools.islice(it, 5)`, `takewhile` | `limit(5)`, `takeWhile` |
// | a used generator is silently empty | a used stream throws `IllegalStateException` |
// | `def` with `yield` | a body on a virtual thread with a hand-off (our `Generator`) |
// | `yield x` | `out.yield(x)`; Java's keyword `yield` is for `switch` |
// | `yield from xs` | `concat`, `flatMap`, `mapMulti`; `out.yieldFrom(xs)`; or just call a method |
// | `x in generator` | `anyMatch`; our `in` eats likewise |
// | `generator.close()`, `GeneratorExit` | `close()`, try-with-resources, `InterruptedException` |
// | your own `itertools` recipe | a `Gatherer` |
//
// ## Links
//
// - [The package `java.util.stream`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/stream/package-summary.html):
//   laziness, in the JDK's own words
// - [JEP 485: Stream Gatherers](https://openjdk.org/jeps/485)
// - [PEP 255: Simple Generators](https://peps.python.org/pep-0255/), the beginning of it all in Python
//
// Next: **03-coroutines**. Our generator talks. Can it listen?
