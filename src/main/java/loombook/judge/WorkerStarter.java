package loombook.judge;

import loombook.exercise.Exercise;
import loombook.jdk.BaseClasses;
import loombook.sandbox.Jail;
import loombook.sandbox.JailLimits;
import loombook.sandbox.JailRequest;
import loombook.sandbox.Jailed;
import loombook.wire.FromWorker;
import loombook.wire.Link;
import loombook.wire.ToWorker;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Starts JVMs for learners' code.
final class WorkerStarter {
    /// Where the worker finds what its compiler is to know of the JDK.
    static final String CACHES = "-Dloombook.aot=";

    static final int LONGEST_FRAME = 1 << 24;
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final int TOKEN_BYTES = 16;
    private static final int CARRIERS = 16;

    private final JudgeSettings settings;
    private final List<String> extra;
    private final UnaryOperator<JailLimits> limits;

    WorkerStarter(JudgeSettings settings) {
        this(settings, List.of(), UnaryOperator.identity());
    }

    /// @param extra further options for the JVM
    /// @param limits changes the usual ones
    WorkerStarter(JudgeSettings settings, List<String> extra, UnaryOperator<JailLimits> limits) {
        this.settings = settings;
        this.extra = List.copyOf(extra);
        this.limits = limits;
    }

    /// @throws IOException if it does not start, which is our fault
    LearnerJvm start(Exercise exercise) throws IOException {
        Jail jail = settings.jail();
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        List<Path> libraries = libraries(exercise);
        Room room = Room.open(jail.hasOwnNetwork());
        Jailed process = null;
        Spill spill = new Spill();
        try {
            process = jail.start(request(exercise, room, libraries));
            try (OutputStream in = process.in()) {
                in.write(token.getBytes(StandardCharsets.US_ASCII));
            }
            spill.drain(process.out());
            spill.drain(process.err());
            Link link = new Link(accept(room.channel(), process), LONGEST_FRAME);
            if (!(FromWorker.decode(link.receive()) instanceof FromWorker.Hello(var word))
                    || !word.equals(token)) {
                throw new IOException("a stranger called");
            }
            LearnerJvm jvm = new LearnerJvm(process, link, room, spill);
            jvm.setUp(
                    new ToWorker.Setup(
                            libraries.stream().map(Path::toString).toList(),
                            room.doors(),
                            exercise.worker().threads(),
                            exercise.worker().outputKilobytes() * 1024));
            return jvm;
        } catch (IOException | RuntimeException e) {
            if (process != null) {
                process.close();
            }
            room.close();
            String said = spill.text().strip();
            throw new IOException(said.isEmpty() ? e.getMessage() : said, e);
        }
    }

    private JailRequest request(Exercise exercise, Room room, List<Path> libraries) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.add("-Xmx" + exercise.worker().heapMegabytes() + "m");
        command.addAll(List.of("-jar", settings.workerJar().toString(), room.address()));
        List<Path> readable = new ArrayList<>(libraries);
        readable.add(settings.workerJar());
        startCache().ifPresent(readable::add);
        classList().ifPresent(readable::add);
        return new JailRequest(
                command,
                readable,
                room.folder(),
                room.ports(),
                limits.apply(
                        JailLimits.ofJvm(
                                exercise.worker().heapMegabytes(),
                                exercise.worker().threads(),
                                exercise.timeLimit())));
    }

    /// A cache fits only a JVM with the options that it was made with.
    private List<String> options() {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Xlog:disable",
                                "-Xlog:all=error,aot*=off,cds*=off:stderr",
                                "-Dfile.encoding=UTF-8",
                                "-Djava.awt.headless=true",
                                "-Djdk.virtualThreadScheduler.parallelism=" + CARRIERS,
                                "-Djdk.virtualThreadScheduler.maxPoolSize=" + CARRIERS * 4,
                                "--enable-preview"));
        startCache().ifPresent(cache -> options.add("-XX:AOTCache=" + cache));
        classList().ifPresent(list -> options.add(CACHES + list.getParent()));
        options.addAll(extra);
        return options;
    }

    /// As root, a jail that shows the worker our own folders would have to leave it our own rights,
    /// too, for the sake of the cache.
    private Optional<Path> startCache() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && !settings.jail().hasOwnNetwork()
                ? Optional.empty()
                : settings.startCache().filter(Files::isRegularFile);
    }

    /// What the worker's compiler is to know of the JDK; it lies beside the cache.
    private Optional<Path> classList() {
        return startCache()
                .map(cache -> cache.resolveSibling(BaseClasses.LIST))
                .filter(Files::isRegularFile);
    }

    private List<Path> libraries(Exercise exercise) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : exercise.libraries()) {
            found.add(
                    settings.libraries().stream()
                            .filter(jar -> isOf(name, jar.getFileName().toString()))
                            .findFirst()
                            .orElseThrow(() -> new IOException("there is no library " + name)));
        }
        return found;
    }

    private static boolean isOf(String name, String file) {
        return file.endsWith(".jar")
                && file.startsWith(name + "-")
                && Character.isDigit(file.charAt(name.length() + 1));
    }

    /// Waits for the call, but not for that of a child that died instead.
    private static SocketChannel accept(ServerSocketChannel server, Jailed process)
            throws IOException {
        Thread watch = Thread.ofVirtual().start(() -> closeAfter(process, server));
        try {
            SocketChannel channel = server.accept();
            if (channel.getLocalAddress() instanceof InetSocketAddress) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            return channel;
        } catch (AsynchronousCloseException e) {
            throw new EOFException("it ended before it began");
        } finally {
            watch.interrupt();
        }
    }

    private static void closeAfter(Jailed process, ServerSocketChannel server) {
        try {
            process.await(TO_START);
            server.close();
        } catch (InterruptedException | IOException e) {
            // It has called.
            return;
        }
    }
}
