//JAVA 25+
// ---
// title: Iterable, iterator, sequence
// summary: what a for loop asks of a collection, and how to write something it can ask
// minutes: 25
// ---

// %% [markdown] id="question"
// # Iterable, iterator, sequence
//
// `for (String city : cities)` works for a list, a set, a queue and for the entries of a map.
// It does not work for a number, and not even for an iterator.
// **What does `for` ask of the thing after the colon?**
//
// This is a course on asynchronous programming, and we begin far away from threads. But "give me
// the next one, and remember where we were" is where coroutines come from: chapter 02 turns an
// iterator into a generator, chapter 03 turns a generator into a coroutine.
//
// Three words are often mixed up. Keep them apart:
//
// - a **sequence** has positions: you may ask for element 0, 1, 2, in any order (`List`);
// - an **iterable** can hand out an iterator, and that is all it promises (`Iterable`);
// - an **iterator** is a bookmark: it gives the next element and moves on (`Iterator`).

// %% id="three-things" title="One list, three roles"
List<String> cities = new ArrayList<>(List.of("Oslo", "Lima", "Cairo"));
Iterable<String> iterable = cities;
Iterator<String> bookmark = iterable.iterator();
System.out.println("sequence: " + cities.get(2));
System.out.println("iterator: " + bookmark.next());
System.out.println("iterator: " + bookmark.next());
//> sequence: Cairo
//> iterator: Oslo
//> iterator: Lima

// %% [markdown] id="three-things-rule"
// A list is a sequence, and so also an iterable. The bookmark is a separate, small object: the list
// does not know how many bookmarks stick in it, or where.
//
// An iterator answers two questions. `hasNext()`: is there another one? It must not move the
// bookmark. `next()`: give it to me, and move. The bookmark above has one element to go.

// %% id="past-the-end" title="Asking past the end"
System.out.println(bookmark.hasNext() + " " + bookmark.next());
System.out.println(bookmark.hasNext());
bookmark.next()
//> true Cairo
//> false
//! NoSuchElementException

// %% [markdown] id="past-the-end-rule"
// The contract of `Iterator.next` promises a `NoSuchElementException` at the end, for every iterator.
//
// In Python the end *is* an exception: `StopIteration` is how `__next__` says "no more", and `for`
// catches it. Java asks `hasNext()` first, so in Java the exception means a mistake.
//
// ## What `for` really does
//
// We build an iterable that talks: it passes every call on to another one, and prints it.

// %% id="talking" title="An iterable that prints what it is asked"
record Talking<T>(Iterable<T> quiet) implements Iterable<T> {
    public Iterator<T> iterator() {
        System.out.println("iterator()");
        var it = quiet.iterator();
        return new Iterator<T>() {
            public boolean hasNext() {
                System.out.println("hasNext() -> " + it.hasNext());
                return it.hasNext();
            }
            public T next() {
                var item = it.next();
                System.out.println("next() -> " + item);
                return item;
            }
        };
    }
}

// %% [predict] id="guess-for" for="for-loop"
// The loop runs over two elements. How often does it call `hasNext()`?
// - once, at the beginning
// + three times
// - twice, once for each element
// > Once before each element, and once more to learn that there is none left.

// %% id="for-loop" title="The loop, overheard"
for (String city : new Talking<>(List.of("Oslo", "Lima"))) {
    System.out.println("    body: " + city);
}
//> iterator()
//> hasNext() -> true
//> next() -> Oslo
//>     body: Oslo
//> hasNext() -> true
//> next() -> Lima
//>     body: Lima
//> hasNext() -> false

// %% [markdown] id="for-loop-rule"
// One `iterator()`, then `hasNext()` and `next()` in turn. The Java Language Specification (§14.14.2)
// says exactly that, so here is what the compiler makes of the loop, written by hand.

// %% id="for-by-hand" title="The same loop by hand"
var talking = new Talking<>(List.of("Oslo", "Lima"));
for (Iterator<String> it = talking.iterator(); it.hasNext(); ) {
    String city = it.next();
    System.out.println("    body: " + city);
}
//> iterator()
//> hasNext() -> true
//> next() -> Oslo
//>     body: Oslo
//> hasNext() -> true
//> next() -> Lima
//>     body: Lima
//> hasNext() -> false

