package loombook.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/// A folder on the disk. Links are seen, and not followed.
record FolderTree(Path folder) implements Tree {
    private static final int DEEPEST = 20;

    @Override
    public String name() {
        return folder.getFileName().toString();
    }

    @Override
    public List<Top> tops() throws IOException {
        List<Top> tops = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                boolean isFolder = Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS);
                tops.add(new Top(each.getFileName().toString(), isFolder));
            }
        }
        Collections.sort(tops);
        return tops;
    }

    @Override
    public void walk(Top top, Visitor visitor) throws IOException {
        Walk walk = new Walk(visitor);
        Files.walkFileTree(
                folder.resolve(top.name()),
                EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                DEEPEST,
                walk);
    }

    private Leaf leaf(Path file, BasicFileAttributes attributes) {
        List<String> names = new ArrayList<>();
        folder.relativize(file).forEach(name -> names.add(name.toString()));
        Leaf.Kind kind =
                attributes.isSymbolicLink()
                        ? Leaf.Kind.LINK
                        : attributes.isRegularFile() ? Leaf.Kind.FILE : Leaf.Kind.ODD;
        return new Leaf(
                names,
                kind,
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                () -> open(file));
    }

    /// Not through a link, even if it has become one meanwhile.
    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    private final class Walk implements FileVisitor<Path> {
        private final Visitor visitor;

        Walk(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean isJunk = name.startsWith(".") || name.equals("__MACOSX");
            return isJunk ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            // At the greatest depth folders come here, too.
            boolean more = attributes.isDirectory() || visitor.visit(leaf(file, attributes));
            return more ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            Leaf unreadable =
                    new Leaf(
                            List.of(folder.relativize(file).toString()),
                            Leaf.Kind.FILE,
                            0,
                            java.time.Instant.EPOCH,
                            () -> {
                                throw e;
                            });
            return visitor.visit(unreadable) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public void close() {}
}
