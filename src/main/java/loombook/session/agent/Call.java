package loombook.session.agent;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/// Something of the chapter's that yields a value, or throws whatever it likes.
interface Call {
    Result make() throws Throwable;

    /// What came of it.
    record Result(Object value, long nanos) {}

    /// What the chapter's code threw, told apart from what went wrong in calling it.
    final class Failure extends Exception {
        private static final long serialVersionUID = 1L;
        final long nanos;

        private Failure(Throwable cause, long nanos) {
            super(null, cause, false, false);
            this.nanos = nanos;
        }
    }

    static Result invoke(ChapterLoader loader, String className, String name) throws Throwable {
        Method method = loader.loadClass(className).getDeclaredMethod(name);
        method.setAccessible(true);
        long start = System.nanoTime();
        try {
            Object value = method.invoke(null);
            return new Result(value, System.nanoTime() - start);
        } catch (InvocationTargetException e) {
            throw new Failure(e.getCause(), System.nanoTime() - start);
        }
    }

    static Result read(ChapterLoader loader, String className, String name)
            throws ReflectiveOperationException {
        Field field = loader.loadClass(className).getDeclaredField(name);
        field.setAccessible(true);
        return new Result(field.get(null), 0);
    }
}