// %% [markdown] id="for-by-hand-rule"
// Call for call the same. So the answer to our question: **`for` asks for `iterator()`, once, and
// then asks only the iterator.** (Arrays are the exception: they are not iterable, and `for` counts
// an index for them.)
//
// ## A bookmark goes one way
//
// Two iterators of one list are siblings: they share the book, not the place in it.

// %% id="siblings" title="Independent, and used up after one pass"
Iterator<String> left = cities.iterator();
Iterator<String> right = cities.iterator();
left.forEachRemaining(city -> System.out.println("left: " + city));
left.forEachRemaining(city -> System.out.println("left again: " + city));
System.out.println("right: " + right.next());
//> left: Oslo
//> left: Lima
//> left: Cairo
//> right: Oslo

// %% [markdown] id="siblings-rule"
// `left` is used up: its second pass prints nothing, and there is no way to rewind. `right` did not
// notice. **An iterator is for one pass. For another pass, ask the iterable for another iterator.**
//
// That works as long as the iterable really hands out a *new* one. `Iterable` has a single abstract
// method, so a lambda will do, and with a lambda this mistake is quickly made:

// %% [predict] id="guess-pairs" for="asked-twice"
// A nested loop over a list of three cities makes nine pairs. How many does it make when both loops
// get *the same* iterator?
// = 2
// > The outer loop takes Oslo, the inner one takes all the rest. Then the outer one finds the end.

// %% id="asked-twice" title="The same iterator asked for twice"
Iterator<String> shared = cities.iterator();
Iterable<String> stale = () -> shared;
for (String a : stale) {
    for (String b : stale) {
        System.out.println(a + "-" + b);
    }
}
stale.iterator() == stale.iterator()
//> Oslo-Lima
//> Oslo-Cairo
//= true

// %% [markdown] id="asked-twice-rule"
// Both loops moved one bookmark. No exception, just missing pairs: this bug is silent.
//
// In Python every iterator is such an iterable (`iter(it) is it`), so the trap is always open there.
// Java's iterators are not iterable, which closes it halfway. Mended: `() -> cities.iterator()`, or
// simply `cities`, asks for a new one each time.
//
// ## What only a sequence can do
//
// Positions: first, last, by index, a slice, backwards.

// %% id="sequence" title="Index and slice"
var days = new ArrayList<>(List.of("Mon", "Tue", "Wed", "Thu", "Fri"));
System.out.println(days.getFirst() + ", " + days.get(1));
List<String> middle = days.subList(1, 4);
System.out.println(middle + ", " + days.getLast());
System.out.println(days.reversed());
middle.set(0, "TUE");
days
//> Mon, Tue
//> [Tue, Wed, Thu], Fri
//> [Fri, Thu, Wed, Tue, Mon]
//= [Mon, TUE, Wed, Thu, Fri]

// %% [markdown] id="sequence-rule"
// `subList(1, 4)` is Python's `days[1:4]`: from 1 up to, but not including, 4. With a difference:
// Python copies, Java gives a **view**. Writing to the slice wrote to the list. `List.copyOf(...)`
// makes a copy. There are no negative indices; `getLast()` and `reversed()` stand in for `[-1]` and
// `[::-1]`, and `reversed()` is a view, too.
//
// A set has elements but no positions.

// %% id="set-has-no-index" title="Element 0 of a set?"
Set<String> tags = Set.of("java", "async");
tags.get(0)
//! error: cannot find symbol

// %% [markdown] id="set-has-no-index-rule"
// The compiler refuses, because the question makes no sense: even the order in which a `Set.of` is
// walked may differ from one run of the program to the next.
//
// A map is asked by key, not by position. Its `get` looks like the list's, but answers differently.

// %% id="map-by-key" title="A map is asked by key"
Map<String, Integer> stock = new TreeMap<>(Map.of("apples", 3, "pears", 5));
System.out.println(stock.get("pears") + " " + stock.get("plums"));
System.out.println(stock.getOrDefault("plums", 0));
System.out.println(stock.containsKey("plums"));
for (Map.Entry<String, Integer> entry : stock.entrySet()) {
    System.out.println(entry.getKey() + ": " + entry.getValue());
}
//> 5 null
//> 0
//> false
//> apples: 3
//> pears: 5

// %% [markdown] id="map-by-key-rule"
// A missing key answers `null`, where a list throws an `IndexOutOfBoundsException` (and where Python's
// `stock["plums"]` throws a `KeyError`). Java's `get` is Python's `stock.get("plums")`.
//
// A `Map` itself is *not* iterable. It offers three collections that are: `keySet()`, `values()`,
// `entrySet()`. The last one is Python's `items()`.
//
// ## Is it in there?
//
// Python's `x in xs` is `xs.contains(x)`. Every collection can answer, but not at the same price. We
// count the comparisons.

