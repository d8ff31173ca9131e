//JAVA 25+
//PREVIEW
// ---
// title: Structured concurrency
// summary: a group that owns its tasks: all of them end before it does, whatever happens
// minutes: 40
// ---

// %% [markdown] id="question"
// # Structured concurrency
//
// In chapter 07 somebody was always left over: the sibling of a failed task, the loser of a race,
// the one who was late. You had to remember to cancel it, and to wait until it had really gone.
// **Could the language remember for us?**
//
// It does so already, for calls. A method that you call has ended when your next line runs. It
// cannot go on behind your back. And if it fails, you get its exception. Tasks on threads have none
// of that. Look what it costs.

// %% id="leak" title="What leaks without it"
var pool = Executors.newVirtualThreadPerTaskExecutor();

String page(Callable<String> profile, Callable<String> orders)
        throws Exception {
    var second = pool.submit(orders);
    var first = pool.submit(profile);
    return first.get() + ", " + second.get();
}

var gate = new CountDownLatch(1);
var news = new LinkedBlockingQueue<String>();
try {
    page(() -> { throw new IOException("no such user"); }, () -> {
        gate.await();
        news.put("orders: loaded, for nobody");
        return "3 orders";
    });
} catch (ExecutionException e) {
    System.out.println("page: " + e.getCause().getMessage());
}
gate.countDown();
System.out.println(news.take());
//> page: no such user
//> orders: loaded, for nobody

// %% [markdown] id="leak-rule"
// The page had failed, and its caller had the exception. But half of the page was still at work,
// and nobody knew of it any more: no list, no handle, no owner. There are two more leaks in the
// three lines of `page`. If `orders` fails first, we hear of it only when `profile` is done. And if
// the caller is cancelled while it waits, *both* live on.
//
// ## A group with an owner
//
// A `StructuredTaskScope` is a block that owns its tasks. Four steps, always in this order:
//
// - **open** it, in a try-with-resources;
// - **fork** the members, each on a new virtual thread;
// - **join** them, all at once;
// - **read** their results.
//
// It is a preview in Java 25 ([JEP 505](https://openjdk.org/jeps/505)): a program that uses it
// needs `--enable-preview` (Loombook takes care of it), and names may still change.
//
// First something to load. `load` takes its time, and tells us if somebody stops it.

// %% id="load" title="A service that says when it is stopped"
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

String load(String what, int millis) throws InterruptedException {
    try {
        Thread.sleep(millis);
        return what;
    } catch (InterruptedException e) {
        System.out.println(what + ": stopped");
        throw e;
    }
}

// %% id="page" title="Open, fork, join, read"
String page() throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
        Subtask<String> profile = scope.fork(() -> load("profile", 200));
        Subtask<String> orders = scope.fork(() -> load("orders", 300));
        scope.join();
        return profile.get() + ", " + orders.get();
    }
}

page()
//= "profile, orders"
//@ 0.3s..

// %% [markdown] id="page-rule"
// Side by side: 0.3 s, not 0.5 (press `t` to see the two). In Python this is
// `async with asyncio.TaskGroup() as group`, with `group.create_task(…)` for `fork`. Python joins
// by itself at the end of the block; in Java you say `join()`, because what comes after it, the
// reading, belongs inside the block as well.
//
// A `Subtask` is not a `Future`. Its `get()` never waits.

// %% [predict] id="guess-rules" for="rules"
// What happens if you call `subtask.get()` *before* `scope.join()`?
// - it waits for that one subtask
// - it returns the result if the subtask is done, otherwise `null`
// - it throws if the subtask is not done yet
// + it throws, even if the subtask is done
// > Otherwise the mistake would show only on slow days.

