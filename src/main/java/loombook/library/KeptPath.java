package loombook.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The kept answer of a resolver: files as they were found, good for as long as they stay so.
///
/// @param asked when the repositories were asked
record KeptPath(Instant asked, List<Entry> entries) {
    private static final String HEAD = "loombook class path 1 ";

    KeptPath {
        entries = List.copyOf(entries);
    }

    record Entry(Path path, long bytes, long modifiedMillis) {

        static Entry of(Path path) throws IOException {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return new Entry(path, now.size(), now.lastModifiedTime().toMillis());
        }

        boolean isUnchanged() {
            try {
                // Not by equals: a record's is put together at run time, which takes milliseconds.
                Entry now = of(path);
                return now.bytes == bytes && now.modifiedMillis == modifiedMillis;
            } catch (IOException _) {
                return false;
            }
        }

        private String line() {
            return bytes + " " + modifiedMillis + " " + path;
        }

        private static Entry parse(String line) {
            String[] parts = line.split(" ", 3);
            return new Entry(Path.of(parts[2]), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }

    static KeptPath of(Instant asked, List<Path> files) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.add(Entry.of(file));
        }
        return new KeptPath(asked, entries);
    }

    /// What the bytes say; empty if they are not ours or a file has changed since.
    static Optional<KeptPath> read(byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(HEAD)) {
            return Optional.empty();
        }
        try {
            Instant asked =
                    Instant.ofEpochMilli(Long.parseLong(lines.getFirst().substring(HEAD.length())));
            List<Entry> entries = lines.stream().skip(1).map(Entry::parse).toList();
            return entries.stream().allMatch(Entry::isUnchanged)
                    ? Optional.of(new KeptPath(asked, entries))
                    : Optional.empty();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    byte[] content() {
        StringBuilder text = new StringBuilder(HEAD).append(asked.toEpochMilli()).append('\n');
        entries.forEach(entry -> text.append(entry.line()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    ClassPath classPath() {
        Digest digest = new Digest();
        entries.forEach(entry -> digest.add(entry.line()));
        return new ClassPath(entries.stream().map(Entry::path).toList(), digest.text());
    }
}
