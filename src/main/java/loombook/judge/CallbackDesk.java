package loombook.judge;

import loombook.wire.Errand;
import loombook.wire.FromWorker;
import loombook.wire.Raised;
import loombook.wire.Result;
import loombook.wire.Target;
import loombook.wire.Thrown;
import loombook.wire.ToWorker;
import loombook.wire.Value;
import loombook.wire.WireException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The objects of one test that the learner's code may call, and the calls under way. Each runs on
/// a thread of its own.
final class CallbackDesk {
    private static final int MOST_AT_ONCE = 10_000;

    private final Map<Object, Value.Callback> names = new IdentityHashMap<>();
    private final List<Known> objects = new ArrayList<>();
    private final Map<Long, Errand> running = new ConcurrentHashMap<>();
    private Crossing crossing;

    private record Known(Object object, Class<?> face) {}

    void use(Crossing way) {
        crossing = way;
    }

    /// The name by which the other side knows an object.
    ///
    /// @param face an interface of the JDK
    synchronized Value.Callback nameOf(Object object, Class<?> face) {
        return names.computeIfAbsent(
                object,
                each -> {
                    objects.add(new Known(each, face));
                    return new Value.Callback(objects.size(), face.getName());
                });
    }

    /// @throws IllegalArgumentException if there is no such object
    Object find(int id) {
        return known(id).object();
    }

    private synchronized Known known(int id) {
        if (id < 1 || id > objects.size()) {
            throw new IllegalArgumentException("an object that it was never given");
        }
        return objects.get(id - 1);
    }

    void call(FromWorker.Callback call, LearnerJvm jvm) throws WireException {
        if (running.size() >= MOST_AT_ONCE) {
            throw new WireException("more than " + MOST_AT_ONCE + " calls at once");
        }
        Known known;
        Method method;
        Object[] arguments;
        try {
            known = known(call.target().object());
            method = method(known.face(), call.target());
            arguments = arguments(method, call.target());
        } catch (IllegalArgumentException | Unfit e) {
            throw new WireException(e.getMessage());
        }
        Thread thread =
                Thread.ofVirtual()
                        .unstarted(() -> answer(call, known.object(), method, arguments, jvm));
        if (running.putIfAbsent(call.id(), new Errand(thread)) != null) {
            throw new WireException("two calls of one name");
        }
        if (call.interrupted()) {
            thread.interrupt();
        }
        thread.start();
    }

    private static Method method(Class<?> face, Target target) {
        for (Method each : face.getMethods()) {
            List<String> parameters =
                    Arrays.stream(each.getParameterTypes()).map(Class::getCanonicalName).toList();
            if (each.getName().equals(target.method()) && parameters.equals(target.parameters())) {
                return each;
            }
        }
        throw new IllegalArgumentException("a method that " + face.getName() + " does not have");
    }

    private Object[] arguments(Method method, Target target) throws Unfit {
        Object[] arguments = new Object[target.parameters().size()];
        if (target.arguments().size() != arguments.length) {
            throw new IllegalArgumentException("too many arguments, or too few");
        }
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            arguments[i] = crossing.fromWire(target.arguments().get(i), type);
        }
        return arguments;
    }

    private void answer(
            FromWorker.Callback call,
            Object object,
            Method method,
            Object[] arguments,
            LearnerJvm jvm) {
        Result result;
        try {
            method.setAccessible(true);
            Object value = method.invoke(object, arguments);
            result = new Result.Returned(crossing.toWire(value, Object.class));
        } catch (InvocationTargetException e) {
            result = threw(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            result = threw(e);
        }
        int interrupts = running.remove(call.id()).end();
        boolean interrupted = Thread.interrupted();
        jvm.send(new ToWorker.Answer(call.id(), interrupted, interrupts, result));
    }

    /// Expected values never cross, and neither do stack traces of tests.
    private static Result threw(Throwable thrown) {
        List<String> types = new ArrayList<>();
        for (Class<?> at = thrown.getClass(); at != Object.class; at = at.getSuperclass()) {
            types.add(at.getName());
        }
        Thrown bare = new Thrown(types.getFirst(), thrown.getMessage(), List.of(), null, List.of());
        return new Result.Threw(new Raised(bare, types, List.of()));
    }

    /// A call that has ended meanwhile has no use for it.
    void interrupt(long id) {
        Errand errand = running.get(id);
        if (errand != null) {
            errand.interrupt();
        }
    }

    void close() {
        running.values().forEach(Errand::interrupt);
    }
}
