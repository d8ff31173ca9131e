package loombook.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A word that nobody can guess.
final class Secret {
    private static final Path SYSTEM = Path.of("/dev/urandom");
    private static final int BYTES = 16;

    private Secret() {}

    /// Straight from the system where it offers that: the JDK's own way first looks for providers,
    /// for longer than a chapter's first cell takes.
    static String word() {
        byte[] bytes = new byte[BYTES];
        try (InputStream system = Files.newInputStream(SYSTEM)) {
            if (system.readNBytes(bytes, 0, BYTES) == BYTES) {
                return HexFormat.of().formatHex(bytes);
            }
        } catch (IOException e) {
            // Not on every system; the JDK knows a way on all.
            bytes[0] = 0;
        }
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
