package loombook.grade;

import loombook.grade.store.Address;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL of our own, from what is installed; without it the test is left out.
final class Postgres implements AutoCloseable {
    private static final String USER = "postgres";

    private final Path folder;
    private final Path programs;
    private final int port;

    private Postgres(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    static Postgres start() throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        Assumptions.assumeTrue(programs.isPresent(), "PostgreSQL is not installed");
        Path folder = Files.createTempDirectory("lbpg");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Postgres postgres = new Postgres(folder, programs.get(), port);
        postgres.run("initdb", "-D", postgres.data(), "-A", "trust", "-U", USER, "--no-sync");
        postgres.up();
        return postgres;
    }

    private static Optional<Path> programs() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(each -> each.resolve("bin"))
                    .filter(each -> Files.isExecutable(each.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    Address address() {
        return Address.of("jdbc:postgresql://localhost:" + port + "/postgres?user=" + USER);
    }

    void up() throws IOException, InterruptedException {
        String options = "-p " + port + " -c listen_addresses=localhost -c fsync=off -k " + folder;
        run("pg_ctl", "-D", data(), "-w", "-l", folder.resolve("log") + "", "-o", options, "start");
    }

    /// At once, as if it had crashed.
    void down() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
    }

    /// It refuses to run as root.
    private void run(String program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("runuser", "-u", USER, "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(words));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out").toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(program + ": " + Files.readString(folder.resolve("out")));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            down();
        } catch (IOException e) {
            // It is down already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
