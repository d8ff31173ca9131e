package loombook.session.agent;

import java.lang.instrument.Instrumentation;

/// Keeps the JVM's handle for changing classes already loaded; the jar's manifest names this class,
/// so the JVM calls it before `main`.
public final class Redefiner {
    private static Instrumentation instrumentation;

    private Redefiner() {}

    public static void agentmain(String options, Instrumentation given) {
        instrumentation = given;
    }

    static Instrumentation instrumentation() {
        if (instrumentation == null) {
            throw new UnsupportedOperationException("this JVM cannot change loaded classes");
        }
        return instrumentation;
    }
}
