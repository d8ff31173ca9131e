package loombook.cli;

import loombook.exercise.Exercise;
import loombook.exercise.ExerciseFile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// What students get, as a zip: named is what goes in, so that nothing slips in.
final class Bundle {
    private static final String FOLDER = "loombook";
    private static final String LAUNCHER = "loombook";
    private static final List<String> AT_THE_TOP =
            List.of(LAUNCHER, "loombook.cmd", "LICENSE", "README.md");
    private static final List<String> JARS =
            List.of(
                    "loombook.jar",
                    "loombook-agent.jar",
                    "loombook-worker.jar",
                    "loombook-hidden.jar");

    private final Path root;
    private final Path to;

    private Bundle(Path root, Path to) {
        this.root = root;
        this.to = to;
    }

    /// A file that is there already is replaced when the new one is whole.
    static void write(Path root, List<Exercise> exercises, Path file) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new.zip");
        Files.deleteIfExists(fresh);
        try {
            Map<String, String> how = Map.of("create", "true", "enablePosixFileAttributes", "true");
            URI uri = URI.create("jar:" + fresh.toUri());
            try (FileSystem zip = FileSystems.newFileSystem(uri, how)) {
                Bundle bundle = new Bundle(root, zip.getPath("/" + FOLDER));
                bundle.top();
                bundle.folder("notebooks");
                for (Exercise each : exercises) {
                    bundle.exercise(each);
                }
                bundle.program();
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void top() throws IOException {
        Files.createDirectories(to);
        for (String each : AT_THE_TOP) {
            copy(root.resolve(each), to.resolve(each));
        }
        Files.setPosixFilePermissions(
                to.resolve(LAUNCHER), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void folder(String name) throws IOException {
        Path from = root.resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.sorted().toList()) {
                boolean isHidden = each.getFileName().toString().startsWith(".");
                if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS) && !isHidden) {
                    copy(each, to.resolve(name).resolve(from.relativize(each).toString()));
                }
            }
        }
    }

    /// Not the learner's file, of whoever works on this machine.
    private void exercise(Exercise exercise) throws IOException {
        Path target = to.resolve("exercises").resolve(exercise.id());
        String stub = exercise.stub().getFileName().toString();
        copy(exercise.stub(), target.resolve("stub").resolve(stub));
        try (Stream<Path> all = Files.list(exercise.folder())) {
            for (Path each : all.sorted().toList()) {
                String name = each.getFileName().toString();
                if (name.endsWith(".md")
                        || name.equals(ExerciseFile.NAME)
                        || name.equals("Demo.java")) {
                    copy(each, target.resolve(name));
                }
            }
        }
    }

    private void program() throws IOException {
        Path target = to.resolve("program");
        for (String each : JARS) {
            copy(Engines.besideUs(each), target.resolve(each));
        }
        Path libraries = Engines.besideUs(JARS.getFirst()).resolveSibling("lib");
        Notices notices = new Notices();
        try (Stream<Path> all = Files.list(libraries)) {
            for (Path each : all.filter(one -> one.toString().endsWith(".jar")).sorted().toList()) {
                copy(each, target.resolve("lib").resolve(each.getFileName().toString()));
                notices.add(each);
            }
        }
        Files.writeString(target.resolve("stamp"), stamp() + "\n");
        Files.writeString(to.resolve("THIRD-PARTY.txt"), notices.text());
    }

    /// The same for the same program.
    private static String stamp() throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(Engines.besideUs(JARS.getFirst())));
        return "release-%08x".formatted(sum.getValue());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
