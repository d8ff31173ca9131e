package loombook.grade;

import loombook.grade.store.Job;
import loombook.grade.store.Verdicts;
import loombook.judge.Judge;
import loombook.judge.JudgeSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The kits that this machine has met, each fetched once, and a judge for each.
final class Kits implements AutoCloseable {
    private final Verdicts store;
    private final JudgeSettings settings;
    private final Path folder;
    private final Map<String, Ready> ready = new HashMap<>();

    /// A kit and who judges by it.
    record Ready(OpenKit kit, Judge judge) {}

    private Kits(Verdicts store, JudgeSettings settings, Path folder) {
        this.store = store;
        this.settings = settings;
        this.folder = folder;
    }

    static Kits in(Verdicts store, JudgeSettings settings) throws IOException {
        return new Kits(store, settings, Files.createTempDirectory("loombook-kits"));
    }

    synchronized Ready of(Job job) throws IOException {
        String key = job.tests() + "/" + job.exercise();
        Ready known = ready.get(key);
        if (known == null) {
            byte[] content =
                    store.kit(job).orElseThrow(() -> new IOException("its tests are gone"));
            OpenKit kit = OpenKit.open(job, content, folder);
            known = new Ready(kit, Judge.open(settings.withTests(kit.jar(), kit.seed())));
            ready.put(key, known);
        }
        return known;
    }

    @Override
    public synchronized void close() {
        ready.values().forEach(each -> each.judge().close());
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // It is among the temporary files, which go by themselves.
            return;
        }
    }
}