// %% id="rules" title="The scope insists on its order"
try (var scope = StructuredTaskScope.open()) {
    var early = scope.fork(() -> "a result");
    early.get();
} catch (IllegalStateException e) {
    System.out.println("read too early: " + e.getMessage());
}
try (var scope = StructuredTaskScope.open()) {
    scope.fork(() -> "a result");
} catch (IllegalStateException e) {
    System.out.println("not joined: " + e.getMessage());
}
try (var scope = StructuredTaskScope.open()) {
    scope.join();
    scope.fork(() -> "a result");
} catch (IllegalStateException e) {
    System.out.println("forked too late: " + e.getMessage());
}
//> read too early: join not called
//> not joined: Owner did not join after forking
//> forked too late: Already joined or scope is closed

// %% [markdown] id="rules-rule"
// There is a fourth rule: only the thread that opened a scope may fork, join and close it (anybody
// else gets a `WrongThreadException`). In return you get a guarantee: what the owner did before
// `fork` is visible to the member, and what the member did is visible to whoever reads its result.
//
// ## When a member fails
//
// Now the broken page again. The orders would take a minute.

// %% [predict] id="guess-failure" for="failure"
// The profile fails at once. When does the block end?
// - after a minute, when the orders are there
// - at once; the orders go on in the background
// + at once; the orders are stopped before that
// > A failed member cancels the scope: its siblings are interrupted, and the block waits until they
// > have really ended.

// %% id="failure" title="A failure cancels the siblings"
try (var scope = StructuredTaskScope.open()) {
    scope.fork(() -> load("orders", 60_000));
    scope.fork(() -> { throw new IOException("no such user"); });
    scope.join();
    System.out.println("never printed");
} catch (FailedException e) {
    System.out.println("page: " + e.getCause().getMessage());
}
//> orders: stopped
//> page: no such user

// %% [markdown] id="failure-rule"
// Everything that leaked is mended. The orders were interrupted. The failure was noticed at once,
// although it was forked second. And the order of the two lines is **guaranteed**: the `catch` of a
// try-with-resources runs after `close()`, and `close()` returns when the last member has ended.
//
// **When the block is over, all its threads are over.** As with a method call.
//
// And the members, how did they end? We keep them in a list outside of the block, and ask each for
// its state when all is over. (The third one waits for the first, so that the outcome is not left
// to luck.)

// %% id="states" title="The members' states after a failure"
String outcome(Subtask<String> member) {
    return member.state() + switch (member.state()) {
        case SUCCESS -> ": " + member.get();
        case FAILED -> ": " + member.exception().getMessage();
        case UNAVAILABLE -> "";
    };
}

var members = new ArrayList<Subtask<String>>();
try (var scope = StructuredTaskScope.open()) {
    Subtask<String> profile = scope.fork(() -> "profile");
    members.add(profile);
    members.add(scope.fork(() -> load("orders", 60_000)));
    members.add(scope.fork(() -> {
        while (profile.state() != Subtask.State.SUCCESS) Thread.sleep(1);
        throw new IOException("the basket has a hole");
    }));
    scope.join();
} catch (FailedException e) {
    for (var member : members) System.out.println(outcome(member));
}
//> orders: stopped
//> SUCCESS: profile
//> UNAVAILABLE
//> FAILED: the basket has a hole

// %% [markdown] id="states-rule"
// Three states. What was ready before the failure can still be read. **UNAVAILABLE** means "no
// result that counts": not over yet, or over only after the scope was cancelled, or never started
// at all, since a `fork` in a cancelled scope starts nothing.
//
// ## All errors together
//
// So what if *two* members fail?

