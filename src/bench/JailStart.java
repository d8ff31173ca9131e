import loombook.sandbox.Jail;
import loombook.sandbox.JailLimits;
import loombook.sandbox.JailRequest;
import loombook.sandbox.Jailed;
import loombook.sandbox.Jails;
import loombook.sandbox.Tier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a jail adds to the start of a JVM, tier by tier and beside no jail at all, in turn on the
/// same machine. Start it from the project's folder, after a build, with a JDK 25: `java
/// --enable-native-access=ALL-UNNAMED -cp target/classes src/bench/JailStart.java [ROUNDS]`.
public final class JailStart {
    private static final List<String> JVM =
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData",
                    "-Xmx64m",
                    "-version");
    private static final JailLimits LIMITS = JailLimits.ofJvm(64, 100, Duration.ofSeconds(20));

    private final Path folder;

    private JailStart(Path folder) {
        this.folder = folder;
    }

    /// What one start took: until the call came back, until the JVM had ended, and until nothing of
    /// it was left, in milliseconds.
    private record Took(double call, double jvm, double close) {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("loombook-bench");
        try {
            new JailStart(folder).run(args.length > 0 ? Integer.parseInt(args[0]) : 25);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void run(int rounds) throws Exception {
        Jails jails = Jails.in(folder.resolve("jails"));
        Map<Tier, List<Took>> took = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            Optional<Jail> jail = jails.of(tier);
            if (jail.isPresent()) {
                once(jail.get());
                took.put(tier, new ArrayList<>());
            } else {
                System.out.println("tier " + tier + ": " + jails.obstacle(tier).orElseThrow());
            }
        }
        List<Took> bare = new ArrayList<>();
        bare();
        for (int i = 0; i < rounds; i++) {
            bare.add(bare());
            for (Tier tier : took.keySet()) {
                took.get(tier).add(once(jails.of(tier).orElseThrow()));
            }
        }
        System.out.printf(
                "medians of %d starts, ms %16s %12s %8s%n",
                rounds, "start() back", "JVM ended", "close()");
        print("no jail", bare);
        took.forEach((tier, all) -> print(tier + ", " + tier.means(), all));
    }

    private Took once(Jail jail) throws Exception {
        Path room = Files.createTempDirectory(folder, "room");
        long start = System.nanoTime();
        Jailed jailed = jail.start(new JailRequest(JVM, List.of(), room, List.of(), LIMITS));
        long called = System.nanoTime();
        if (jailed.await(Duration.ofSeconds(20)).orElse(-1) != 0) {
            throw new IOException(new String(jailed.err().readAllBytes()));
        }
        long ended = System.nanoTime();
        jailed.close();
        return took(start, called, ended, System.nanoTime());
    }

    private static Took bare() throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(JVM).start();
        long called = System.nanoTime();
        process.waitFor();
        return took(start, called, System.nanoTime(), System.nanoTime());
    }

    private static Took took(long start, long called, long ended, long closed) {
        return new Took((called - start) / 1e6, (ended - start) / 1e6, (closed - ended) / 1e6);
    }

    private static void print(String name, List<Took> all) {
        System.out.printf(
                "%-30s %13.1f %12.1f %8.1f%n",
                name,
                median(all.stream().mapToDouble(Took::call).toArray()),
                median(all.stream().mapToDouble(Took::jvm).toArray()),
                median(all.stream().mapToDouble(Took::close).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
