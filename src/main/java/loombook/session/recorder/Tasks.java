package loombook.session.recorder;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Finds what a thread was started to run, by looking into the JDK's own objects.
final class Tasks {
    private static final int DEEPEST = 8;

    private final Field continuation;
    private final Field target;
    private final Field holder;
    private final Field heldTask;
    private final Map<Class<?>, List<Field>> inner = new ConcurrentHashMap<>();

    Tasks() throws ReflectiveOperationException {
        continuation = field(Class.forName("java.lang.VirtualThread"), "cont");
        target = field(Class.forName("jdk.internal.vm.Continuation"), "target");
        holder = field(Thread.class, "holder");
        heldTask = field(holder.getType(), "task");
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    Task of(Thread thread) {
        try {
            Object handed = handed(thread);
            Task task = handed == null ? Task.NONE : within(handed, handed, null, DEEPEST);
            return task == null ? new Task(handed, null, null) : task;
        } catch (ReflectiveOperationException | RuntimeException e) {
            // It has no name then.
            return Task.NONE;
        }
    }

    private Object handed(Thread thread) throws ReflectiveOperationException {
        if (!thread.isVirtual()) {
            return thread.getClass() == Thread.class ? heldTask.get(holder.get(thread)) : thread;
        }
        Object run = target.get(continuation.get(thread));
        for (Field field : tasksIn(run.getClass())) {
            return field.get(run);
        }
        return null;
    }

    /// Goes through the JDK's own wrappings, to what is the chapter's; null if nothing is.
    private Task within(Object handed, Object task, Object given, int depth)
            throws IllegalAccessException {
        if (task == null) {
            return null;
        }
        if (task.getClass().getClassLoader() != null) {
            return new Task(handed, task, given);
        }
        for (Field field : depth > 0 ? tasksIn(task.getClass()) : List.<Field>of()) {
            Task found = within(handed, field.get(task), given(task, field), depth - 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// What a function will be called with that stands in a lambda of the JDK's, as that of
    /// `Gatherers.mapConcurrent` does.
    private static Object given(Object task, Field function) throws IllegalAccessException {
        if (function.getType() == Function.class && task.getClass().isHidden()) {
            for (Field field : task.getClass().getDeclaredFields()) {
                if (field.getType() == Object.class && field.trySetAccessible()) {
                    return field.get(task);
                }
            }
        }
        return null;
    }

    private List<Field> tasksIn(Class<?> type) {
        List<Field> known = inner.get(type);
        if (known == null) {
            known =
                    Arrays.stream(type.getDeclaredFields())
                            .filter(each -> holdsTask(each.getType()))
                            .filter(Field::trySetAccessible)
                            .toList();
            if (known.isEmpty() && type.getSuperclass() != null) {
                known = tasksIn(type.getSuperclass());
            }
            inner.put(type, known);
        }
        return known;
    }

    private static boolean holdsTask(Class<?> type) {
        return type == Runnable.class
                || type == Callable.class
                || type == Supplier.class
                || type == Function.class;
    }
}
