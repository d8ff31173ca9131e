/// What hidden tests are written against. They are ordinary JUnit tests in the package `hidden`
/// (`src/hidden/java`); a test method asks for a [Learner] and talks through it to the learner's
/// code as if it were local:
///
/// ```java
/// class RateLimiterTest {
///     @LearnerType(constructor = {int.class, Duration.class})
///     interface RateLimiter {
///         void acquire() throws InterruptedException;
///     }
///
///     @Test
///     @DisplayName("The first N callers pass at once")
///     void theFirstNPassAtOnce(Learner learner) throws Exception {
///         RateLimiter limiter = learner.construct(RateLimiter.class, 3, Duration.ofSeconds(1));
///         limiter.acquire();
///     }
/// }
/// ```
///
/// The nested types with [LearnerType] say what the learner must have written; that is compared
/// before any test runs. Every test method gets a class loader of its own for the learner's
/// classes.
///
/// **What crosses, both ways:** null, primitives and their wrappers, `String`, `Duration`, lists
/// and other collections (they arrive as `List`), maps (in their order), records of the learner (as
/// a record of the test, by the names of the components), objects of the learner (behind an
/// interface of the test). To the learner alone: objects of the test behind an interface of the JDK
/// (`LongPredicate`, `Iterator`, `Runnable` …), called back on threads of the judge, from any
/// number of threads at once.
///
/// **Exceptions** of the JDK arrive as themselves, where they are unchecked or the interface's
/// method declares them; all others as [LearnerException]. Their stack trace is the learner's own
/// part.
///
/// **Interrupts** cross: who waits for the learner's method and is interrupted, interrupts the
/// thread that runs it over there, and goes on waiting for its answer. The same holds for a
/// callback whose caller is interrupted.
///
/// **Time:** a call that has no answer at the test's limit ([TimeLimit], else five seconds) ends
/// with an error that says so, and names a deadlock if there is one. What a busy machine takes is
/// added to such limits, up to twice as much again; a test with bounds of its own asks
/// [Learner#delay], or compares with [Learner#echo].
package loombook.judge.api;
