package loombook.grade.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A name for content: the same for the same content, another one for any other.
public final class Hash {
    /// Half of a SHA-256 is as much as nobody can forge.
    private static final int BYTES = 16;

    private final MessageDigest digest;

    public Hash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Each part with its length, so that none can be taken for the beginning of another.
    public Hash with(byte[] part) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(part.length).array());
        digest.update(part);
        return this;
    }

    public Hash with(String part) {
        return with(part.getBytes(StandardCharsets.UTF_8));
    }

    public String value() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
