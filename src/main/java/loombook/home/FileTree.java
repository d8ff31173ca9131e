package loombook.home;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Walks over directories that other processes change at the same time: what vanishes under way, or
/// cannot be read, is passed over. Links are never followed below the root.
final class FileTree {
    private FileTree() {}

    record Entry(Path path, long bytes, long modifiedMillis) {}

    static List<Entry> files(Path root) {
        List<Entry> entries = new ArrayList<>();
        walk(
                root,
                new Forgiving() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        long modified = attributes.lastModifiedTime().toMillis();
                        entries.add(new Entry(file, attributes.size(), modified));
                        return FileVisitResult.CONTINUE;
                    }
                });
        return entries;
    }

    static long size(Path root) {
        return files(root).stream().mapToLong(Entry::bytes).sum();
    }

    static List<Path> children(Path root) {
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /// Deletes everything below the root, and says how many bytes that was.
    static long empty(Path folderOrLink) {
        long[] freed = {0};
        Path root = real(folderOrLink);
        walk(
                root,
                new Forgiving() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        freed[0] += delete(file) ? attributes.size() : 0;
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
                        if (!folder.equals(root)) {
                            delete(folder);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return freed[0];
    }

    /// @return whether this call deleted it; a null path is nothing to delete
    static boolean delete(Path file) {
        try {
            return file != null && Files.deleteIfExists(file);
        } catch (IOException _) {
            return false;
        }
    }

    private static void walk(Path root, Forgiving visitor) {
        try {
            Files.walkFileTree(real(root), visitor);
        } catch (IOException _) {
            // The root vanished or cannot be read: then there is nothing to see in it.
            return;
        }
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException _) {
            return root;
        }
    }

    private abstract static class Forgiving extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
