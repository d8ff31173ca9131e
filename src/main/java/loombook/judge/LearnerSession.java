package loombook.judge;

import loombook.judge.api.Call;
import loombook.judge.api.Interval;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerType;
import loombook.judge.api.TestServer;
import loombook.judge.api.Trouble;
import loombook.wire.Result;
import loombook.wire.Target;
import loombook.wire.Value;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;

/// One hidden test's way to the learner's code.
final class LearnerSession implements Learner, AutoCloseable {
    private static final Duration TO_LOOK = Duration.ofSeconds(1);

    private final LearnerJvm jvm;
    private final TypeNames names;
    private final Rebuilder rebuilder;
    private final Timer timer;
    private final Random random;
    private final Crossing crossing;
    private final ThreadLocal<Interval> last = new ThreadLocal<>();
    private final Queue<SideCall<?>> pieces = new ConcurrentLinkedQueue<>();
    private final List<WebServer> servers = new ArrayList<>();

    LearnerSession(
            LearnerJvm jvm,
            TypeNames names,
            CallbackDesk desk,
            Rebuilder rebuilder,
            Timer timer,
            Random random) {
        this.jvm = jvm;
        this.names = names;
        this.rebuilder = rebuilder;
        this.timer = timer;
        this.random = random;
        this.crossing = new Crossing(names, desk, this::stand);
        desk.use(crossing);
    }

    @Override
    public <T> T construct(Class<T> type, Object... arguments) {
        Class<?>[] types = learnerType(type).constructor();
        if (types.length != arguments.length) {
            throw new IllegalArgumentException(type + " has other constructor parameters");
        }
        Target target =
                new Target(
                        names.of(type),
                        0,
                        Target.CONSTRUCTOR,
                        Arrays.stream(types).map(names::of).toList(),
                        values(types, arguments));
        Object made;
        try {
            made = call(target, "new " + names.simple(type), type, RuntimeException.class);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return type.cast(made);
    }

    @Override
    public <T> T statics(Class<T> type) {
        if (!learnerType(type).statics()) {
            throw new IllegalArgumentException(type + " is not for static methods");
        }
        return type.cast(stand(type, 0));
    }

    private static LearnerType learnerType(Class<?> type) {
        LearnerType said = type.getAnnotation(LearnerType.class);
        if (said == null) {
            throw new IllegalArgumentException(type + " has no @LearnerType");
        }
        return said;
    }

    private Object stand(Class<?> type, int id) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new Remote(this, type, id));
    }

    /// Stands for an object of the learner's, or for the static part of a class.
    private record Remote(LearnerSession session, Class<?> type, int id)
            implements Crossing.StandIn {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Object[] given = arguments == null ? new Object[0] : arguments;
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> given[0] != null && isSame(given[0]);
                    case "hashCode" -> id;
                    default -> session.names.simple(type) + "@" + id;
                };
            }
            return session.invoke(type, id, method, given);
        }

        private boolean isSame(Object other) {
            return Proxy.isProxyClass(other.getClass())
                    && Proxy.getInvocationHandler(other) instanceof Remote remote
                    && remote.session == session
                    && remote.id == id;
        }
    }

    private Object invoke(Class<?> type, int id, Method method, Object[] given) throws Throwable {
        Class<?>[] types = method.getParameterTypes();
        Target target =
                new Target(
                        names.of(type),
                        id,
                        method.getName(),
                        Arrays.stream(types).map(names::of).toList(),
                        values(types, given));
        return call(
                target,
                method.getName(),
                method.getGenericReturnType(),
                method.getExceptionTypes());
    }

    private List<Value> values(Class<?>[] types, Object[] arguments) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            values.add(crossing.toWire(arguments[i], types[i]));
        }
        return values;
    }

    private Object call(
            Target target, String shown, java.lang.reflect.Type result, Class<?>... declared)
            throws Throwable {
        Answer reply;
        try {
            reply = jvm.call(target, timer);
        } catch (Lost e) {
            throw new Trouble(e.getMessage());
        } catch (Overdue e) {
            throw new Trouble(
                    new Hang(jvm, rebuilder, timer.limit()).text(shown, e.call(), TO_LOOK));
        }
        last.set(reply.interval());
        if (reply.result() instanceof Result.Threw(var raised)) {
            throw rebuilder.exception(raised, declared);
        }
        try {
            return crossing.fromWire(((Result.Returned) reply.result()).value(), result);
        } catch (Unfit e) {
            throw new Trouble("`" + shown + "` answered nonsense: " + e.getMessage());
        }
    }

    @Override
    public <T> Call<T> start(Callable<T> piece) {
        SideCall<T> started = new SideCall<>(piece, last::get, timer);
        pieces.add(started);
        started.begin();
        return started;
    }

    @Override
    public Call<Void> run(Learner.Piece piece) {
        return start(
                () -> {
                    piece.run();
                    return null;
                });
    }

    @Override
    public long sent() {
        return jvm.sent();
    }

    @Override
    public Interval lastInterval() {
        return last.get();
    }

    @Override
    public Duration cpu() {
        return jvm.cpu();
    }

    @Override
    public Duration delay() {
        return timer.delay();
    }

    @Override
    public List<String> threads() {
        try {
            return jvm.look(0, TO_LOOK.multipliedBy(5)).threads().stream()
                    .map(Untrusted::line)
                    .toList();
        } catch (Lost e) {
            throw new Trouble(e.getMessage());
        } catch (TimeoutException e) {
            throw new Trouble("Your program's JVM does not answer any more.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The test was interrupted.");
        }
    }

    @Override
    public Random random() {
        return random;
    }

    @Override
    public synchronized TestServer serve(TestServer.Site site) {
        try {
            WebServer server = WebServer.open(jvm.room(), servers.size(), site);
            servers.add(server);
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String deadUrl() {
        return "http://127.0.0.1:" + jvm.room().deadPort();
    }

    @Override
    public Duration echo() {
        Target target = new Target("", 0, Target.ECHO, List.of(), List.of());
        long start = System.nanoTime();
        try {
            jvm.call(target, timer);
        } catch (Lost e) {
            throw new Trouble(e.getMessage());
        } catch (Overdue e) {
            throw new Trouble("Your program's JVM does not answer any more.");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    Timer timer() {
        return timer;
    }

    /// Whether calls are left that have not ended.
    boolean isBusy() {
        return jvm.unanswered() > 0;
    }

    /// What was printed so far.
    String printed() {
        return Untrusted.text(jvm.printout().text());
    }

    @Override
    public synchronized void close() {
        pieces.forEach(SideCall::interrupt);
        servers.forEach(WebServer::close);
    }
}
