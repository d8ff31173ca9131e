package loombook.worker;

import loombook.threads.AllThreads;
import loombook.wire.FromWorker;
import loombook.wire.Post;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The threads that the learner's code has started.
final class Threads {
    static final String OURS = "loombook-";
    private static final Set<String> OF_THE_JDK =
            Set.of("system", "CarrierThreads", "InnocuousThreadGroup");
    private static final int FLOOD = 97;
    private static final long LOOK_EVERY = 50;
    private static final int MOST_NAMES = 200;

    private Set<Long> known = Set.of();

    /// Whoever waits for what nobody else knows of, and is not known either, is collected as
    /// garbage if it is a virtual thread. A thread that was told of once stays until the test ends.
    private final Set<Thread> told = new HashSet<>();

    /// What is alive now has nothing to do with the next test.
    synchronized void remember() {
        Set<Long> ids = new HashSet<>();
        AllThreads.alive().forEach(each -> ids.add(each.threadId()));
        known = ids;
        told.clear();
    }

    /// Ends this JVM when there are more platform threads than that.
    void limit(int most, Post post) {
        ThreadGroup top = AllThreads.top();
        int allowed = most + top.activeCount();
        Thread.ofPlatform()
                .daemon()
                .name(OURS + "limit")
                .start(
                        () -> {
                            while (top.activeCount() <= allowed) {
                                pause();
                            }
                            String why = "it started more than " + most + " threads";
                            post.send(new FromWorker.Farewell(why).encode());
                            post.drain();
                            Runtime.getRuntime().halt(FLOOD);
                        });
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            // Nobody but the learner's code could want that.
            return;
        }
    }

    synchronized List<String> names() {
        List<Thread> others =
                AllThreads.alive().stream()
                        .filter(each -> !known.contains(each.threadId()) && !isOfTheJdk(each))
                        .limit(MOST_NAMES)
                        .toList();
        told.removeIf(each -> !each.isAlive());
        told.addAll(others);
        return others.stream().map(AllThreads::name).toList();
    }

    /// Threads that the JDK shares between all, and those of the calls themselves.
    private static boolean isOfTheJdk(Thread thread) {
        String name = thread.getName();
        ThreadGroup group = thread.getThreadGroup();
        return name.startsWith(OURS)
                || name.startsWith("caller ")
                || name.startsWith("ForkJoinPool.commonPool")
                || name.startsWith("CompletableFutureDelayScheduler")
                || name.equals("Common-Cleaner")
                || name.equals("Cleaner-0")
                || name.equals("process reaper")
                || name.contains("VirtualThread-unparker")
                || name.endsWith("-poller")
                || (group != null && OF_THE_JDK.contains(group.getName()));
    }
}
