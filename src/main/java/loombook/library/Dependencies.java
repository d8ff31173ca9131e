package loombook.library;

import loombook.home.CacheFolder;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The jars for `//DEPS`: from the kept answer if there is one, else from the resolver.
final class Dependencies {
    /// How long a version that may move stays put, as in Maven itself.
    private static final Duration FRESH = Duration.ofDays(1);

    private final CacheFolder cache;
    private final MavenFiles maven;
    private final Resolver resolver;
    private final Clock clock;

    Dependencies(CacheFolder cache, MavenFiles maven, Resolver resolver, Clock clock) {
        this.cache = cache;
        this.maven = maven;
        this.resolver = resolver;
        this.clock = clock;
    }

    ClassPath classPath(Wanted wanted, Progress progress) throws InterruptedException {
        String key = key(wanted);
        Optional<KeptPath> kept = cache.read(key).flatMap(KeptPath::read);
        if (kept.isPresent() && isFresh(wanted, kept.get())) {
            return kept.get().classPath();
        }
        try {
            return ask(wanted, key, progress);
        } catch (ProblemException e) {
            // Yesterday's snapshot is better than none when the network is away.
            if (kept.isPresent()) {
                return kept.get().classPath();
            }
            throw e;
        }
    }

    private boolean isFresh(Wanted wanted, KeptPath kept) {
        return !wanted.isMoving() || kept.asked().plus(FRESH).isAfter(clock.instant());
    }

    private ClassPath ask(Wanted wanted, String key, Progress progress)
            throws InterruptedException {
        progress.resolving(wanted.texts());
        List<Path> files = resolver.resolve(wanted, progress);
        try {
            KeptPath path = KeptPath.of(clock.instant(), files);
            // Kept or not, the answer is good.
            cache.write(key, path.content());
            cache.prune();
            return path.classPath();
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of(wanted.chapter()),
                    Said.of("a library vanished while it was being found: {0}", e.getMessage()),
                    Said.of("run it again"));
        }
    }

    private String key(Wanted wanted) {
        Digest digest = new Digest();
        wanted.coordinates().forEach(coordinate -> digest.add(coordinate.text()));
        digest.add("");
        wanted.repositories()
                .forEach(repository -> digest.add(repository.id()).add(repository.url()));
        maven.addTo(digest);
        return digest.text();
    }
}
