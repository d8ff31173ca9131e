package loombook.session;

import loombook.home.CacheFolder;
import loombook.home.Saved;
import loombook.problem.Said;
import loombook.wire.In;
import loombook.wire.Out;
import loombook.wire.WireException;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// Cells that were compiled before, kept on disk. A file that is broken, or of another make, counts
/// as not there.
final class KeptCells {
    /// Changes with whatever is written into the files, or into the classes in them.
    private static final int MAKE = 0x4c42_0006;

    private static final int HEAD = Integer.BYTES + Long.BYTES;

    private final Optional<CacheFolder> folder;
    private final Consumer<Said> trouble;
    private boolean troubled;

    /// @param folder where to keep them; none to keep nothing
    /// @param trouble told once if nothing can be kept
    KeptCells(Optional<CacheFolder> folder, Consumer<Said> trouble) {
        this.folder = folder;
        this.trouble = trouble;
    }

    List<Take> find(Chain slot) {
        return folder.flatMap(each -> each.read(slot.value()))
                .map(KeptCells::decode)
                .orElse(List.of());
    }

    void keep(Chain slot, List<Take> takes) {
        if (folder.isEmpty() || troubled) {
            return;
        }
        if (folder.get().write(slot.value(), encode(takes)) instanceof Saved.NotWritten(var why)) {
            troubled = true;
            trouble.accept(why);
        }
    }

    private static byte[] encode(List<Take> takes) {
        byte[] body = new Out(1 << 14).list(takes, Take::encode).toBytes();
        return ByteBuffer.allocate(HEAD + body.length)
                .putInt(MAKE)
                .putLong(checksum(body, 0))
                .put(body)
                .array();
    }

    private static List<Take> decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD
                || buffer.getInt() != MAKE
                || buffer.getLong() != checksum(bytes, HEAD)) {
            return List.of();
        }
        try {
            In in = new In(buffer);
            List<Take> takes = in.list(Take::decode);
            in.end();
            return takes;
        } catch (WireException e) {
            return List.of();
        }
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
    }
}
