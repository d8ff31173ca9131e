package loombook.progress;

import java.nio.file.Path;
import java.time.Clock;

/// A process of its own that notes hints without end, or as many as it is told, one write each.
final class Marker {
    private Marker() {}

    /// @param args the folder, the exercise, how many
    public static void main(String[] args) {
        ProgressFile file = new ProgressFile(Path.of(args[0]), Clock.systemUTC());
        int count = Integer.parseInt(args[2]);
        for (int n = 1; n <= count; n++) {
            int number = n;
            Recall recall = file.update(all -> all.with(args[1], one -> one.withHint(number)));
            if (recall.remark().isPresent()) {
                throw new IllegalStateException(recall.remark().get().text());
            }
        }
    }
}
