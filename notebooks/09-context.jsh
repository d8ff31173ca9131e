//JAVA 25+
//PREVIEW
// ---
// title: Context
// summary: a value for everything below me, from thread locals to scoped values
// minutes: 35
// ---

// %% [markdown] id="question"
// # Context
//
// Your program serves a hundred users at once. In the log you read "pays 10 crowns". **Who does?**
//
// The method that writes this line is ten calls below the one that knows the user. How does the
// name get down there? The honest way is a parameter.

// %% id="parameter" title="Handed down, from call to call"
void log(String user, String text) {
    System.out.println("[" + user + "] " + text);
}

void charge(String user, int amount) {
    log(user, "pays " + amount + " crowns");
}

void checkOut(String user) { charge(user, 10); }

void handle(String user) { checkOut(user); }

handle("ada");
//> [ada] pays 10 crowns

// %% [markdown] id="parameter-rule"
// It works, it is checked by the compiler, and for anything that a method *works with* it is the
// right way. But `checkOut` and `charge` do nothing with the name except pass it on. Next week it
// is a request number as well, and a language, and every signature changes again. Libraries in
// between, whose signatures are not yours, cannot take part at all.
//
// We want **a value for everything below me**, without naming it in each call.
//
// ## One variable for all?
//
// A global variable is seen from everywhere. Two requests show what is wrong with it. We make them
// meet in the middle: Ada's waits until Bob's has begun.

// %% [predict] id="guess-global" for="global"
// Ada's request stores her name, then Bob's stores his. Then Ada pays. What does the log say?
// - `[ada] pays 10 crowns`
// + `[bob] pays 10 crowns`
// - sometimes the one, sometimes the other
// > There is one variable, and Bob wrote last: the latches see to that. Ada shops, Bob pays.
// > (Without the latches it would be a matter of luck, which is worse.)

// %% id="global" title="A global variable"
String user;

void log(String text) { System.out.println("[" + user + "] " + text); }

var adaIsIn = new CountDownLatch(1);
var bobIsIn = new CountDownLatch(1);
try (var scope = StructuredTaskScope.open()) {
    scope.fork(() -> {
        user = "ada";
        adaIsIn.countDown();
        bobIsIn.await();
        log("pays 10 crowns");
        return "ada served";
    });
    scope.fork(() -> {
        adaIsIn.await();
        user = "bob";
        bobIsIn.countDown();
        return "bob served";
    });
    scope.join();
}
//> [bob] pays 10 crowns

// %% [markdown] id="global-rule"
// ## One for each thread: `ThreadLocal`
//
// If every task has its own thread, a variable *for each thread* will do. That is a `ThreadLocal`:
// one key, and behind it a value per thread. `withInitial` is its default, for threads that have
// set nothing.

// %% id="thread-local" title="Two tasks, two values"
var LOCAL = ThreadLocal.withInitial(() -> "nobody");

void log(String text) {
    System.out.println("[" + LOCAL.get() + "] " + text);
}

String serve(String name, CyclicBarrier meeting) throws Exception {
    LOCAL.set(name);
    meeting.await();                      // both are in the middle of it
    log("pays 10 crowns");
    return name + " served";
}

try (var scope = StructuredTaskScope.open()) {
    var meeting = new CyclicBarrier(2);
    scope.fork(() -> serve("ada", meeting));
    scope.fork(() -> serve("bob", meeting));
    scope.join();
}
log("counts the money");
//~ [ada] pays 10 crowns
//~ [bob] pays 10 crowns
//> [nobody] counts the money

// %% [markdown] id="thread-local-rule"
// Each thread sees what it has set itself. (Which of the two pays first is open.) Java has had this
// since 1998, and many libraries depend on it. It has three faults. Here they are.
//
// **The first: it stays.** Nothing ends the life of the value, except the end of the thread.
// Threads of a pool do not end.

// %% id="left-behind" title="Fault one: left behind in the pool"
try (var pool = Executors.newFixedThreadPool(1)) {
    pool.submit(() -> {
        LOCAL.set("ada");
        log("logs in");
    }).get();
    pool.submit(() -> log("looks at the balance")).get();
    System.out.println("--- and with remove():");
    pool.submit(() -> {
        LOCAL.set("ada");
        try {
            log("logs in");
        } finally {
            LOCAL.remove();
        }
    }).get();
    pool.submit(() -> log("looks at the balance")).get();
}
//> [ada] logs in
//> [ada] looks at the balance
//> --- and with remove():
//> [ada] logs in
//> [nobody] looks at the balance

