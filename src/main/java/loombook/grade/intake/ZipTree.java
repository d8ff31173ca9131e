package loombook.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip that is looked into without being unpacked.
final class ZipTree implements Tree {
    private static final int MOST_ENTRIES = 1_000_000;

    /// What Windows in the East writes names in, where it does not write UTF-8.
    private static final String OLD_NAMES = "IBM866";

    private final String name;
    private final Path file;
    private final boolean isTemporary;
    private final ZipFile zip;
    private final Map<Top, List<Leaf>> leaves = new LinkedHashMap<>();

    private ZipTree(String name, Path file, boolean isTemporary, ZipFile zip) {
        this.name = name;
        this.file = file;
        this.isTemporary = isTemporary;
        this.zip = zip;
    }

    /// @throws IOException if it is no zip, or a broken one, or one with a password
    static ZipTree open(Path file) throws IOException {
        String name = file.getFileName().toString();
        return open(name.replaceFirst("(?i)\\.zip$", ""), file, false);
    }

    /// A zip inside of something else.
    static ZipTree of(String name, byte[] content) throws IOException {
        Path file = Files.createTempFile("loombook", ".zip");
        try {
            Files.write(file, content);
            return open(name, file, true);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static ZipTree open(String name, Path file, boolean isTemporary) throws IOException {
        ZipFile zip = zip(file);
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new IOException("it has more than " + MOST_ENTRIES + " entries");
        }
        ZipTree tree = new ZipTree(name, file, isTemporary, zip);
        tree.sort(ZipModes.read(file, zip.size()));
        return tree;
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            boolean names = String.valueOf(e.getMessage()).contains("name");
            if (names && Charset.isSupported(OLD_NAMES)) {
                return new ZipFile(file.toFile(), Charset.forName(OLD_NAMES));
            }
            throw e;
        }
    }

    private void sort(ZipModes modes) {
        Map<String, List<Leaf>> folders = new LinkedHashMap<>();
        List<Leaf> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> twice = new HashSet<>();
        zip.stream().map(ZipEntry::getName).filter(each -> !names.add(each)).forEach(twice::add);
        int index = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            boolean isLink = modes.isLink(index);
            boolean isOdd = modes.isOdd(index);
            index++;
            if (entry.isDirectory() && !isLink) {
                continue;
            }
            Leaf leaf =
                    twice.contains(entry.getName())
                            ? leaf(entry, Leaf.Kind.TWICE)
                            : leaf(
                                    entry,
                                    isLink
                                            ? Leaf.Kind.LINK
                                            : isOdd ? Leaf.Kind.ODD : Leaf.Kind.FILE);
            if (leaf.path().size() > 1) {
                folders.computeIfAbsent(leaf.path().getFirst(), _ -> new ArrayList<>()).add(leaf);
            } else {
                files.add(leaf);
            }
        }
        folders.forEach((top, all) -> leaves.put(new Top(top, true), all));
        files.forEach(
                each ->
                        leaves.computeIfAbsent(new Top(each.name(), false), _ -> new ArrayList<>())
                                .add(each));
    }

    private Leaf leaf(ZipEntry entry, Leaf.Kind kind) {
        // Some tools of Windows write the other slash.
        String path = entry.getName().replace('\\', '/');
        List<String> names = Arrays.asList(path.split("/", -1));
        if (names.contains("..")
                || path.startsWith("/")
                || path.indexOf('\0') >= 0
                || path.matches("[A-Za-z]:.*")) {
            return leaf(entry, Leaf.Kind.ESCAPE, List.of(path));
        }
        List<String> clean =
                names.stream().filter(each -> !each.isEmpty() && !each.equals(".")).toList();
        return leaf(entry, kind, clean.isEmpty() ? List.of("(no name)") : clean);
    }

    private Leaf leaf(ZipEntry entry, Leaf.Kind kind, List<String> path) {
        return new Leaf(path, kind, entry.getSize(), time(entry), () -> content(entry));
    }

    private static Instant time(ZipEntry entry) {
        return entry.getLastModifiedTime() == null
                ? Instant.EPOCH
                : entry.getLastModifiedTime().toInstant();
    }

    private InputStream content(ZipEntry entry) throws IOException {
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new ZipException("an entry cannot be found");
        }
        return new Content(in, entry.getCrc());
    }

    /// Compares the check sum at the end, which `java.util.zip` does not; what a broken entry
    /// throws is of several kinds.
    private static final class Content extends CheckedInputStream {
        private final long expected;

        Content(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                int count = super.read(buffer, from, length);
                if (count < 0 && expected >= 0 && getChecksum().getValue() != expected) {
                    throw new ZipException("an entry is damaged");
                }
                return count;
            } catch (IllegalArgumentException e) {
                throw new ZipException("an entry is damaged");
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Top> tops() {
        return leaves.keySet().stream().sorted().toList();
    }

    @Override
    public void walk(Top top, Visitor visitor) throws IOException {
        for (Leaf leaf : leaves.getOrDefault(top, List.of())) {
            if (!visitor.visit(leaf)) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (isTemporary) {
            Files.deleteIfExists(file);
        }
    }
}
