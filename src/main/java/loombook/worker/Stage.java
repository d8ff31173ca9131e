package loombook.worker;

import loombook.wire.Errand;
import loombook.wire.FromWorker;
import loombook.wire.Post;
import loombook.wire.Raised;
import loombook.wire.Result;
import loombook.wire.Target;
import loombook.wire.Thrown;
import loombook.wire.ToWorker;
import loombook.wire.Value;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One test's share of this JVM: its classes, its objects and the calls that are under way.
final class Stage {
    private static final int MOST_FRAMES = 8;

    private final LearnerLoader loader;
    private final Post post;
    private final Callbacks callbacks;
    private final Objects objects;
    private final Map<Long, Errand> running = new ConcurrentHashMap<>();

    Stage(LearnerLoader loader, Post post) {
        this.loader = loader;
        this.post = post;
        this.callbacks = new Callbacks(post);
        this.objects = new Objects(loader, callbacks);
        callbacks.use(objects);
    }

    Callbacks callbacks() {
        return callbacks;
    }

    /// Every call has a thread of its own, so that any number may wait.
    void call(ToWorker.Call call) {
        Thread thread =
                Thread.ofVirtual().name("caller " + call.id()).unstarted(() -> answer(call));
        thread.setContextClassLoader(loader);
        running.put(call.id(), new Errand(thread));
        thread.start();
    }

    /// A call that has ended meanwhile has no use for it.
    void interrupt(long id) {
        Errand errand = running.get(id);
        if (errand != null) {
            errand.interrupt();
        }
    }

    /// Where a call is in the learner's code.
    List<Thrown.Frame> place(long id) {
        Errand errand = running.get(id);
        if (errand == null) {
            return List.of();
        }
        List<Thrown.Frame> frames = new ArrayList<>();
        for (StackTraceElement each : errand.thread().getStackTrace()) {
            if (loader.isOurs(each.getClassName()) && frames.size() < MOST_FRAMES) {
                frames.add(
                        new Thrown.Frame(
                                each.getClassName(),
                                each.getMethodName(),
                                each.getFileName(),
                                each.getLineNumber()));
            }
        }
        return frames;
    }

    private void answer(ToWorker.Call call) {
        if (call.interrupted()) {
            Thread.currentThread().interrupt();
        }
        Result result;
        long returned;
        try {
            Object value = invoke(call.target());
            returned = System.nanoTime();
            result = new Result.Returned(objects.toWire(value));
        } catch (InvocationTargetException e) {
            returned = System.nanoTime();
            result = threw(e.getCause());
        } catch (Throwable e) {
            returned = System.nanoTime();
            result = threw(e);
        }
        int interrupts = running.remove(call.id()).end();
        boolean interrupted = Thread.currentThread().isInterrupted();
        System.out.flush();
        post.send(
                new FromWorker.Answered(call.id(), returned, interrupted, interrupts, result)
                        .encode());
    }

    private Object invoke(Target target) throws ReflectiveOperationException {
        if (target.method().equals(Target.ECHO)) {
            return null;
        }
        Object object = target.object() == 0 ? null : objects.find(target.object());
        Class<?> type = object == null ? loader.find(target.type()) : object.getClass();
        Executable executable = find(type, target);
        executable.setAccessible(true);
        Object[] arguments = new Object[target.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = objects.fromWire(target.arguments().get(i));
        }
        return executable instanceof Constructor<?> constructor
                ? constructor.newInstance(arguments)
                : ((Method) executable).invoke(object, arguments);
    }

    private static Executable find(Class<?> type, Target target) throws NoSuchMethodException {
        if (target.method().equals(Target.CONSTRUCTOR)) {
            for (Constructor<?> each : type.getDeclaredConstructors()) {
                if (fits(each, target.parameters())) {
                    return each;
                }
            }
        }
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method each : at.getDeclaredMethods()) {
                boolean real = !each.isBridge() && each.getName().equals(target.method());
                if (real && fits(each, target.parameters())) {
                    return each;
                }
            }
        }
        throw new NoSuchMethodException(target.method());
    }

    private static boolean fits(Executable executable, List<String> parameters) {
        Class<?>[] types = executable.getParameterTypes();
        if (types.length != parameters.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!parameters.get(i).equals(types[i].getCanonicalName())) {
                return false;
            }
        }
        return true;
    }

    private Result threw(Throwable thrown) {
        List<String> types = new ArrayList<>();
        List<Raised.Answer> answers = new ArrayList<>();
        for (Class<?> at = thrown.getClass(); at != Object.class; at = at.getSuperclass()) {
            types.add(at.getName());
            if (loader.isOurs(at)) {
                addAnswers(thrown, at, answers);
            }
        }
        return new Result.Threw(new Raised(Thrown.of(thrown), types, answers));
    }

    private void addAnswers(Throwable thrown, Class<?> type, List<Raised.Answer> answers) {
        for (Method each : type.getDeclaredMethods()) {
            boolean asks = each.getParameterCount() == 0 && each.getReturnType() != void.class;
            if (!asks || !java.lang.reflect.Modifier.isPublic(each.getModifiers())) {
                continue;
            }
            try {
                each.setAccessible(true);
                Object answer = each.invoke(thrown);
                Value value = Value.of(answer);
                if (value != null) {
                    answers.add(new Raised.Answer(each.getName(), value));
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                // Then it has no answer to this.
                continue;
            }
        }
    }
}
