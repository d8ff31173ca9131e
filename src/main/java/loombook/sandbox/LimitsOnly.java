package loombook.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Tier D: the program may do all that we may, within limits on Linux, and without any elsewhere.
final class LimitsOnly implements Jail {
    private final Optional<Parts> parts;

    /// What it is made of on Linux.
    record Parts(Orphans orphans, Path prlimit, Path setpriv) {}

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
            return new Jailed(process, () -> {});
        }
        Parts tools = parts.get();
        ProcessBuilder builder =
                new Chain()
                        .underWatch(tools.setpriv())
                        .limits(
                                tools.prlimit(),
                                request.limits(),
                                request.limits().threads() + User.threads())
                        .then(request.command())
                        .builder()
                        .directory(folder(request));
        Process process = tools.orphans().start(builder, Keeper.Renunciation.NONE);
        return new Jailed(process, () -> tools.orphans().sweep(process.pid()));
    }

    private static File folder(JailRequest request) {
        return request.folder().toFile();
    }
}
