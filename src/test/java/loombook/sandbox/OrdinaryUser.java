package loombook.sandbox;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs test classes once more, as somebody who is not root, in a JVM of their own.
public final class OrdinaryUser {
    /// None of those that judges lend to jails, whose processes they kill.
    private static final String NUMBER = "60577";

    private OrdinaryUser() {}

    /// How the tests went.
    public record Outcome(int status, String report) {}

    /// Whether there is anything to do: an ordinary user has run the tests already.
    public static boolean isSomebodyElse() {
        return User.isRoot();
    }

    /// @param needed files and folders of the project that the tests read
    public static Outcome run(List<Path> needed, Duration limit, Class<?>... tests)
            throws IOException, InterruptedException {
        Path folder = Prison.open(Files.createTempDirectory("lbo"));
        try {
            Path home = Files.createDirectory(folder.resolve("home"));
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
            Path root = Prison.open(Files.createDirectory(folder.resolve("root")));
            for (Path each : needed) {
                copy(each, root.resolve(projectRoot().relativize(each)));
            }
            return run(command(folder, root, home, tests), folder, limit);
        } finally {
            delete(folder);
        }
    }

    private static Outcome run(List<String> command, Path folder, Duration limit)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            ProcessTree.kill(process.toHandle());
        }
        return new Outcome(process.waitFor(), Files.readString(log, StandardCharsets.UTF_8));
    }

    private static List<String> command(Path folder, Path root, Path home, Class<?>[] tests)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Tools.find("setpriv").orElseThrow().toString());
        words.addAll(List.of("--reuid", NUMBER, "--regid", NUMBER, "--clear-groups"));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:-UsePerfData"));
        words.add("-Duser.home=" + home);
        words.add("-Dloombook.root=" + root);
        words.addAll(List.of("-cp", String.join(File.pathSeparator, classPath(folder))));
        words.add(OrdinaryUser.class.getName());
        Stream.of(tests).map(Class::getName).forEach(words::add);
        return words;
    }

    /// Our own class path, copied to where everybody may read it.
    private static List<String> classPath(Path folder) throws IOException {
        String own =
                Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                        .orElse(System.getProperty("java.class.path"));
        List<String> copies = new ArrayList<>();
        for (String each : own.split(File.pathSeparator)) {
            Path from = Path.of(each);
            if (Files.exists(from)) {
                Path to = folder.resolve("path" + copies.size() + "-" + from.getFileName());
                copy(from, to);
                copies.add(to.toString());
            }
        }
        return copies;
    }

    private static Path projectRoot() {
        return Path.of(System.getProperty("loombook.root", "")).toAbsolutePath();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path above = to.getParent(); !Files.exists(above); above = to.getParent()) {
            Path missing = above;
            while (!Files.exists(missing.getParent())) {
                missing = missing.getParent();
            }
            Prison.open(Files.createDirectory(missing));
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
                Prison.open(copy);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /// @param tests the names of test classes
    public static void main(String[] tests) throws ClassNotFoundException {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (String each : tests) {
            request.selectors(selectClass(Class.forName(each)));
        }
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request.build(), summary);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        summary.getSummary().printFailuresTo(out, 12);
        summary.getSummary().printTo(out);
        boolean ran = summary.getSummary().getTestsSucceededCount() > 0;
        System.exit(ran && summary.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
    }
}
