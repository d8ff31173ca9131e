package loombook.session.agent;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;

/// The JVM's way to change classes that are loaded already. It is opened when it is first needed:
/// that takes a third of the time in which this JVM starts.
public final class Redefiner {
    /// A jar beside ours that holds nothing but the name of this class, as the JVM wants it.
    private static final String JAR = "loombook-redefiner.jar";

    private static Path jar;
    private static Instrumentation instrumentation;

    private Redefiner() {}

    /// Called by the JVM.
    public static void agentmain(String options, Instrumentation given) {
        instrumentation = given;
    }

    /// Before a chapter can change what this JVM says of itself.
    static synchronized void noteWhereWeAre() {
        jar = Path.of(System.getProperty("java.class.path")).resolveSibling(JAR);
    }

    static synchronized Instrumentation instrumentation() {
        if (instrumentation == null) {
            open();
        }
        return instrumentation;
    }

    private static void open() {
        try {
            Class.forName("sun.instrument.InstrumentationImpl")
                    .getMethod("loadAgent", String.class)
                    .invoke(null, jar.toString());
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException("this JVM cannot change loaded classes", e);
        }
    }
}
