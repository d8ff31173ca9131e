package loombook.verify;

import loombook.chapter.Chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Examines several chapters, some at a time; those that only took too long get another run when
/// nothing else goes on.
public final class Round {
    private final Examiner examiner;
    private final int jobs;

    /// @param jobs how many chapters may be played at once
    public Round(Examiner examiner, int jobs) {
        this.examiner = examiner;
        this.jobs = jobs;
    }

    /// @param each told of every chapter's end, in the chapters' order
    public List<Examined> examine(List<Chapter> chapters, Consumer<Examined> each)
            throws InterruptedException {
        List<Examined> examined = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(jobs)) {
            List<Future<Examined>> futures = new ArrayList<>();
            for (Chapter chapter : chapters) {
                futures.add(workers.submit(() -> examiner.examine(chapter)));
            }
            for (Future<Examined> future : futures) {
                Examined one = Awaited.get(future);
                if (one.isWorthAnotherRun()) {
                    again.add(examined.size());
                } else {
                    each.accept(one);
                }
                examined.add(one);
            }
        }
        for (int index : again) {
            Examined second = examiner.examine(examined.get(index).chapter());
            examined.set(index, second);
            each.accept(second);
        }
        return examined;
    }
}
