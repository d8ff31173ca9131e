// EXPECT failed: walks from threads and loaders to every object of the driver and sets its numbers and flags
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

public final class RateLimiter {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    public RateLimiter(int maxRequests, Duration period) {
        Thread.getAllStackTraces().forEach((thread, frames) -> open.add(thread));
        open.add(Thread.currentThread());
        open.add(ClassLoader.getSystemClassLoader());
        open.add(getClass().getClassLoader());
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .forEach(frame -> open.add(frame.getDeclaringClass()));
        while (!open.isEmpty() && seen.size() < 100_000) {
            Object next = open.pop();
            if (seen.add(next)) {
                search(next, next instanceof Class<?> type ? type : next.getClass());
            }
        }
    }

    public void acquire() throws InterruptedException {}

    private void search(Object owner, Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                try {
                    field.setAccessible(true);
                    boolean shared = Modifier.isStatic(field.getModifiers());
                    Object value = field.get(shared ? null : owner);
                    if (!each.getName().startsWith("java.")
                            && field.getType() == boolean.class
                            && each != RateLimiter.class) {
                        field.setBoolean(shared ? null : owner, true);
                    }
                    if (value != null && !field.getType().isPrimitive()) {
                        open.add(value);
                    }
                } catch (ReflectiveOperationException | RuntimeException e) {
                    continue;
                }
            }
        }
    }
}
