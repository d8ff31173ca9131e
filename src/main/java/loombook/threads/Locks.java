package loombook.threads;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;

/// Who waits for a lock of `java.util.concurrent`, and who holds it: the locks know, and tell
/// whoever may look inside.
final class Locks {
    private Locks() {}

    /// Takes note that `thread` waits for what `owner` holds.
    interface Note {
        void waits(Thread thread, Thread owner, String lock);
    }

    static void addWaits(Collection<Thread> threads, Note note) {
        try {
            Field field =
                    AbstractOwnableSynchronizer.class.getDeclaredField("exclusiveOwnerThread");
            field.setAccessible(true);
            for (Thread thread : threads) {
                if (LockSupport.getBlocker(thread) instanceof AbstractOwnableSynchronizer lock
                        && field.get(lock) instanceof Thread owner) {
                    note.waits(thread, owner, name(lock));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Monitors can still be told.
            return;
        }
    }

    /// The lock a reader knows is the class around the part that queues.
    private static String name(AbstractOwnableSynchronizer lock) {
        String name = lock.getClass().getName();
        int inner = name.indexOf('$');
        return (inner < 0 ? name : name.substring(0, inner))
                + "@"
                + Integer.toHexString(System.identityHashCode(lock));
    }
}
