package loombook.sandbox;

import java.io.IOException;

/// Tier D.
final class LimitsOnly implements Jail {
    @Override
    public Tier tier() {
        return Tier.D;
    }

    @Override
    public Jailed start(JailRequest request) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(request.command());
        builder.directory(request.folder().toFile());
        builder.environment().clear();
        return new Jailed(builder.start(), () -> {});
    }
}
