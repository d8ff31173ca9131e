package loombook.sandbox;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Makes jails from what the machine has, without trying them.
final class Workshop {
    private static final int OLDEST_LANDLOCK = 4;
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String HOSTS = "127.0.0.1 localhost\n::1 localhost\n";
    private static final String NAME_SERVICES = "hosts: files\n";

    private final Path folder;
    private final Optional<Path> prlimit = Tools.find("prlimit");
    private final Optional<Path> setpriv = Tools.find("setpriv");
    private final Optional<Processor> processor = Processor.current();
    private final Children children = Children.ofThisJvm();
    private Optional<Kernel> kernel = Optional.empty();
    private Optional<Orphans> orphans = Optional.empty();

    Workshop(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /// A jail, or why there is none.
    sealed interface Made {
        record Ready(Jail jail) implements Made {}

        record Impossible(Problem why) implements Made {}
    }

    Made make(Tier tier) throws IOException {
        if (tier == Tier.D) {
            return new Made.Ready(limitsOnly());
        }
        if (!isLinux()) {
            boolean windows = osName().startsWith("windows");
            return impossible(
                    tier,
                    Said.of("needs Linux"),
                    windows
                            ? Said.of("use WSL2")
                            : Said.of("use a container or a virtual machine"));
        }
        if (processor.isEmpty()) {
            return impossible(
                    tier,
                    Said.of("is not made for a processor like {0}", System.getProperty("os.arch")),
                    Said.of("use an x86-64 or an ARM64 machine"));
        }
        if (prlimit.isEmpty() || setpriv.isEmpty()) {
            return impossible(
                    tier,
                    Said.of("needs the programs `prlimit` and `setpriv`"),
                    Said.of("install util-linux, as in `sudo apt install util-linux`"));
        }
        return tier == Tier.A ? bubblewrap() : landlock();
    }

    private Made bubblewrap() throws IOException {
        Optional<Path> bwrap = Tools.find("bwrap");
        if (bwrap.isEmpty()) {
            return impossible(
                    Tier.A,
                    Said.of("is not installed"),
                    Said.of("install the package bubblewrap, as in `sudo apt install bubblewrap`"));
        }
        Path etc = folder.resolve("etc");
        keep(etc.resolve("hosts"), HOSTS.getBytes(StandardCharsets.UTF_8));
        keep(etc.resolve("nsswitch.conf"), NAME_SERVICES.getBytes(StandardCharsets.UTF_8));
        Path filter = folder.resolve("forbidden-calls");
        keep(filter, ForbiddenCalls.inNamespaces(processor.orElseThrow()));
        return new Made.Ready(
                new Bubblewrap(
                        new Bubblewrap.Parts(
                                children,
                                SHELL,
                                bwrap.get(),
                                prlimit.orElseThrow(),
                                setpriv.orElseThrow(),
                                JavaHome.current(),
                                filter,
                                etc)));
    }

    private Made landlock() throws IOException {
        try {
            int version = Confinement.version(kernel());
            if (version < OLDEST_LANDLOCK) {
                return impossible(
                        Tier.B,
                        Said.of("is of version {0} in this kernel, and guards no ports", version),
                        Said.of("use a kernel from 6.7 on"));
            }
        } catch (Kernel.Refused e) {
            return impossible(
                    Tier.B,
                    Said.of("is not there: {0}", e.getMessage()),
                    Said.of(
                            "use a kernel from 6.7 on with Landlock in its `lsm=` list; in a"
                                    + " container, a newer engine lets the calls through"));
        }
        return new Made.Ready(
                new Landlock(
                        new Landlock.Parts(
                                kernel(),
                                children,
                                orphans(),
                                prlimit.orElseThrow(),
                                setpriv.orElseThrow(),
                                JavaHome.current())));
    }

    private Jail limitsOnly() throws IOException {
        if (!isLinux() || processor.isEmpty() || prlimit.isEmpty() || setpriv.isEmpty()) {
            return new LimitsOnly(Optional.empty());
        }
        return new LimitsOnly(
                Optional.of(
                        new LimitsOnly.Parts(children, orphans(), prlimit.get(), setpriv.get())));
    }

    private Kernel kernel() {
        if (kernel.isEmpty()) {
            kernel = Optional.of(new Kernel(processor.orElseThrow()));
        }
        return kernel.get();
    }

    private Orphans orphans() throws IOException {
        if (orphans.isEmpty()) {
            orphans = Optional.of(new Orphans(kernel(), children));
        }
        return orphans.get();
    }

    /// Readable to all: the program may run as somebody else.
    private static void keep(Path file, byte[] content) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "new", "");
        Files.write(fresh, content);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static Made impossible(Tier tier, Said what, Said fix) {
        return new Made.Impossible(Problem.of(Place.of(tier.means()), what, fix));
    }

    private static boolean isLinux() {
        return osName().equals("linux");
    }

    private static String osName() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