// %% id="first-only" title="Two failures, one report"
try (var scope = StructuredTaskScope.open()) {
    scope.fork(() -> {
        try {
            return load("orders", 60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException("could not close the cursor");
        }
    });
    scope.fork(() -> { throw new IOException("no such user"); });
    scope.join();
} catch (FailedException e) {
    System.out.println(e.getCause());
    System.out.println("suppressed: " + e.getSuppressed().length);
}
//> orders: stopped
//> java.io.IOException: no such user
//> suppressed: 0

// %% [markdown] id="first-only-rule"
// The first failure cancels the scope, and what comes after that does not count. The second error
// is gone. Often that is right: it was only a consequence of the first. But when you check a form,
// or copy ten files, you want to hear of *all* that went wrong.
//
// What a scope does with its members is decided by its **joiner**. `open()` without one means
// `awaitAllSuccessfulOrThrow()`. Another ready-made one, `awaitAll()`, cancels nothing and throws
// nothing. It just waits, and we look for ourselves.

// %% id="await-all" title="Wait for all, then look"
try (var scope = StructuredTaskScope.open(Joiner.<String>awaitAll())) {
    var members = List.<Subtask<String>>of(
        scope.fork(() -> "profile"),
        scope.fork(() -> { throw new IOException("no orders"); }),
        scope.fork(() -> { throw new IOException("no basket"); }));
    scope.join();
    for (var member : members) System.out.println(outcome(member));
}
//> SUCCESS: profile
//> FAILED: no orders
//> FAILED: no basket

// %% [markdown] id="await-all-rule"
// Python goes further. Its `TaskGroup` throws **all** errors together, as an `ExceptionGroup`. Java
// has no such joiner in stock. But a joiner is an interface with three methods, and we may write
// one:
//
// - `onFork`, called by the owner for each new member;
// - `onComplete`, called by each member's own thread when it has ended (`true` cancels the scope);
// - `result`, called by `join`: it returns what `join` shall return, or throws.

// %% id="error-group" title="A joiner of our own: all results, or all errors"
class ErrorGroup extends Exception {           // Python: ExceptionGroup
    final List<Throwable> errors;
    ErrorGroup(List<Throwable> errors) { this.errors = errors; }
}

class AllOrErrors<T> implements Joiner<T, List<T>> {
    final List<Subtask<? extends T>> members = new ArrayList<>();

    public boolean onFork(Subtask<? extends T> member) {
        members.add(member);
        return false;
    }

    public List<T> result() throws ErrorGroup {
        var errors = members.stream()
            .filter(m -> m.state() == Subtask.State.FAILED)
            .map(m -> m.exception()).toList();
        if (!errors.isEmpty()) throw new ErrorGroup(errors);
        return members.stream().<T>map(m -> m.get()).toList();
    }
}

// %% [markdown] id="error-group-how"
// The list needs no lock: `onFork` and `result` are both called by the owner. A joiner serves one
// scope, once; make a new one each time.
//
// `join` wraps what `result` throws into a `FailedException`. Then we sort the errors by type. In
// Python that is `except*`: each such clause gets all the errors of its type.

// %% id="by-type" title="All errors, sorted by type"
try (var scope = StructuredTaskScope.open(new AllOrErrors<String>())) {
    scope.fork(() -> "profile");
    scope.fork(() -> { throw new FileNotFoundException("no orders"); });
    scope.fork(() -> { throw new IllegalStateException("no basket"); });
    scope.fork(() -> { throw new IOException("no adverts"); });
    System.out.println(scope.join());
} catch (FailedException e) {
    var group = (ErrorGroup) e.getCause();
    System.out.println(group.errors.size() + " members failed");
    for (var error : group.errors) {
        String advice = switch (error) {
            case IOException later -> "try again later";
            case RuntimeException bug -> "call the programmer";
            default -> throw e;
        };
        System.out.println(advice + ": " + error.getMessage());
    }
}
//> 3 members failed
//> try again later: no orders
//> call the programmer: no basket
//> try again later: no adverts

// %% [markdown] id="by-type-rule"
// The errors stand in the order of forking, so this output is guaranteed. Note the `default`: an
// error that we do not know is passed on, not swallowed.
//
// ## One member among many
//
// Sometimes one member needs another one's result *while* the group is at work. `Subtask.get()`
// refuses to wait. There is no method for it, and mostly you need none: if the adverts depend on
// the profile, load both in **one** member, one after the other.
//
// When several members need it, fork something that *can* be waited for. A `FutureTask` is a
// `Runnable` for the scope, and a `Future` for everybody else.

// %% id="wait-for-one" title="Waiting for one member inside the group"
try (var scope = StructuredTaskScope.open()) {
    var profile = new FutureTask<>(() -> load("Ada's profile", 100));
    scope.fork(profile);
    var adverts = scope.fork(() -> "adverts that match " + profile.get());
    var friends = scope.fork(() -> "friends found in " + profile.get());
    System.out.println("the owner can wait for it, too: " + profile.get());
    scope.join();
    System.out.println(adverts.get() + "; " + friends.get());
}
//> the owner can wait for it, too: Ada's profile
//> adverts that match Ada's profile; friends found in Ada's profile
//@ 0.1s..

// %% [markdown] id="wait-for-one-rule"
// Two things to know:
//
// - A `FutureTask` keeps its failure to itself. The *scope* does not see it, only those who call
//   `get()`. (To show it to the scope as well, fork a lambda that calls `profile.run()` and then
//   returns `profile.get()`.)
// - The owner should wait in `join()` rather than elsewhere. When a member fails, `join()` wakes up
//   at once, but an owner who is busy with something else is not interrupted (Python's `TaskGroup`
//   does that). And a task that is forked into a cancelled scope never starts: its `get()` would
//   wait for ever.
//
// The same trick helps with the other thing that has no method: **cancelling one member** and
// leaving the others alone.

// %% id="cancel-one" title="Cancelling one member, by hand"
try (var scope = StructuredTaskScope.open()) {
    var adverts = new FutureTask<>(() -> {
        Thread.sleep(60_000);
        return "adverts";
    });
    scope.fork(adverts);
    var profile = scope.fork(() -> load("profile", 50));
    adverts.cancel(true);
    scope.join();
    System.out.println(profile.get() + ", adverts " + adverts.state());
}
//> profile, adverts CANCELLED

// %% [markdown] id="cancel-one-rule"
// `cancel(true)` interrupted the thread that ran the task (or kept it from beginning, had it not
// begun yet). The task ended, its member ended normally, and the siblings noticed nothing. Had we
// interrupted a plain member's thread, its `InterruptedException` would have counted as a failure,
// and would have taken all the others along.
//
// ## The first success wins
//
// Three mirrors have the same file. One is slow, one is down. We take it from whoever has it first.

// %% id="first-success" title="The first success wins"
String fetch() throws InterruptedException {
    try (var scope = StructuredTaskScope.open(
            Joiner.<String>anySuccessfulResultOrThrow())) {
        scope.fork(() -> load("mirror 1", 60_000));
        scope.fork(() -> { throw new IOException("mirror 2 is down"); });
        scope.fork(() -> load("mirror 3", 100));
        return scope.join();
    }
}

fetch()
//> mirror 1: stopped
//= "mirror 3"
//@ 0.1s..

// %% [markdown] id="first-success-rule"
// `join()` returned the winner's result, the loser was stopped, the failure was ignored. If *all*
// fail, `join()` throws with one of their errors.
//
// One answer may be a wrong one. When it matters, you want two that came independently. That policy
// is not in stock, so we write it. (`allUntil(…)` comes close: it cancels when a predicate says so,
// and gives all members back, done or not.) This time `onComplete` has work to do, and it is called
// by the members' threads, **several at once**. So it takes a lock. (Here `get` may be called before
// `join`: the member that has just ended asks for its own result. It is the owner who must wait.)

// %% id="first-n" title="A custom joiner: the first n"
class First<T> implements Joiner<T, List<T>> {
    final int n;
    final List<T> results = new ArrayList<>();

    First(int n) { this.n = n; }

    public boolean onComplete(Subtask<? extends T> member) {
        if (member.state() != Subtask.State.SUCCESS) return false;
        synchronized (results) {
            if (results.size() < n) results.add(member.get());
            return results.size() == n;
        }
    }

    public List<T> result() {
        synchronized (results) {
            if (results.size() == n) return List.copyOf(results);
            throw new NoSuchElementException("only " + results.size());
        }
    }
}

// %% id="first-two" title="Two opinions"
List<String> opinions() throws InterruptedException {
    try (var scope = StructuredTaskScope.open(new First<String>(2))) {
        scope.fork(() -> load("Dr. Slow", 60_000));
        scope.fork(() -> "Dr. Ada");
        scope.fork(() -> { throw new IOException("Dr. No is out"); });
        scope.fork(() -> "Dr. Grace");
        return scope.join();
    }
}

opinions().stream().sorted().toList()
//> Dr. Slow: stopped
//= [Dr. Ada, Dr. Grace]

// %% [markdown] id="first-two-rule"
// We sorted, because who is first and who second is a matter of luck. Who is *not* among them is
// not: Dr. Slow was stopped. Returning `true` from `onComplete` cancels the scope; that is all the
// magic.
//
// ## A time limit
//
// The limit belongs to the scope and is set when it is opened.

// %% id="limit" title="A time limit by configuration"
try (var scope = StructuredTaskScope.open(
        Joiner.<String>awaitAllSuccessfulOrThrow(),
        config -> config.withTimeout(Duration.ofMillis(500)))) {
    scope.fork(() -> load("orders", 60_000));
    scope.fork(() -> load("basket", 60_000));
    scope.join();
}
//~ orders: stopped
//~ basket: stopped
//! TimeoutException
//@ 0.5s..

// %% [markdown] id="limit-rule"
// The clock starts at `open`. When it strikes, the scope is cancelled, and `join` throws. Compare
// with chapter 07, where a limit ended only our waiting, and the leftovers ran on: here nothing can
// run on. (This `TimeoutException` is `StructuredTaskScope`'s own, and unchecked. It is not the one
// that `Future.get` throws.)
//
// `config` also takes `withName`, for thread dumps, and `withThreadFactory`, to give the members
// names.
//
// ## Groups within groups
//
// A member may open a scope itself. So here is a page for each of five users, each page of two
// parts: five members, and ten members' members, at once.

// %% id="five-users" title="Five pages, side by side"
record Page(String profile, String orders) {}

Page page(int user) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
        var profile = scope.fork(() -> load("profile " + user, 200));
        var orders = scope.fork(() -> load("orders " + user, 300));
        scope.join();
        return new Page(profile.get(), orders.get());
    }
}

