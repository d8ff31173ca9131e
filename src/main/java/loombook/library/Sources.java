package loombook.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loombook.home.CacheFolder;
import loombook.home.Saved;
import loombook.problem.Place;
import loombook.problem.ProblemException;

/// The jar for `//SOURCES`: compiled once for the same text, class path and JDK.
final class Sources {
    private final CacheFolder cache;

    Sources(CacheFolder cache) {
        this.cache = cache;
    }

    /// The libraries with the compiled sources before them.
    ///
    /// @param chapter the file as the reader named it, for problems
    ClassPath classPath(
            String chapter,
            List<SourceFile> files,
            ClassPath libraries,
            boolean preview,
            Progress progress) {
        String key = key(files, libraries, preview);
        Path jar =
                kept(key).orElseGet(
                                () -> {
                                    progress.compiling(
                                            files.stream().map(SourceFile::toString).toList());
                                    byte[] content =
                                            new SourceCompiler(libraries.entries(), preview)
                                                    .compile(files);
                                    return keep(chapter, key, content);
                                });
        Path[] all = new Path[libraries.entries().size() + 1];
        all[0] = jar;
        for (int i = 1; i < all.length; i++) {
            all[i] = libraries.entries().get(i - 1);
        }
        return new ClassPath(List.of(all), key);
    }

    private Optional<Path> kept(String key) {
        return cache.find(nameOf(key));
    }

    private Path keep(String chapter, String key, byte[] content) {
        return switch (cache.write(nameOf(key), content)) {
            case Saved.Written _ -> {
                cache.prune();
                yield cache.path().resolve(nameOf(key));
            }
            case Saved.NotWritten(String why) ->
                    throw ProblemException.input(
                            Place.of(chapter),
                            "its compiled //SOURCES cannot be kept: " + why,
                            "make room or set LOOMBOOK_HOME to a directory that can be written");
        };
    }

    private static String nameOf(String key) {
        return key + ".jar";
    }

    private static String key(List<SourceFile> files, ClassPath libraries, boolean preview) {
        Digest digest = new Digest();
        digest.add("1").add(System.getProperty("java.vendor.version", ""));
        digest.add(Runtime.version().toString()).add(libraries.fingerprint());
        digest.add(Boolean.toString(preview));
        for (SourceFile file : files) {
            digest.add(file.path().getFileName().toString()).add(file.text());
        }
        return digest.text();
    }
}