// %% [markdown] id="left-behind-rule"
// Somebody who never logged in looked at Ada's balance. This is no invented example; it is how such
// leaks happen. So: **`set`, then `try`, then `remove` in `finally`**, always. `remove` goes back
// to the default, not to the value before. (With a virtual thread per task the thread is thrown
// away, and this fault with it.)
//
// **The second: everybody may change it.** A method far below, which only wanted to do something
// quickly under another name:

// %% id="changed-below" title="Fault two: changed from below"
void sendReceipt() {
    LOCAL.set("mailer");
    log("sends a receipt");
}

try {
    LOCAL.set("ada");
    log("pays 10 crowns");
    sendReceipt();
    log("leaves the shop");
} finally {
    LOCAL.remove();
}
//> [ada] pays 10 crowns
//> [mailer] sends a receipt
//> [mailer] leaves the shop

// %% [markdown] id="changed-below-rule"
// The caller cannot see in the call `sendReceipt()` that its own context has gone afterwards.
//
// **The third: children have nothing.** A task that forks two others has two threads more, and
// neither of them knows the user. `InheritableThreadLocal` was made for this: a new thread gets a
// **copy** of its parent's values.

// %% id="inheritable" title="InheritableThreadLocal: a copy at birth"
var HERITAGE = new InheritableThreadLocal<String>();
try {
    LOCAL.set("ada");
    HERITAGE.set("ada");
    var child = Thread.ofVirtual().unstarted(() -> {
        System.out.println("LOCAL: " + LOCAL.get());
        System.out.println("HERITAGE: " + HERITAGE.get());
        HERITAGE.set("the child's own");
    });
    HERITAGE.set("bob");
    child.start();
    child.join();
    System.out.println("parent's HERITAGE: " + HERITAGE.get());
} finally {
    LOCAL.remove();
    HERITAGE.remove();
}
//> LOCAL: nobody
//> HERITAGE: ada
//> parent's HERITAGE: bob

// %% [markdown] id="inheritable-rule"
// The copy is made when the thread is **created**, not when it starts, and certainly not when it
// looks. From then on parent and child go separate ways. Each thread pays for a copy of the whole
// map.
//
// And who is the parent of a thread in a pool? Whoever happened to need it first.

// %% [predict] id="guess-pool" for="inheritable-pool"
// A pool with one thread. Ada submits a task, then Bob does. Both tasks print the inherited name.
// What does *Bob's* print?
// + `ada`
// - `bob`
// - `null`
// > The pool's thread was created when Ada submitted, and inherited from her. Bob's task runs on
// > that same thread.

// %% id="inheritable-pool" title="Fault three: inherited from a stranger"
try (var pool = Executors.newFixedThreadPool(1)) {
    for (var name : List.of("ada", "bob")) {
        HERITAGE.set(name);
        pool.submit(() -> {
            System.out.println(name + " asks, served as " + HERITAGE.get());
        }).get();
    }
} finally {
    HERITAGE.remove();
}
//> ada asks, served as ada
//> bob asks, served as ada

// %% [markdown] id="inheritable-pool-rule"
// ## A value with a beginning and an end: `ScopedValue`
//
// All three faults have one root: the value lives as long as the *thread*. It should live as long
// as a *call*. That is a `ScopedValue` (final since Java 25). You do not set it. You **bind** it,
// for the time of one call and for everything below it.

// %% id="bind" title="Bind, and read far below"
ScopedValue<String> USER = ScopedValue.newInstance();

void log(String text) {
    System.out.println("[" + USER.get() + "] " + text);
}

void charge(int amount) { log("pays " + amount + " crowns"); }

void checkOut() { charge(10); }

ScopedValue.where(USER, "ada").run(() -> checkOut());
ScopedValue.where(USER, "bob").run(() -> checkOut());
//> [ada] pays 10 crowns
//> [bob] pays 10 crowns

// %% [markdown] id="bind-rule"
// Read it aloud: *where `USER` is "ada", run `checkOut`*. No parameter, and yet the value is in
// plain sight: it holds for this one call and nowhere else. (In a class of your own, `USER` would
// be `private static final`. It is only the key; whoever has the key can read.)
//
// And outside?

// %% id="unbound" title="Outside there is nothing"
System.out.println("bound: " + USER.isBound());
checkOut();
//> bound: false
//! NoSuchElementException: ScopedValue not bound

// %% [markdown] id="unbound-rule"
// Unset is an **error**, not a `null` that surfaces somewhere else a week later. Python's
// `ContextVar.get()` does the same, with a `LookupError`. Where a default makes sense, the *reader*
// names it.

// %% id="default" title="A default"
void log(String text) {
    System.out.println("[" + USER.orElse("nobody") + "] " + text);
}