List<Page> pages(List<Integer> users) throws InterruptedException {
    try (var scope = StructuredTaskScope.open(
            Joiner.<Page>allSuccessfulOrThrow())) {
        for (var user : users) scope.fork(() -> page(user));
        return scope.join().map(Subtask::get).toList();
    }
}

pages(List.of(1, 2, 3, 4, 5)).forEach(System.out::println);
//> Page[profile=profile 1, orders=orders 1]
//> Page[profile=profile 2, orders=orders 2]
//> Page[profile=profile 3, orders=orders 3]
//> Page[profile=profile 4, orders=orders 4]
//> Page[profile=profile 5, orders=orders 5]
//@ 0.3s..

// %% [markdown] id="five-users-rule"
// Ten loads, 2.5 s of waiting, in 0.3 s; the timeline (`t`) draws the tree.
// `allSuccessfulOrThrow()` gives the members back as a stream, in the order of forking. And `page`
// does not know that it runs in a group: a method with a scope in it is an ordinary method.
//
// Now something fails on top. What becomes of the grandchildren?

// %% id="down-the-tree" title="Cancelling goes down the tree"
try (var scope = StructuredTaskScope.open()) {
    scope.fork(() -> {
        try (var inner = StructuredTaskScope.open()) {
            inner.fork(() -> load("profile", 60_000));
            inner.fork(() -> load("orders", 60_000));
            inner.join();
            return "a page";
        } finally {
            System.out.println("inner group: closed");
        }
    });
    scope.fork(() -> { throw new IOException("the lights went out"); });
    scope.join();
} catch (FailedException e) {
    System.out.println("outer group: " + e.getCause().getMessage());
}
//~ profile: stopped
//~ orders: stopped
//> inner group: closed
//> outer group: the lights went out