// %% id="membership" title="What contains costs"
var comparisons = new AtomicInteger();
record Ticket(int number) {
    public boolean equals(Object other) {
        comparisons.incrementAndGet();
        return other instanceof Ticket ticket && ticket.number == number;
    }
    public int hashCode() { return number; }
}
List<Ticket> pile = IntStream.range(0, 1000).mapToObj(Ticket::new).toList();
Set<Ticket> drawer = new HashSet<>(pile);
comparisons.set(0);
boolean found = pile.contains(new Ticket(999));
System.out.println(found + " after " + comparisons.getAndSet(0));
found = drawer.contains(new Ticket(999));
System.out.println(found + " after " + comparisons.getAndSet(0));
//> true after 1000
//> true after 1

// %% [markdown] id="membership-rule"
// A list walks until it finds an equal element. A hash set goes straight to the right drawer. (The
// exact counts are what happens here. The promise for a hash set is constant time, *if* the hash codes
// are well spread, as ours are.) An iterator has no `contains` at all; chapter 02 shows what happens when
// you build one.
//
// ## Taking a sequence apart
//
// Python writes `gold, silver, *rest = finishers`. Java has no such pattern for lists. With positions
// you would write `get(0)`, `get(1)` and `subList(2, n)`. With a bookmark you need no positions, so it
// works for *every* iterable:

// %% id="first-two-and-rest" title="The first two, and the rest"
Iterable<String> finishers = new LinkedHashSet<>(
        List.of("Ada", "Grace", "Alan", "Edsger"));
Iterator<String> finish = finishers.iterator();
String gold = finish.next();
String silver = finish.next();
List<String> rest = new ArrayList<>();
finish.forEachRemaining(rest::add);
gold + ", " + silver + ", " + rest
//= "Ada, Grace, [Alan, Edsger]"

// %% [markdown] id="first-two-and-rest-rule"
// Each `next()` starts where the one before stopped: the bookmark remembers.
//
// ## An iterator of our own
//
// An iterator need not have a collection behind it. This one computes squares, up to a limit.
// All its memory is one number: which one comes next.

// %% id="own-iterator" title="Squares, with a limit"
class Squares implements Iterator<Integer> {
    private final int limit;
    private int n = 1;
    Squares(int limit) { this.limit = limit; }
    public boolean hasNext() { return n <= limit; }
    public Integer next() {
        if (!hasNext()) throw new NoSuchElementException("only " + limit);
        int root = n++;
        return root * root;
    }
}
var squares = new Squares(3);
for (int i = 0; i < 3; i++) System.out.println(squares.next());
squares.next()
//> 1
//> 4
//> 9
//! NoSuchElementException: only 3

// %% [markdown] id="own-iterator-rule"
// Two duties: `hasNext()` only looks, and `next()` throws at the end even if nobody asked `hasNext()`.
//
// So we can loop over squares now?

// %% id="iterator-in-for" title="An iterator is not an iterable"
for (int square : new Squares(4)) {
    System.out.println(square);
}
//! error: for-each not applicable to expression type…

// %% [markdown] id="iterator-in-for-rule"
// `for` wants to ask for `iterator()`, and a bookmark cannot hand out bookmarks. So we write the other
// half: an iterable that makes a fresh iterator each time it is asked. It holds the limit; the place
// belongs to the iterator.

// %% id="own-iterable" title="Mended: an iterable that makes iterators"
record SquaresUpTo(int limit) implements Iterable<Integer> {
    public Iterator<Integer> iterator() { return new Squares(limit); }
}
var four = new SquaresUpTo(4);
int sum = 0;
for (int square : four) sum += square;
for (int square : four) sum += square;
sum
//= 60

// %% [markdown] id="own-iterable-rule"
// 1 + 4 + 9 + 16 is 30, and the second loop counted all of them again: each loop got its own
// iterator. In Python the iterable's `__iter__` returns a new object with `__next__`, just like this.
//
// ## Zip and enumerate
//
// Java has neither, and `for` walks one thing at a time. But we have just learnt all that is needed:
// take two bookmarks, and move both.