ScopedValue.where(USER, "ada").run(() -> checkOut());
checkOut();
//> [ada] pays 10 crowns
//> [nobody] pays 10 crowns

// %% [markdown] id="default-rule"
// (`orElse` does not take `null`. `orElseThrow` takes an exception of your own.)
//
// A binding cannot be changed, but **below** it you may bind anew, for a call further down. Here is
// the method that did so much harm as a `ThreadLocal`.

// %% [predict] id="guess-rebind" for="rebind"
// Ada pays, and `sendReceipt` binds `USER` to "mailer", for one call. Then Ada leaves the shop.
// Under whose name?
// - the mailer's
// + her own
// - nobody's
// > The inner binding ends with the inner call. The outer one was only hidden, never changed.

// %% id="rebind" title="Rebind, and restore"
void sendReceipt() {
    ScopedValue.where(USER, "mailer").run(() -> log("sends a receipt"));
}

ScopedValue.where(USER, "ada").run(() -> {
    log("pays 10 crowns");
    sendReceipt();
    log("leaves the shop");
    try {
        ScopedValue.where(USER, "auditor").run(() -> {
            log("reads the books");
            throw new IllegalStateException("these figures are wrong");
        });
    } catch (IllegalStateException e) {
        log("hears that " + e.getMessage());
    }
});
//> [ada] pays 10 crowns
//> [mailer] sends a receipt
//> [ada] leaves the shop
//> [auditor] reads the books
//> [ada] hears that these figures are wrong

// %% [markdown] id="rebind-rule"
// Restored after a return, restored after an exception. You cannot forget it, because you do not do
// it. In Python you call `token = var.set(…)` and, in a `finally`, `var.reset(token)`.
//
// `run` takes a task without a result. `call` takes one with a result, and lets exceptions through.
// And `where` can be repeated. What it returns is an object, **a context that you can keep**.

// %% id="call" title="A context as an object"
ScopedValue<Integer> PURSE = ScopedValue.newInstance();

int spend(int amount) throws IOException {
    int has = PURSE.get();
    if (has >= amount) return has - amount;
    throw new IOException(USER.get() + " has only " + has);
}

var adasContext = ScopedValue.where(USER, "ada").where(PURSE, 50);
System.out.println(adasContext.call(() -> spend(20)));
adasContext.call(() -> spend(80))
//> 30
//! IOException: ada has only 50

// %% [markdown] id="call-rule"
// (Two or three such values are fine. If you have ten, make a record of them and bind that.)
//
// ## Tasks and their context
//
// Two tasks at once, each with its own value: like a `ThreadLocal`, a binding belongs to one
// thread.

// %% id="two-tasks" title="Two tasks with different values"
try (var scope = StructuredTaskScope.open()) {
    var meeting = new CyclicBarrier(2);
    for (var name : List.of("ada", "bob")) {
        scope.fork(() -> ScopedValue.where(USER, name).call(() -> {
            meeting.await();
            checkOut();
            return name + " served";
        }));
    }
    scope.join();
}
log("counts the money");
//~ [ada] pays 10 crowns
//~ [bob] pays 10 crowns
//> [nobody] counts the money

// %% [markdown] id="two-tasks-rule"
// And now what `InheritableThreadLocal` could not do properly. Bind **outside**, fork inside.

// %% id="inherit" title="Children of a scope inherit"
adasContext.call(() -> {
    try (var scope = StructuredTaskScope.open()) {
        scope.fork(() -> log("loads the profile"));
        scope.fork(() -> {
            try (var inner = StructuredTaskScope.open()) {
                inner.fork(() -> log("loads the orders of May"));
                inner.fork(() -> log("loads the orders of June"));
                return inner.join();
            }
        });
        scope.join();
        return "all loaded";
    }
})
//~ [ada] loads the profile
//~ [ada] loads the orders of May
//~ [ada] loads the orders of June
//= "all loaded"

// %% [markdown] id="inherit-rule"
// The whole tree knows, grandchildren included. Nothing is copied: a binding cannot change, so all
// of them can look at the same one. A child costs a pointer, however many values there are.
//
// This is safe only because the scope guarantees that no child outlives the block, and so none
// outlives the binding. A thread from elsewhere gives no such guarantee. What does it see?

// %% id="not-inherited" title="Other threads do not"
adasContext.call(() -> {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        pool.submit(() -> log("runs on an executor")).get();
    }
    Thread.startVirtualThread(() -> log("runs on a bare thread")).join();
    return "done";
})
//> [nobody] runs on an executor
//> [nobody] runs on a bare thread
//= "done"