// %% [markdown] id="down-the-tree-rule"
// The outer scope interrupted its member. There `inner.join()` threw an `InterruptedException`. On
// the way out, `close()` stopped the two grandchildren and waited for them. So it goes down any
// number of levels, and errors come up the same way. **The tasks form a tree, and no task outlives
// its parent.** (Who is stopped first, profile or orders, is open.)
//
// ## It waits, whatever it takes
//
// There is a price. Interruption is a request. A member may ignore it.

// %% [predict] id="guess-stubborn" for="stubborn"
// A member swallows the interrupt and sleeps on for 0.2 s. A sibling fails at once. When does the
// block end?
// - at once
// + after 0.2 s
// - after a minute
// > The guarantee "no thread outlives the block" leaves no choice: `close()` waits for everybody.

// %% id="stubborn" title="A member that does not listen"
try (var scope = StructuredTaskScope.open()) {
    scope.fork(() -> {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            System.out.println("stubborn: not now");
        }
        Thread.sleep(200);
        System.out.println("stubborn: finished");
        return "too late";
    });
    scope.fork(() -> { throw new IOException("it failed"); });
    scope.join();
} catch (FailedException e) {
    System.out.println("group: " + e.getCause().getMessage());
}
//> stubborn: not now
//> stubborn: finished
//> group: it failed
//@ 0.2s..

