package loombook.sandbox;

import static loombook.sandbox.Confinement.EXECUTE;
import static loombook.sandbox.Confinement.READ;
import static loombook.sandbox.Confinement.WRITE_FILE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Tier B: the program shares our namespaces, but may read only what it was given, write nothing,
/// call only its ports and the sockets of its folder, and touch no other process. A JVM is told by
/// the property `loombook.wall` how to renounce starting others.
final class Landlock implements Jail {
    private final Parts parts;

    /// What it is made of.
    record Parts(
            Kernel kernel,
            Children children,
            Orphans orphans,
            Path prlimit,
            Path setpriv,
            JavaHome java) {}

    Landlock(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Tier tier() {
        return Tier.B;
    }

    @Override
    public Jailed start(JailRequest request) throws IOException {
        OptionalInt user = parts.children().borrow();
        try {
            return start(request, user);
        } catch (IOException e) {
            parts.children().giveBack(user);
            throw e;
        }
    }

    private Jailed start(JailRequest request, OptionalInt user) throws IOException {
        int processes = request.limits().threads();
        if (user.isPresent()) {
            User.give(request.folder(), user.getAsInt());
            for (Path path : request.readable()) {
                Optional<Path> closed = User.closedTo(path);
                if (closed.isPresent()) {
                    throw new IOException(
                            closed.get() + " is closed to others, so a jail cannot read " + path);
                }
            }
        } else {
            processes += User.threads();
        }
        ProcessBuilder builder =
                new Chain()
                        .user(parts.setpriv(), user)
                        .underWatch(parts.setpriv())
                        .limits(parts.prlimit(), request.limits(), processes)
                        .then(List.of(request.command().getFirst(), lastWall()))
                        .then(request.command().subList(1, request.command().size()))
                        .builder();
        Process process = parts.children().start(builder, confinement(request));
        return new Jailed(process, () -> end(process, user));
    }

    private void end(Process process, OptionalInt user) {
        parts.orphans().end(process, user, parts.setpriv());
        parts.children().giveBack(user);
    }

    /// The start itself takes several programs, so what forbids to start any must wait for the JVM,
    /// which is asked to put it up itself.
    private String lastWall() {
        Processor processor = parts.kernel().processor();
        int seccomp = SystemCall.SECCOMP.number(processor).orElseThrow();
        byte[] filter = ForbiddenCalls.onceStarted(processor);
        return "-Dloombook.wall=" + seccomp + ":" + HexFormat.of().formatHex(filter);
    }

    private Confinement confinement(JailRequest request) {
        boolean network = !request.ports().isEmpty();
        byte[] filter = ForbiddenCalls.amongOthers(parts.kernel().processor(), network);
        Confinement may =
                new Confinement(parts.kernel(), request.folder(), filter)
                        .allowPorts(request.ports());
        for (String folder : List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/nix/store")) {
            may.allow(Path.of(folder), READ);
        }
        Path home = parts.java().home();
        parts.java().folders().forEach(path -> may.allow(path, READ));
        may.allow(home.resolve("bin/java"), EXECUTE);
        may.allow(home.resolve("lib/jspawnhelper"), EXECUTE);
        may.allow(parts.setpriv(), EXECUTE | READ).allow(parts.prlimit(), EXECUTE | READ);
        Loader.all().forEach(loader -> may.allow(loader, EXECUTE));
        request.readable().forEach(path -> may.allow(path, READ));
        may.allow(request.folder(), READ);
        may.allow(Path.of("/proc"), READ);
        may.allow(Path.of("/dev/null"), READ | WRITE_FILE);
        for (String device : List.of("/dev/zero", "/dev/random", "/dev/urandom")) {
            may.allow(Path.of(device), READ);
        }
        for (String file : List.of("/etc/ld.so.cache", "/etc/hosts", "/etc/nsswitch.conf")) {
            may.allow(Path.of(file), READ);
        }
        return may;
    }
}
