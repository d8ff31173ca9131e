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
            return handed == null ? Task.NONE : new Task(handed, work(handed, DEEPEST));
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

    /// Goes through the JDK's own wrappings.
    private Object work(Object task, int depth) throws IllegalAccessException {
        if (task == null || task.getClass().getClassLoader() != null) {
            return task;
        }
        for (Field field : depth > 0 ? tasksIn(task.getClass()) : List.<Field>of()) {
            Object found = work(field.get(task), depth - 1);
            if (found != null) {
                return found;
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