// %% [markdown] id="stubborn-rule"
// Nobody leaks, but you wait. So a task for a group must listen: let `InterruptedException`
// through, and look at `Thread.interrupted()` in long computations. Chapter 13 is about this.
// Python's `TaskGroup` behaves alike when a task swallows its `CancelledError`.
//
// ## Your turn

// %% [practice] id="fallback" title="A page with a gap"
// The orders service is often down. That shall not spoil the page: write "no orders" then. A
// missing profile shall still fail the page. (Handle an error where somebody knows what to do: *in*
// the member.)
//
// starter
// String orders(int user) throws IOException {
//     if (user % 2 == 0) throw new IOException("orders are down");
//     return user + " orders";
// }
//
// String pageOf(int user) throws InterruptedException {
//     try (var scope = StructuredTaskScope.open()) {
//         var profile = scope.fork(() -> load("profile " + user, 20));
//         var orders = scope.fork(() -> orders(user));
//         scope.join();
//         return profile.get() + ", " + orders.get();
//     }
// }
//
// pageOf(1) + "; " + pageOf(2)
//
// answer
// String orders(int user) throws IOException {
//     if (user % 2 == 0) throw new IOException("orders are down");
//     return user + " orders";
// }
//
// String pageOf(int user) throws InterruptedException {
//     try (var scope = StructuredTaskScope.open()) {
//         var profile = scope.fork(() -> load("profile " + user, 20));
//         var orders = scope.fork(() -> {
//             try {
//                 return orders(user);
//             } catch (IOException e) {
//                 return "no orders";
//             }
//         });
//         scope.join();
//         return profile.get() + ", " + orders.get();
//     }
// }
//
// pageOf(1) + "; " + pageOf(2)
//= "profile 1, 1 orders; profile 2, no orders"

// %% [practice] id="fastest-in-time" title="The fastest, if it is fast enough"
// `fastest` returns the first success, or "nobody" if there is none within the time. Nothing may
// run on.
//
// starter
// String fastest(List<Callable<String>> mirrors, int millis)
//         throws InterruptedException {
//     return "?";
// }
//
// System.out.println(fastest(
//     List.of(() -> load("A", 60_000), () -> load("B", 10)), 20_000));
// System.out.println(fastest(List.of(() -> load("C", 60_000)), 500));
//
// answer
// String fastest(List<Callable<String>> mirrors, int millis)
//         throws InterruptedException {
//     try (var scope = StructuredTaskScope.open(
//             Joiner.<String>anySuccessfulResultOrThrow(),
//             config -> config.withTimeout(Duration.ofMillis(millis)))) {
//         mirrors.forEach(mirror -> scope.fork(mirror));
//         return scope.join();
//     } catch (StructuredTaskScope.TimeoutException late) {
//         return "nobody";
//     }
// }
//
// System.out.println(fastest(
//     List.of(() -> load("A", 60_000), () -> load("B", 10)), 20_000));
// System.out.println(fastest(List.of(() -> load("C", 60_000)), 500));
//> A: stopped
//> B
//> C: stopped
//> nobody

