package loombook.library;

import loombook.chapter.Header;
import loombook.home.CacheFolder;
import loombook.home.Home;
import loombook.home.Platform;
import loombook.problem.Problem;
import loombook.problem.ProblemException;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Answers what is on a chapter's class path, at once if nothing has changed since the last time.
public final class Library {
    private static final long DEPENDENCIES_CAP = 4L << 20;
    private static final long SOURCES_CAP = 64L << 20;

    private final Dependencies dependencies;
    private final Sources sources;

    Library(Dependencies dependencies, Sources sources) {
        this.dependencies = dependencies;
        this.sources = sources;
    }

    /// @throws ProblemException if others can write to the cache
    public static Library open(Home home, Platform platform) {
        MavenFiles maven = MavenFiles.of(platform.environment(), Path.of(platform.userHome()));
        CacheFolder kept = home.cacheFolder("dependencies", DEPENDENCIES_CAP);
        // Not before it is needed: hundreds of Maven's classes come with it.
        Resolver resolver =
                (wanted, progress) -> new MavenResolver(maven).resolve(wanted, progress);
        return new Library(
                new Dependencies(kept, maven, resolver, Clock.systemUTC()),
                new Sources(home.cacheFolder("sources", SOURCES_CAP)));
    }

    /// The class path that the header asks for.
    ///
    /// @param chapter the chapter's file, from where its relative paths start
    /// @throws ProblemException with everything that is wrong with the header, else with every
    ///   library that cannot be had, else with every error in the sources
    public ClassPath classPath(Path chapter, Header header, Progress progress)
            throws InterruptedException {
        if (header.deps().isEmpty() && header.sources().isEmpty()) {
            return ClassPath.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Wanted wanted = Wanted.read(chapter, header, problems);
        List<SourceFile> files = SourceFiles.read(chapter, header.sources(), problems);
        if (!problems.isEmpty()) {
            throw ProblemException.input(problems);
        }
        ClassPath libraries =
                wanted.coordinates().isEmpty()
                        ? ClassPath.EMPTY
                        : dependencies.classPath(wanted, progress);
        if (files.isEmpty()) {
            return libraries;
        }
        return sources.classPath(chapter.toString(), files, libraries, header.preview(), progress);
    }
}
