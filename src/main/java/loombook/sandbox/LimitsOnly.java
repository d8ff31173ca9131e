package loombook.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Tier D: the program may do all that we may, within limits on Linux, and without any elsewhere.
/// If we are root, it is nobody in particular, unless its own files are closed to others.
final class LimitsOnly implements Jail {
    private final Optional<Parts> parts;

    /// What it is made of on Linux.
    record Parts(Children children, Orphans orphans, Path prlimit, Path setpriv) {}

    LimitsOnly(Optional<Parts> parts) {
        this.parts = parts;
    }

    @Override
    public Tier tier() {
        return Tier.D;
    }

    @Override
    public Jailed start(JailRequest request) throws IOException {
        if (parts.isEmpty()) {
            ProcessBuilder builder =
                    new Chain().then(request.command()).builder().directory(folder(request));
            Process process = Keeper.start(builder, Keeper.Renunciation.NONE);
            return new Jailed(process, () -> ProcessTree.kill(process.toHandle()));
        }
        Parts tools = parts.get();
        OptionalInt user =
                canBeReadByAll(request) ? tools.children().borrow() : OptionalInt.empty();
        try {
            return start(request, tools, user);
        } catch (IOException e) {
            tools.children().giveBack(user);
            throw e;
        }
    }

    private static Jailed start(JailRequest request, Parts tools, OptionalInt user)
            throws IOException {
        int processes = request.limits().threads();
        if (user.isPresent()) {
            User.give(request.folder(), user.getAsInt());
        } else {
            processes += User.threads();
        }
        ProcessBuilder builder =
                new Chain()
                        .user(tools.setpriv(), user)
                        .underWatch(tools.setpriv())
                        .limits(tools.prlimit(), request.limits(), processes)
                        .then(request.command())
                        .builder()
                        .directory(folder(request));
        Process process = tools.children().start(builder, Keeper.Renunciation.NONE);
        return new Jailed(
                process,
                () -> {
                    tools.orphans().end(process, user, tools.setpriv());
                    tools.children().giveBack(user);
                });
    }

    private static boolean canBeReadByAll(JailRequest request) throws IOException {
        List<Path> needed = new ArrayList<>(request.readable());
        needed.add(Path.of(request.command().getFirst()));
        needed.add(request.folder().toAbsolutePath().getParent());
        for (Path path : needed) {
            if (User.closedTo(path).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static File folder(JailRequest request) {
        return request.folder().toFile();
    }
}
