package loombook.sandbox;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Whether jails work: a JVM is started in each of them once, and the outcome remembered until the
/// machine starts again or something that matters has changed.
final class Trials {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int HEAP = 32;
    private static final int THREADS = 50;
    private static final String GOOD = "works";
    private static final String HANGS = "a JVM in it hangs";
    private static final String INTERRUPTED = "interrupted";
    private static final String SILENT = "it says nothing";
    private static final Path SETTINGS = Path.of("/proc/sys");

    private final Path file;
    private final String circumstances;
    private final Map<Tier, String> known;

    private Trials(Path file, String circumstances, Map<Tier, String> known) {
        this.file = file;
        this.circumstances = circumstances;
        this.known = known;
    }

    static Trials recall(Path folder) {
        Path file = folder.toAbsolutePath().resolve("tried");
        String circumstances = circumstances();
        Map<Tier, String> known = new EnumMap<>(Tier.class);
        List<String> lines = lines(file);
        if (!lines.isEmpty() && lines.getFirst().equals(circumstances)) {
            for (Tier tier : Tier.values()) {
                lines.stream()
                        .filter(line -> line.startsWith(tier + " "))
                        .forEach(line -> known.put(tier, line.substring(2)));
            }
        }
        return new Trials(file, circumstances, known);
    }

    /// A jail that does not work turns into the reason.
    Workshop.Made confirm(Workshop.Made made) {
        if (!(made instanceof Workshop.Made.Ready(var jail)) || jail.tier() == Tier.D) {
            return made;
        }
        String outcome = known.get(jail.tier());
        if (outcome == null) {
            outcome = attempt(jail);
            known.put(jail.tier(), outcome);
            remember();
        }
        return outcome.equals(GOOD)
                ? made
                : new Workshop.Made.Impossible(
                        Problem.of(
                                Place.of(jail.tier().means()),
                                Said.of("does not work here: {0}", said(outcome)),
                                fix(jail.tier())));
    }

    private static Said said(String outcome) {
        return switch (outcome) {
            case HANGS -> Said.of(HANGS);
            case INTERRUPTED -> Said.of(INTERRUPTED);
            case SILENT -> Said.of(SILENT);
            default -> Said.verbatim(outcome);
        };
    }

    private static String attempt(Jail jail) {
        try {
            Path folder = Files.createTempDirectory("lb");
            try {
                return attempt(jail, folder);
            } finally {
                Files.delete(folder);
            }
        } catch (IOException e) {
            return oneLine(e.getMessage());
        }
    }

    private static String attempt(Jail jail, Path folder) throws IOException {
        JailRequest request =
                new JailRequest(
                        List.of(
                                JavaHome.current().java().toString(),
                                "-XX:+UseSerialGC",
                                "-XX:-UsePerfData",
                                "-Xmx" + HEAP + "m",
                                "-Xlog:disable",
                                "-version"),
                        List.of(),
                        folder,
                        List.of(),
                        JailLimits.ofJvm(HEAP, THREADS, LIMIT));
        try (Jailed java = jail.start(request)) {
            OptionalInt status = java.await(LIMIT);
            if (status.isEmpty()) {
                return HANGS;
            }
            return status.getAsInt() == 0
                    ? GOOD
                    : oneLine(new String(java.err().readAllBytes(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }

    private static String oneLine(String text) {
        return text.isBlank() ? SILENT : text.strip().lines().findFirst().orElse("");
    }

    /// Ubuntu and others forbid ordinary users what bubblewrap needs.
    private static Said fix(Tier tier) {
        if (tier != Tier.A) {
            return Said.of("please report this");
        }
        if (is(SETTINGS.resolve("kernel/apparmor_restrict_unprivileged_userns"), "1")) {
            return Said.of(
                    "allow it with AppArmor's own profile: `sudo apt install apparmor-profiles`,"
                            + " `sudo cp /usr/share/apparmor/extra-profiles/bwrap-userns-restrict"
                            + " /etc/apparmor.d/`, `sudo systemctl reload apparmor`");
        }
        if (is(SETTINGS.resolve("kernel/unprivileged_userns_clone"), "0")) {
            return Said.of("`sudo sysctl kernel.unprivileged_userns_clone=1`");
        }
        if (is(SETTINGS.resolve("user/max_user_namespaces"), "0")) {
            return Said.of("`sudo sysctl user.max_user_namespaces=10000`");
        }
        return Said.of(
                "in a container, start it with leave to make namespaces (as `docker run"
                        + " --privileged` gives); else please report this");
    }

    private static boolean is(Path setting, String value) {
        return lines(setting).equals(List.of(value));
    }

    /// Whatever lets a jail work one day and not the next.
    private static String circumstances() {
        StringBuilder text = new StringBuilder();
        for (String name :
                List.of(
                        "kernel/random/boot_id",
                        "kernel/apparmor_restrict_unprivileged_userns",
                        "kernel/unprivileged_userns_clone",
                        "user/max_user_namespaces")) {
            text.append(lines(SETTINGS.resolve(name))).append(' ');
        }
        text.append(User.isRoot()).append(' ').append(System.getProperty("java.home"));
        for (String tool : List.of("bwrap", "prlimit", "setpriv")) {
            text.append(' ').append(Tools.find(tool).map(Trials::age).orElse("none"));
        }
        return text.toString();
    }

    private static String age(Path tool) {
        try {
            return Files.getLastModifiedTime(tool).toString();
        } catch (IOException e) {
            return "gone";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            // What is not there tells as much as what is.
            return List.of();
        }
    }

    private void remember() {
        StringBuilder text = new StringBuilder(circumstances).append('\n');
        known.forEach((tier, outcome) -> text.append(tier + " " + outcome + "\n"));
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "new", "");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Then it is tried again the next time.
            return;
        }
    }
}
