package loombook.session.recorder;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/// What a thread was started to run, found inside the thread.
///
/// @param handed what the JDK was given to run; null if it could not be found
/// @param work the chapter's own object within it; null if it could not be found
/// @param given what that will be called with; null if that is nothing, or not known
record Task(Object handed, Object work, Object given) {
    static final Task NONE = new Task(null, null, null);
    private static final String UNKNOWN = "?";
    private static final int MOST_CAPTURED = 8;
    private static final int LONGEST = 24;
    private static final Pattern AUTOMATIC = Pattern.compile("Thread-\\d+");

    enum Result {
        UNKNOWN,
        DONE,
        FAILED,
        CANCELLED
    }

    /// The name that somebody gave to a thread; empty if it is the JDK's default.
    static String ownName(Thread thread) {
        String name = thread.getName();
        return AUTOMATIC.matcher(name).matches() ? "" : cut(name);
    }

    /// As `class#method`.
    String method() {
        if (work == null) {
            return "";
        }
        Class<?> type = work.getClass();
        String name = type.isHidden() ? target(type) : type.getName() + "#";
        return name.length() > 4 * LONGEST * LONGEST ? "" : name;
    }

    /// The method behind a lambda stands among the constants of the class that the JVM made for it.
    private static String target(Class<?> lambda) {
        String host = lambda.getName();
        host = host.substring(0, Math.max(0, host.indexOf("$$Lambda"))).replace('.', '/');
        String found = "";
        try {
            Object pool = pool(lambda);
            int size = (int) pool.getClass().getMethod("getSize").invoke(pool);
            Method kind = pool.getClass().getMethod("getTagAt", int.class);
            Method info = pool.getClass().getMethod("getMemberRefInfoAt", int.class);
            for (int i = 1; i < size; i++) {
                if (kind.invoke(pool, i).toString().contains("METHOD")) {
                    Object member = info.invoke(pool, i);
                    String owner = (String) Array.get(member, 0);
                    String name = (String) Array.get(member, 1);
                    boolean own = owner.equals(host);
                    if (!name.equals("<init>") && (own || found.isEmpty())) {
                        found = owner.replace('/', '.') + "#" + name;
                    }
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Another JDK may keep it elsewhere: then the lane has no text.
            return "";
        }
        return found;
    }

    private static Object pool(Class<?> type) throws ReflectiveOperationException {
        Object java =
                Class.forName("jdk.internal.access.SharedSecrets")
                        .getMethod("getJavaLangAccess")
                        .invoke(null);
        return Class.forName("jdk.internal.access.JavaLangAccess")
                .getMethod("getConstantPool", Class.class)
                .invoke(java, type);
    }

    /// Values that a lambda has taken along, in the order in which its body mentions them.
    List<String> captured() {
        if (work == null || !work.getClass().isHidden()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (Field field : work.getClass().getDeclaredFields()) {
            try {
                field.setAccessible(true);
                values.add(shown(field.get(work)));
            } catch (ReflectiveOperationException | RuntimeException e) {
                return List.of();
            }
        }
        return values.size() > MOST_CAPTURED ? List.of() : values;
    }

    /// What it will be called with; empty if that cannot be told.
    String argument() {
        String shown = shown(given);
        return shown.equals(UNKNOWN) ? "" : shown;
    }

    /// Only what is known to be quick and harmless to show. A truth says little without its name.
    private static String shown(Object value) {
        return switch (value) {
            case String text when text.length() <= LONGEST -> '"' + text + '"';
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Double number -> number.toString();
            case Character letter -> "'" + letter + "'";
            case Enum<?> constant -> constant.name();
            case null, default -> UNKNOWN;
        };
    }

    private static String cut(String text) {
        return text.length() <= 2 * LONGEST ? text : text.substring(0, 2 * LONGEST) + "…";
    }

    /// How it ended, if the JDK keeps that.
    Result result() {
        if (handed == null || handed.getClass().getClassLoader() != null) {
            return Result.UNKNOWN;
        }
        if (handed instanceof Future<?> future) {
            return switch (future.state()) {
                case RUNNING -> Result.UNKNOWN;
                case SUCCESS -> Result.DONE;
                case FAILED -> Result.FAILED;
                case CANCELLED -> Result.CANCELLED;
            };
        }
        return subtask(handed);
    }

    /// A subtask of a structured scope; that interface is a preview.
    private static Result subtask(Object task) {
        try {
            Class<?> type = Class.forName("java.util.concurrent.StructuredTaskScope$Subtask");
            if (!type.isInstance(task)) {
                return Result.UNKNOWN;
            }
            return switch (type.getMethod("state").invoke(task).toString()) {
                case "SUCCESS" -> Result.DONE;
                case "FAILED" -> Result.FAILED;
                default -> Result.UNKNOWN;
            };
        } catch (ReflectiveOperationException e) {
            return Result.UNKNOWN;
        }
    }
}