// %% id="zip" title="zip, and enumerate made of it"
record Pair<A, B>(A first, B second) {}
<A, B> Iterable<Pair<A, B>> zip(Iterable<A> as, Iterable<B> bs) {
    return () -> {
        Iterator<A> a = as.iterator();
        Iterator<B> b = bs.iterator();
        return new Iterator<Pair<A, B>>() {
            public boolean hasNext() { return a.hasNext() && b.hasNext(); }
            public Pair<A, B> next() {
                return new Pair<>(a.next(), b.next());
            }
        };
    };
}
IntStream counted() { return IntStream.iterate(1, n -> n + 1); }
Iterable<Integer> counting = () -> counted().iterator();
for (Pair<Integer, String> p : zip(counting, cities)) {
    System.out.println(p.first() + " " + p.second());
}
//> 1 Oslo
//> 2 Lima
//> 3 Cairo

// %% [markdown] id="zip-rule"
// The shorter side decides, as in Python. That is why `counting` may be endless: nobody asks it for
// more than is needed. `zip(counting, xs)` is `enumerate(xs, 1)`. When the thing is a list anyway, an
// ordinary `for (int i = 0; i < xs.size(); i++)` is the idiom.
//
// ## Iterators everywhere
//
// Once you look for them, they are all over the JDK. A `Scanner` is an `Iterator<String>` over the
// words of a text, and the text may still be arriving. `Files.lines` walks the lines of a file, and
// reads only as far as it is asked. Here is a proof: a file that is damaged a long way down.

// %% id="lazy-lines" title="Reading only as far as asked"
Iterator<String> words = new Scanner("ready steady go");
System.out.println(words.next() + ", " + words.next());
Path notes = Files.createTempFile("notes", ".txt");
Files.writeString(notes, "milk\nbread\n" + "-".repeat(1_000_000));
Files.write(notes, new byte[] {(byte) 0xFF}, StandardOpenOption.APPEND);
try (Stream<String> lines = Files.lines(notes)) {
    Iterator<String> line = lines.iterator();
    System.out.println(line.next() + ", " + line.next());
}
try {
    Files.readAllLines(notes);
} catch (CharacterCodingException damaged) {
    System.out.println("all lines: " + damaged);
}
Files.delete(notes);
//> ready, steady
//> milk, bread
//> all lines: java.nio.charset.MalformedInputException: Input length = 1

// %% [markdown] id="lazy-lines-rule"
// `0xFF` never occurs in UTF-8. `readAllLines` had to decode everything and fell over it; the iterator
// never got there. That `Files.lines` reads lazily is promised; *how far* it reads ahead is not (here a
// buffer of some kilobytes). It holds the file open, so it wants a try-with-resources.
//
// ## Changing what you walk
//
// What if the list changes while a bookmark sticks in it? The city leaves the list in mid-walk:

// %% id="fail-fast" title="Removing in mid-walk"
var trip = new ArrayList<>(List.of("Oslo", "Lima", "Cairo"));
for (String city : trip) {
    if (city.equals("Oslo")) trip.remove(city);
}
//! ConcurrentModificationException

// %% [markdown] id="fail-fast-rule"
// The iterator noticed that somebody else had changed the list and gave up: it is **fail-fast**.
// "Concurrent" here means "during", not "by another thread". There is only one thread in this cell.
//
// May we rely on it? The documentation says no: fail-fast is *best effort*, a help to find bugs.

// %% [predict] id="guess-lima" for="fail-silent"
// Now we remove Lima, the last but one, instead of Oslo. What does the loop print?
// + Oslo, Lima, and it ends as if all were well
// - Oslo, Lima, then a ConcurrentModificationException
// - Oslo, Lima, Cairo
// > After the removal two elements are left and two were taken: `hasNext()` answers no. Cairo is skipped.

// %% id="fail-silent" title="Removing the last but one, and the mend"
var lucky = new ArrayList<>(List.of("Oslo", "Lima", "Cairo"));
for (String city : lucky) {
    System.out.println(city);
    if (city.equals("Lima")) lucky.remove(city);
}
var mended = new ArrayList<>(List.of("Oslo", "Lima", "Cairo"));
for (Iterator<String> it = mended.iterator(); it.hasNext(); ) {
    String city = it.next();
    System.out.println("mended: " + city);
    if (city.equals("Lima")) it.remove();
}
mended
//> Oslo
//> Lima
//> mended: Oslo
//> mended: Lima
//> mended: Cairo
//= [Oslo, Cairo]