// %% [practice] id="status-report" title="A status for each address"
// Visit all addresses at once, and return a map from each address to its status, or to `error: …`
// if the visit failed. One failure must not stop the others. (The homework `parallel-fetch` wants
// the same of a real `HttpClient`.)
//
// starter
// String visit(String address) throws IOException {
//     if (address.endsWith(".bad")) throw new UnknownHostException(address);
//     return address.endsWith("/missing") ? "404" : "200";
// }
//
// Map<String, String> visitAll(List<String> addresses) throws Exception {
//     return Map.of();
// }
//
// var map = visitAll(List.of("http://a", "http://b/missing", "http://c.bad"));
// map.forEach((where, status) -> System.out.println(where + " -> " + status));
//
// answer
// String visit(String address) throws IOException {
//     if (address.endsWith(".bad")) throw new UnknownHostException(address);
//     return address.endsWith("/missing") ? "404" : "200";
// }
//
// Map<String, String> visitAll(List<String> addresses) throws Exception {
//     try (var scope = StructuredTaskScope.open(Joiner.<String>awaitAll())) {
//         var members = new LinkedHashMap<String, Subtask<String>>();
//         for (var address : addresses) {
//             members.put(address, scope.fork(() -> visit(address)));
//         }
//         scope.join();
//         var statuses = new LinkedHashMap<String, String>();
//         members.forEach((where, member) -> statuses.put(where,
//             member.state() == Subtask.State.SUCCESS
//                 ? member.get() : "error: " + member.exception()));
//         return statuses;
//     }
// }
//
// var map = visitAll(List.of("http://a", "http://b/missing", "http://c.bad"));
// map.forEach((where, status) -> System.out.println(where + " -> " + status));
//> http://a -> 200
//> http://b/missing -> 404
//> http://c.bad -> error: java.net.UnknownHostException: http://c.bad

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | Python | Java 25 (preview) |
// |---|---|
// | `async with TaskGroup() as g:` | `try (var scope = StructuredTaskScope.open()) {` |
// | `g.create_task(f())` | `scope.fork(() -> f())` |
// | the end of the block waits | `scope.join()` waits, `close()` makes sure |
// | `task.result()` afterwards | `subtask.get()` after `join()` |
// | a failure cancels siblings and block | a failure cancels siblings, wakes `join()` |
// | `ExceptionGroup`: all errors | `FailedException`: the first; all with a joiner of your own |
// | `except* OSError` | a `switch` over the errors |
// | `await task` inside the group | fork a `FutureTask`, `get()` it |
// | `task.cancel()` inside the group | fork a `FutureTask`, `cancel(true)` it |
// | `async with timeout(0.1):` | `withTimeout(Duration.ofMillis(100))` |
// | the first success: by hand | `anySuccessfulResultOrThrow()` |
// | `gather(…, return_exceptions=True)` | `awaitAll()`, then `state()` |
//
// ## Links
//
// - [JEP 505: Structured Concurrency (Fifth Preview)](https://openjdk.org/jeps/505)
// - [`StructuredTaskScope`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/StructuredTaskScope.html)
// - ["Go statement considered harmful"](https://vorpus.org/blog/notes-on-structured-concurrency-or-go-statement-considered-harmful/),
//   Nathaniel J. Smith's essay that made the idea known
//
// Next: **09-context**. A group hands its members something else as well: whatever is true "for
// everything below me".
