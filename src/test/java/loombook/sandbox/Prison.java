package loombook.sandbox;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Puts [Inmate]s into jails and hears what they have to say.
final class Prison implements AutoCloseable {
    static final JailLimits LIMITS = new JailLimits(100, 300, 400, Duration.ofSeconds(20), 256, 16);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Path classes;
    private final Path cell;
    private final Jails jails;
    private final ServerSocketChannel door;

    Prison() throws IOException {
        folder = Files.createTempDirectory("lbt");
        open(folder);
        classes = folder.resolve("classes");
        Path target = classes.resolve("loombook/sandbox/Inmate.class");
        Files.createDirectories(target.getParent());
        for (Path each = target.getParent(); !each.equals(folder); each = each.getParent()) {
            open(each);
        }
        try (var in = Inmate.class.getResourceAsStream("Inmate.class")) {
            Files.copy(in, target);
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        cell = Files.createDirectory(folder.resolve("cell"));
        door =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                        .bind(UnixDomainSocketAddress.of(cell.resolve("s")));
        jails = Jails.in(folder.resolve("jails"));
    }

    /// What became of an inmate.
    record Report(int status, List<String> lines, String complaints) {}

    Path folder() {
        return folder;
    }

    Jails jails() {
        return jails;
    }

    /// The jail of this tier; the test is given up, saying why, where there is none.
    Jail jail(Tier tier) throws IOException {
        var obstacle = jails.obstacle(tier);
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> "no tier " + tier + ": " + obstacle);
        return jails.of(tier).orElseThrow();
    }

    Jailed start(Tier tier, List<Integer> ports, String... deeds) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-XX:ReservedCodeCacheSize=32m",
                                "-Xmx64m",
                                "-Xlog:disable",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classes.toString(),
                                "loombook.sandbox.Inmate"));
        command.addAll(List.of(deeds));
        return jail(tier).start(new JailRequest(command, List.of(classes), cell, ports, LIMITS));
    }

    Report run(Tier tier, String... deeds) throws IOException, InterruptedException {
        return run(tier, List.of(), deeds);
    }

    Report run(Tier tier, List<Integer> ports, String... deeds)
            throws IOException, InterruptedException {
        try (Jailed jailed = start(tier, ports, deeds)) {
            String out = new String(jailed.out().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(jailed.err().readAllBytes(), StandardCharsets.UTF_8);
            int status = jailed.await(PATIENCE).orElse(-1);
            return new Report(status, out.lines().toList(), err);
        }
    }

    static Path open(Path path) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Override
    public void close() throws IOException {
        door.close();
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