// %% [markdown] id="fail-silent-rule"
// Removing *through the iterator* is allowed, because then the bookmark knows. Shorter, and the idiom:
// `trip.removeIf(city -> city.equals("Lima"))`. Python is no kinder: a list that shrinks under a `for`
// skips elements in silence; a dict that grows or shrinks raises `RuntimeError`.
//
// ## Your turn

// %% [practice] id="mend-has-next" title="A hasNext that moves"
// This iterator should give the words that are longer than three letters. It works in a loop, but
// look: asking `hasNext()` twice loses a word. Mend it. (Hint: remember the word you have found.)
//
// starter
// class LongWords implements Iterator<String> {
//     private final Iterator<String> words;
//     private String found;
//     LongWords(Iterable<String> words) { this.words = words.iterator(); }
//     public boolean hasNext() {
//         found = null;
//         while (found == null && words.hasNext()) {
//             String word = words.next();
//             if (word.length() > 3) found = word;
//         }
//         return found != null;
//     }
//     public String next() { return found; }
// }
// var picky = new LongWords(List.of("a", "lazy", "dog", "never", "jumps"));
// picky.hasNext();
// picky.hasNext();
// System.out.println(picky.next() + " " + picky.next());
// answer
// class LongWords implements Iterator<String> {
//     private final Iterator<String> words;
//     private String found;
//     LongWords(Iterable<String> words) { this.words = words.iterator(); }
//     public boolean hasNext() {
//         while (found == null && words.hasNext()) {
//             String word = words.next();
//             if (word.length() > 3) found = word;
//         }
//         return found != null;
//     }
//     public String next() {
//         if (!hasNext()) throw new NoSuchElementException();
//         String word = found;
//         found = null;
//         return word;
//     }
// }
// var picky = new LongWords(List.of("a", "lazy", "dog", "never", "jumps"));
// picky.hasNext();
// picky.hasNext();
// System.out.println(picky.next() + " " + picky.next());
//> lazy never

// %% [practice] id="every-second" title="Every second one"
// Write `everySecond`: an iterable over the first, third, fifth … element of another iterable. It must
// be good for several passes, and it must not copy.
//
// starter
// <T> Iterable<T> everySecond(Iterable<T> source) {
//     return source;
// }
// var odd = everySecond(List.of("a", "b", "c", "d", "e"));
// for (String s : odd) System.out.println(s);
// for (String s : odd) System.out.println(s);
// answer
// <T> Iterable<T> everySecond(Iterable<T> source) {
//     return () -> {
//         Iterator<T> it = source.iterator();
//         return new Iterator<T>() {
//             public boolean hasNext() { return it.hasNext(); }
//             public T next() {
//                 T item = it.next();
//                 if (it.hasNext()) it.next();
//                 return item;
//             }
//         };
//     };
// }
// var odd = everySecond(List.of("a", "b", "c", "d", "e"));
// for (String s : odd) System.out.println(s);
// for (String s : odd) System.out.println(s);
//> a
//> c
//> e
//> a
//> c
//> e

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | Python | Java |
// |---|---|
// | `iter(xs)`, `__iter__` | `xs.iterator()`, `Iterable` |
// | `next(it)`, `__next__` | `it.next()`, `Iterator`; ask `it.hasNext()` first |
// | `StopIteration` (the normal end) | `hasNext()` is false; `NoSuchElementException` is a mistake |
// | an iterator is iterable | it is not; `for` refuses it |
// | `xs[1]`, `xs[-1]`, `xs[1:4]` (copy) | `get(1)`, `getLast()`, `subList(1, 4)` (view) |
// | `x in xs`, `k in d`, `d.items()` | `contains`, `containsKey`, `entrySet()` |
// | `a, b, *rest = xs` | two `next()`, then `forEachRemaining` |
// | `zip`, `enumerate` | two iterators side by side (our `zip`); an index loop |
// | `RuntimeError: … changed size during iteration` | `ConcurrentModificationException`, best effort |
//
// ## Links
//
// - [`Iterator`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/Iterator.html)
//   and [`Iterable`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/lang/Iterable.html)
//   in the JDK's documentation
// - [The enhanced `for` statement](https://docs.oracle.com/javase/specs/jls/se25/html/jls-14.html#jls-14.14.2)
//   in the Java Language Specification
// - [Iterator types](https://docs.python.org/3/library/stdtypes.html#iterator-types) in Python's manual
//
// Next: **02-generators**. Writing `Squares` took a class with a field. Could it be as easy as a loop?
