package loombook.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/// Something found in a folder or a zip that is no folder.
///
/// @param path the names on the way to it, its own last
/// @param kind what it is
/// @param size in bytes, as it says itself
record Leaf(List<String> path, Kind kind, long size, Instant changed, Opener opener) {

    enum Kind {
        FILE,
        LINK,
        /// A device, a pipe, a socket.
        ODD,
        /// A name in a zip that leads out of it.
        ESCAPE,
        /// A name that a zip has more than once, so that each reader finds another content.
        TWICE
    }

    /// Opens the content for reading.
    interface Opener {
        InputStream open() throws IOException;
    }

    Leaf {
        path = List.copyOf(path);
    }

    String name() {
        return path.getLast();
    }

    /// As people write it.
    String words() {
        return String.join("/", path);
    }

    /// The same, but for the first names of its path.
    Leaf below(int names) {
        return withPath(path.subList(names, path.size()));
    }

    Leaf withPath(List<String> other) {
        return new Leaf(other, kind, size, changed, opener);
    }

    /// At most so many bytes of it, and one more if there are more.
    byte[] read(int most) throws IOException {
        try (InputStream in = opener.open()) {
            return in.readNBytes(most + 1);
        }
    }

    boolean isJunk() {
        return path.stream().anyMatch(name -> isJunk(name));
    }

    /// What systems and tools leave everywhere.
    static boolean isJunk(String name) {
        return name.startsWith(".")
                || name.startsWith("#")
                || name.equals("__MACOSX")
                || name.equals("Thumbs.db")
                || name.equals("desktop.ini");
    }
}
