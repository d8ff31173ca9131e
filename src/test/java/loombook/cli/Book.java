package loombook.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A small book in a folder of its own, a home beside it, and the program to try on both: in this
/// JVM, or started as its users start it.
final class Book implements AutoCloseable {
    private static final long SECONDS = 60;

    /// Below the folder that we run in, so that messages can show paths as they were typed.
    final Path folder;

    final Path notebooks;
    final Path home;
    final Map<String, String> environment = new TreeMap<>();
    final Properties properties = new Properties();
    private byte[] input = new byte[0];

    /// How a command ended.
    record Ended(int exit, String out, String err) {}

    Book() throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        folder = Files.createTempDirectory(target, "book");
        notebooks = Files.createDirectories(folder.resolve("notebooks"));
        home = folder.resolve("home");
        environment.put("LOOMBOOK_HOME", home.toAbsolutePath().toString());
        environment.put("LANG", "C.UTF-8");
        properties.putAll(System.getProperties());
        properties.setProperty("loombook.home", folder.toAbsolutePath().toString());
        properties.setProperty("stdout.encoding", "UTF-8");
    }

    /// Puts a chapter into the book.
    Book chapter(String name, String text) throws IOException {
        Path file = notebooks.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /// Puts a file beside the book, and says how to name it.
    String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    String read(String chapter) throws IOException {
        return Files.readString(notebooks.resolve(chapter));
    }

    Book input(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /// Runs a command in this JVM.
    Ended run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit;
        try (Program program = program(out, err)) {
            program.expect(words);
            exit = CommandTree.execute(program, words);
        }
        return new Ended(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// The program in this JVM.
    Program program(OutputStream out, OutputStream err) {
        return new Program(
                new ByteArrayInputStream(input),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                environment,
                properties,
                Path.of("").toAbsolutePath());
    }

    /// Starts the program as a process of its own.
    Process start(String... words) throws IOException {
        return from(Path.of("target/classes"), words);
    }

    /// As [#start], with the program's own classes from there.
    Process from(Path classes, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(classes, words));
        equip(builder);
        return builder.start();
    }

    List<String> command(Path classes, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dloombook.home=" + folder.toAbsolutePath());
        command.add("-cp");
        command.add(absolute(classes + File.pathSeparator + System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(words));
        return command;
    }

    /// Gives a process the environment of this book, and nothing of ours that would disturb it.
    void equip(ProcessBuilder builder) {
        builder.environment()
                .keySet()
                .removeIf(
                        name ->
                                name.startsWith("LC_")
                                        || List.of("COLUMNS", "NO_COLOR").contains(name));
        builder.environment().putAll(environment);
    }

    /// Starts the program, gives it its input, and waits for its end.
    Ended started(String... words) throws Exception {
        Process process = start(words);
        try (var in = process.getOutputStream()) {
            in.write(input);
        }
        return ended(process);
    }

    static Ended ended(Process process) throws Exception {
        CompletableFuture<byte[]> err =
                CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
        CompletableFuture<byte[]> out =
                CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end");
        }
        return new Ended(
                process.exitValue(),
                new String(out.get(), StandardCharsets.UTF_8),
                new String(err.get(), StandardCharsets.UTF_8));
    }

    private static byte[] all(java.io.InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