// %% [markdown] id="not-inherited-rule"
// Nothing, rather than something wrong. If you want a task there to have a context, give it one:
// read the value *here*, bind it *there*. And the other way round: a member of a scope that shall
// **not** work under our name gets a context of its own.

// %% id="own-context" title="A task with a context of its own"
<T> Callable<T> carrying(Callable<T> task) {
    var user = USER.get();                   // here: the thread that asks
    return () ->                             // there: the thread that works
        ScopedValue.where(USER, user).call(() -> task.call());
}

Callable<String> whoAmI = () -> USER.orElse("nobody");
var robot = ScopedValue.where(USER, "robot");
adasContext.call(() -> {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor();
            var scope = StructuredTaskScope.open()) {
        var carried = pool.submit(carrying(whoAmI));
        var inherited = scope.fork(whoAmI);
        var own = scope.fork(() -> robot.call(() -> whoAmI.call()));
        scope.join();
        return List.of(carried.get(), inherited.get(), own.get());
    }
})
//= [ada, ada, robot]

// %% [markdown] id="own-context-rule"
// Three tasks: one on an executor, to which the name was carried; one in the scope, which inherited
// it; one in the scope that works as a robot.
//
// Python's tasks *copy* the whole context when they are made; `create_task(f(), context=ctx)` gives
// a task one of its own, and `ctx.run(f)` is our `adasContext.run(…)`.
//
// Why did the robot bind its name *inside* the member, and not around the `fork`?

// %% id="structure" title="Around the fork is too late"
try (var scope = StructuredTaskScope.open()) {
    robot.run(() -> scope.fork(whoAmI));
    scope.join();
}
//! StructureViolationException

// %% [markdown] id="structure-rule"
// The binding would end while the member may still be at work. A scope takes the context with which
// it was *opened*, and insists that every `fork` happens in the same one.
//
// ## A request id in every log line
//
// To the practice. Libraries log through a logger, and know nothing of our keys. But the logger can
// be taught once, in its handler, and then *every* line carries the id, whoever writes it.

// %% id="request-id" title="Who asked? Every line knows"
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

ScopedValue<String> REQUEST = ScopedValue.newInstance();
var logger = Logger.getAnonymousLogger();
logger.setUseParentHandlers(false);
logger.addHandler(new Handler() {
    public void publish(LogRecord line) {
        var id = REQUEST.orElse("-");
        System.out.println("[" + id + "] " + line.getMessage());
    }
    public void flush() {}
    public void close() {}
});

void load(String what) {
    logger.info("load " + what);             // knows nothing of requests
}

// %% id="request-id-used" title="Three requests, side by side"
logger.info("the shop opens");
try (var requests = StructuredTaskScope.open()) {
    for (var id : List.of("r1", "r2", "r3")) {
        requests.fork(() -> ScopedValue.where(REQUEST, id).call(() -> {
            try (var parts = StructuredTaskScope.open()) {
                parts.fork(() -> load("profile"));
                parts.fork(() -> load("orders"));
                return parts.join();
            }
        }));
    }
    requests.join();
}
logger.info("the shop closes");
//> [-] the shop opens
//~ [r1] load profile
//~ [r1] load orders
//~ [r2] load profile
//~ [r2] load orders
//~ [r3] load profile
//~ [r3] load orders
//> [-] the shop closes

// %% [markdown] id="request-id-rule"
// Six threads mix their lines, in an order that is open, and yet each line says to whom it belongs.
// (A handler that writes on *another* thread must read the id before it hands the line over.
// Chapter 23 comes back to logging.)
//
// ## Why there is no `set`
//
// You may have looked for it.

// %% id="no-set" title="There is no set"
USER.set("eve");
//! error: cannot find symbol

// %% [markdown] id="no-set-rule"
// It was left out on purpose. All that is good about scoped values comes from what is missing:
//
// - A method cannot change what its caller sees. So you can read code without reading all that it
//   calls.
// - The value ends with the call. So nothing is left behind, and nothing has to be removed.
// - Children can share it without a copy and without a lock, however many there are.
//
// A context flows **down**, never up. What shall flow up is a return value. (You can cheat, and
// bind a list or an array. Then all children write to one object, and you have the global variable
// back, races included.)
//
// So when do you still use a `ThreadLocal`? For something that belongs to the *thread*: an object
// that is dear to make and not safe to share. On virtual threads not even for that; there are too
// many of them.
//
// ## Your turn

