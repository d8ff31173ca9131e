package loombook.library;

import java.nio.file.Path;
import java.util.List;

/// The jars that a chapter's cells see, in order.
///
/// @param fingerprint changes whenever anything on the path does; fit to be part of a cache's key
public record ClassPath(List<Path> entries, String fingerprint) {
    public static final ClassPath EMPTY = new ClassPath(List.of(), "");

    public ClassPath {
        entries = List.copyOf(entries);
    }
}
