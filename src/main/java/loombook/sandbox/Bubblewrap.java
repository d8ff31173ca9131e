package loombook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Tier A: the program sees a file system of our making, read-only but for `/tmp`, and neither a
/// process nor a network but its own. It may not start another process.
///
/// An ordinary user's bubblewrap makes all that in a user namespace. Root needs none, so that this
/// works where they are forbidden; the program then becomes a user of its own inside.
final class Bubblewrap implements Jail {
    private static final String FOLDER = "/judge";
    private static final String MODE = "0755";

    /// To enter the folder, which is another's by then, and to become that other.
    private static final List<String> ROOT_KEEPS =
            List.of("CAP_DAC_READ_SEARCH", "CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP");

    private static final int MEGABYTE = 1 << 20;

    /// Joins the control groups, then goes on with the filter as its ninth file.
    private static final String START =
            "while [ \"$1\" != -- ]; do echo 0 >\"$1/cgroup.procs\" || exit 125; shift; done;"
                    + " shift; exec \"$@\" 9<\"$0\"";

    private final Parts parts;
    private final ControlGroup.Names names = new ControlGroup.Names(new AtomicLong());

    /// What it is made of.
    ///
    /// @param filter a file with the forbidden system calls
    /// @param etc a folder with the few files that name services need
    record Parts(
            Children children,
            Path shell,
            Path bwrap,
            Path prlimit,
            Path setpriv,
            JavaHome java,
            Path filter,
            Path etc) {}

    Bubblewrap(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Tier tier() {
        return Tier.A;
    }

    @Override
    public Jailed start(JailRequest request) throws IOException {
        OptionalInt user = parts.children().borrow();
        ControlGroup group = ControlGroup.open(names.next(), request.limits());
        try {
            Process process = start(request, user, group);
            return new Jailed(process, () -> end(process, user, group));
        } catch (IOException e) {
            parts.children().giveBack(user);
            group.close();
            throw e;
        }
    }

    private Process start(JailRequest request, OptionalInt user, ControlGroup group)
            throws IOException {
        if (user.isPresent()) {
            User.give(request.folder(), user.getAsInt());
        }
        List<String> words = new ArrayList<>();
        words.addAll(List.of(parts.shell().toString(), "-c", START, parts.filter().toString()));
        group.folders().forEach(folder -> words.add(folder.toString()));
        words.add("--");
        words.addAll(bubblewrap(request, user.isPresent()));
        Chain chain =
                new Chain()
                        .then(words)
                        .user(parts.setpriv(), user)
                        .limits(parts.prlimit(), request.limits(), request.limits().threads())
                        .then(request.command());
        return parts.children().start(chain.builder(), Keeper.Renunciation.NONE);
    }

    private void end(Process process, OptionalInt user, ControlGroup group) {
        ProcessTree.killNamespace(process.toHandle());
        parts.children().leave(process, () -> {});
        parts.children().giveBack(user);
        group.close();
    }

    private List<String> bubblewrap(JailRequest request, boolean root) {
        List<String> words = new ArrayList<>();
        words.add(parts.bwrap().toString());
        if (root) {
            words.addAll(List.of("--cap-drop", "ALL"));
            ROOT_KEEPS.forEach(each -> words.addAll(List.of("--cap-add", each)));
        } else {
            words.add("--unshare-user");
        }
        for (String each : List.of("pid", "net", "ipc", "uts", "cgroup-try")) {
            words.add("--unshare-" + each);
        }
        words.addAll(List.of("--die-with-parent", "--new-session", "--hostname", "jail"));
        words.addAll(List.of("--seccomp", "9"));
        words.addAll(List.of("--proc", "/proc", "--remount-ro", "/proc"));
        words.addAll(List.of("--dev", "/dev", "--remount-ro", "/dev"));
        words.addAll(List.of("--perms", "1777"));
        words.addAll(
                List.of(
                        "--size",
                        Long.toString((long) request.limits().fileMegabytes() * MEGABYTE),
                        "--tmpfs",
                        "/tmp"));
        new Mounts(words)
                .system()
                .tool(parts.prlimit())
                .tool(parts.setpriv())
                .readable(parts.java().folders())
                .readable(request.readable())
                .at(parts.etc().resolve("hosts"), "/etc/hosts")
                .at(parts.etc().resolve("nsswitch.conf"), "/etc/nsswitch.conf")
                .at(request.folder(), FOLDER);
        words.addAll(List.of("--remount-ro", "/", "--chdir", FOLDER, "--"));
        return words;
    }

    /// Collects what is to be seen inside, each thing once, with the folders above it.
    private static final class Mounts {
        private final List<String> words;
        private final Set<Path> seen = new LinkedHashSet<>();
        private final Set<Path> made = new LinkedHashSet<>();

        Mounts(List<String> words) {
            this.words = words;
            made.add(Path.of("/"));
        }

        /// The C library and the loader.
        Mounts system() {
            for (String name : List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/nix/store")) {
                Path folder = Path.of(name);
                if (Files.isSymbolicLink(folder)) {
                    link(folder);
                } else if (Files.isDirectory(folder)) {
                    at(folder, name);
                }
            }
            return this;
        }

        private void link(Path folder) {
            try {
                words.addAll(
                        List.of(
                                "--symlink",
                                Files.readSymbolicLink(folder).toString(),
                                folder.toString()));
                seen.add(folder);
            } catch (IOException e) {
                // Gone in this very moment, and so of no use inside either.
                return;
            }
        }

        Mounts tool(Path tool) {
            return at(tool, tool.toString());
        }

        Mounts readable(List<Path> paths) {
            for (Path path : paths) {
                Path absolute = path.toAbsolutePath().normalize();
                at(absolute, absolute.toString());
            }
            return this;
        }

        Mounts at(Path outside, String inside) {
            Path place = Path.of(inside);
            if (seen.stream().anyMatch(place::startsWith)) {
                return this;
            }
            above(place.getParent());
            words.addAll(List.of("--ro-bind", outside.toString(), inside));
            seen.add(place);
            return this;
        }

        /// Bubblewrap alone would close them to all but root.
        private void above(Path folder) {
            if (folder != null && !made.contains(folder)) {
                above(folder.getParent());
                made.add(folder);
                words.addAll(List.of("--perms", MODE, "--dir", folder.toString()));
            }
        }
    }
}
