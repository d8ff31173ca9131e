package loombook.library;

import loombook.home.CacheFolder;
import loombook.home.Saved;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

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
                kept(key)
                        .orElseGet(
                                () -> {
                                    progress.compiling(
                                            files.stream().map(SourceFile::toString).toList());
                                    byte[] content =
                                            new SourceCompiler(libraries.entries(), preview)
                                                    .compile(files);
                                    return keep(chapter, key, content);
                                });
        List<Path> entries = new ArrayList<>(List.of(jar));
        entries.addAll(libraries.entries());
        return new ClassPath(entries, key);
    }

    private Optional<Path> kept(String key) {
        return cache.find(nameOf(key)).filter(Sources::isWhole);
    }

    private static boolean isWhole(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.size() > 0;
        } catch (IOException _) {
            return false;
        }
    }

    private Path keep(String chapter, String key, byte[] content) {
        return switch (cache.write(nameOf(key), content)) {
            case Saved.Written _ -> {
                cache.prune();
                yield cache.path().resolve(nameOf(key));
            }
            case Saved.NotWritten(var why) ->
                    throw ProblemException.input(
                            Place.of(chapter),
                            Said.of("its compiled //SOURCES cannot be kept: {0}", why),
                            Said.of(
                                    "make room or set LOOMBOOK_HOME to a directory that can be"
                                            + " written"));
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