// %% [practice] id="admins-only" title="Admins only"
// Make `deleteAll` refuse everybody but "root", also those who have no name at all: throw a
// `SecurityException` that says who it was.
//
// starter
// String deleteAll() {
//     return "all gone";
// }
//
// for (var name : List.of("root", "eve")) {
//     try {
//         var answer = ScopedValue.where(USER, name).call(() -> deleteAll());
//         System.out.println(answer);
//     } catch (SecurityException e) {
//         System.out.println(e.getMessage());
//     }
// }
// deleteAll()
//
// answer
// String deleteAll() {
//     var who = USER.orElse("nobody");
//     if (who.equals("root")) return "all gone";
//     throw new SecurityException(who + " may not do that");
// }
//
// for (var name : List.of("root", "eve")) {
//     try {
//         var answer = ScopedValue.where(USER, name).call(() -> deleteAll());
//         System.out.println(answer);
//     } catch (SecurityException e) {
//         System.out.println(e.getMessage());
//     }
// }
// deleteAll()
//> all gone
//> eve may not do that
//! SecurityException: nobody may not do that

// %% [practice] id="indent" title="A trace that knows its depth"
// `step` prints its name, indented by two blanks for each step around it, and runs the task. Keep
// the depth in `DEPTH`: each step binds it one deeper than it found it.
//
// starter
// ScopedValue<Integer> DEPTH = ScopedValue.newInstance();
//
// void step(String name, Runnable task) {
//     System.out.println(name);
//     task.run();
// }
//
// step("order", () -> {
//     step("check the purse", () -> {});
//     step("deliver", () -> step("pack", () -> {}));
// });
// step("say thanks", () -> {});
//
// answer
// ScopedValue<Integer> DEPTH = ScopedValue.newInstance();
//
// void step(String name, Runnable task) {
//     int depth = DEPTH.orElse(0);
//     System.out.println("  ".repeat(depth) + name);
//     ScopedValue.where(DEPTH, depth + 1).run(task);
// }
//
// step("order", () -> {
//     step("check the purse", () -> {});
//     step("deliver", () -> step("pack", () -> {}));
// });
// step("say thanks", () -> {});
//> order
//>   check the purse
//>   deliver
//>     pack
//> say thanks

// %% [practice] id="carrying-pool" title="An executor that keeps the context"
// `all` runs the tasks on an executor and returns their results in order. Make each task see the
// `USER` of the caller. (In the homework `api-client` you will want this for request ids.)
//
// starter
// List<String> all(List<Callable<String>> tasks) throws Exception {
//     try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
//         var results = new ArrayList<String>();
//         for (var each : pool.invokeAll(tasks)) results.add(each.get());
//         return results;
//     }
// }
//
// var tasks = List.of(whoAmI, () -> "guest", whoAmI);
// ScopedValue.where(USER, "grace").call(() -> all(tasks))
//
// answer
// List<String> all(List<Callable<String>> tasks) throws Exception {
//     try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
//         var results = new ArrayList<String>();
//         var carried = tasks.stream().map(task -> carrying(task)).toList();
//         for (var each : pool.invokeAll(carried)) results.add(each.get());
//         return results;
//     }
// }
//
// var tasks = List.of(whoAmI, () -> "guest", whoAmI);
// ScopedValue.where(USER, "grace").call(() -> all(tasks))
//= [grace, guest, grace]

// %% [markdown] id="python-java"
// ## Python ↔ Java
//
// | Python | Java |
// |---|---|
// | `threading.local()` | `ThreadLocal` |
// | `ContextVar("user")` | `ScopedValue.newInstance()` |
// | `ContextVar("user", default="nobody")` | `USER.orElse("nobody")`, at each reader |
// | `var.get()` unset: `LookupError` | `USER.get()` unbound: `NoSuchElementException` |
// | `var.set(x)` … `var.reset(token)` | `where(USER, x).run(…)` |
// | `contextvars.Context` | `ScopedValue.Carrier`: what `where` returns |
// | `ctx.run(f)` | `ctx.run(f)`, `ctx.call(f)` |
// | a task copies the context when it is made | members of a scope share that of the `open` |
// | `create_task(f(), context=ctx)` | `scope.fork(() -> ctx.call(f))` |
// | `asyncio.to_thread(f)` takes the context along | bind again: our `carrying` |
//
// ## Links
//
// - [JEP 506: Scoped Values](https://openjdk.org/jeps/506)
// - [`ScopedValue`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/lang/ScopedValue.html)
//   and
//   [`ThreadLocal`](https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/lang/ThreadLocal.html)
// - [PEP 567: Context Variables](https://peps.python.org/pep-0567/)
//
// Next: **10-resources-and-streams**. Things that must be closed, and sequences that make you wait.
