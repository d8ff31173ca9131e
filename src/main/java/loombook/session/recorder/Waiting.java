package loombook.session.recorder;

import loombook.wire.ThreadLog.State;

/// Finds out what the current thread is about to wait for.
final class Waiting {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final int DEEPEST = 24;
    private static final int MOST_LOOKS = 40;
    private static final String SNIPPETS = "REPL.";
    private static final String FUTURE = "java.util.concurrent.CompletableFuture";

    private Waiting() {}

    /// @param limited whether it waits for so long at most
    static State of(Lane lane, Object blocker, boolean limited) {
        State unless = blocker == null && limited ? State.WAITS_FOR_TIME : State.WAITS_FOR_OTHERS;
        return isUnclear(lane, blocker) && lane.mayLook(MOST_LOOKS)
                ? WALKER.walk(
                        frames ->
                                frames.limit(DEEPEST)
                                        .takeWhile(f -> !f.getClassName().startsWith(SNIPPETS))
                                        .map(f -> told(f.getClassName(), f.getMethodName()))
                                        .filter(each -> each != null)
                                        .findFirst()
                                        .orElse(unless))
                : unless;
    }

    /// To look at a stack is dear. A virtual thread that names its lock waits for that; one that
    /// waits for a result may do so for the JDK's own client.
    private static boolean isUnclear(Lane lane, Object blocker) {
        return blocker == null
                || !lane.thread.isVirtual()
                || blocker.getClass().getName().startsWith(FUTURE);
    }

    /// Whether the current thread interrupts others because their pool shuts down and they have
    /// nothing to do: that cancels no work.
    static boolean isPoolThatSendsItsIdleHome() {
        return WALKER.walk(
                frames ->
                        frames.limit(DEEPEST)
                                .takeWhile(f -> !f.getClassName().startsWith(SNIPPETS))
                                .anyMatch(f -> f.getMethodName().equals("interruptIdleWorkers")));
    }

    /// What a frame tells about the wait above it; null if nothing.
    static State told(String type, String method) {
        if (type.startsWith("sun.nio.ch.")
                || type.startsWith("jdk.internal.net.http.")
                || type.startsWith("java.net.")
                || type.equals("loombook.session.agent.Keyboard")) {
            return State.WAITS_FOR_DATA;
        }
        if (method.equals("getTask") || method.equals("awaitWork")) {
            return State.IDLE;
        }
        return type.equals("java.util.concurrent.ThreadFlock") || type.endsWith(".ThreadFlock")
                ? State.WAITS_FOR_OTHERS
                : null;
    }
}
