package loombook.session;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The list of all classes that JShell makes for those who type names without knowing their
/// packages. It begins as soon as there is a JShell, when everything else begins as well; here it
/// waits until somebody types, but not for long: what waits keeps its JShell in memory.
final class ClassIndex {
    /// JShell has one thread for all of its lists, so this is one for all sessions.
    private static final CountDownLatch WANTED = new CountDownLatch(1);

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String MAKER = "jdk.jshell.SourceCodeAnalysisImpl";
    private static final String MAKING = "refreshIndexes";

    private ClassIndex() {}

    static void want() {
        WANTED.countDown();
    }

    /// Keeps the thread that makes the list, and no other.
    static void holdBack() {
        if (WANTED.getCount() > 0 && StackWalker.getInstance().walk(ClassIndex::isMaking)) {
            try {
                WANTED.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
                WANTED.countDown();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isMaking(Stream<StackWalker.StackFrame> frames) {
        return frames.anyMatch(
                frame ->
                        frame.getClassName().equals(MAKER) && frame.getMethodName().equals(MAKING));
    }
}
