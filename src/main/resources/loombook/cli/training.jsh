//JAVA 25+
// ---
// title: What the JVM learns from
// summary: a little of everything that chapters do, run once when the program is built
// minutes: 1
// ---

// %% [markdown] id="why"
// # Practice makes fast
// This chapter is played when Loombook is built, so that the JVM knows the way when it matters.

// %% id="values" title="Values of many kinds"
int count = 3
var names = List.of("Ada", "Grace", "Barbara");
names.stream().map(String::toUpperCase).sorted(Comparator.reverseOrder()).toList()
new int[] {1, 2, 3}
Map<String, Integer> lengths = new TreeMap<>();
for (String name : names) { lengths.put(name, name.length()); }
lengths

// %% id="types" title="Types and methods"
record Point(int x, int y) { double length() { return Math.hypot(x, y); } }
sealed interface Shape permits Circle, Square {}
record Circle(double radius) implements Shape {}
record Square(double side) implements Shape {}
enum Colour { RED, GREEN { @Override String word() { return "go"; } }; String word() { return name(); } }
double area(Shape shape) {
    return switch (shape) {
        case Circle(var radius) -> Math.PI * radius * radius;
        case Square(var side) -> side * side;
    };
}
class Counter implements Iterable<Integer> {
    private final int limit;
    Counter(int limit) { this.limit = limit; }
    @Override public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int next;
            @Override public boolean hasNext() { return next < limit; }
            @Override public Integer next() {
                if (!hasNext()) { throw new NoSuchElementException("no more than " + limit); }
                return next++;
            }
        };
    }
}
<T> List<T> gather(List<Callable<T>> tasks) throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        var results = new ArrayList<T>();
        for (var future : pool.invokeAll(tasks)) { results.add(future.get()); }
        return results;
    }
}
area(new Circle(2)) + new Point(3, 4).length()
//= 17.56…

// %% id="tasks" title="Things at once"
gather(List.of(() -> { Thread.sleep(5); return 1; }, () -> 2, () -> 3))
var future = CompletableFuture.supplyAsync(() -> "later").thenApply(String::length).orTimeout(1, TimeUnit.SECONDS);
future.get()
Thread thread = Thread.ofVirtual().name("worker").start(() -> System.out.println("from " + Thread.currentThread().getName()));
thread.join()
Thread platform = Thread.ofPlatform().start(() -> System.err.println("and from another"));
platform.join();
var lock = new java.util.concurrent.locks.ReentrantLock();
var queue = new ArrayBlockingQueue<Integer>(2);
queue.offer(1) && lock.tryLock()

// %% id="text" title="Text"
String block = """
    several
    lines
    """;
System.out.printf("%5.2f %s%n", 1.5, String.join("-", block.lines().toList()));
IntStream.rangeClosed(1, 5).mapToObj(i -> "line " + i).forEach(System.out::println)
Stream.iterate(1, i -> i * 2).takeWhile(i -> i < 100).gather(Gatherers.windowFixed(3)).toList()

// %% id="compile-error" title="Does not compile"
int wrong = "text";
//! error: incompatible types…

// %% id="exception" title="Fails as it is meant to"
var iterator = new Counter(1).iterator();
iterator.next()
iterator.next()
//! NoSuchElementException: no more than 1

// %% id="again" title="Defined anew"
double area(Shape shape) { return shape instanceof Square square ? square.side() * square.side() : 0; }
area(new Square(2))
//= 4.0
