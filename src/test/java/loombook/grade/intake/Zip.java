package loombook.grade.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip for tests, also of kinds that no honest tool makes.
final class Zip {
    private static final int END = 0x06054b50;
    private static final int ENTRY_SIZE = 46;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream out;

    Zip() {
        this(StandardCharsets.UTF_8);
    }

    Zip(Charset names) {
        out = new ZipOutputStream(bytes, names);
    }

    Zip with(String name, String text) throws IOException {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
        return this;
    }

    /// An entry of so many zeros, which take hardly any room.
    Zip bomb(String name, long size) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        byte[] zeros = new byte[1 << 16];
        for (long left = size; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
        out.closeEntry();
        return this;
    }

    byte[] bytes() throws IOException {
        out.close();
        return bytes.toByteArray();
    }

    /// Says of the last entry that it was made on a Unix, as a thing of this mode.
    byte[] bytesWithLastAs(int mode) throws IOException {
        byte[] all = bytes();
        int end = all.length - 22;
        if (number(all, end) != END) {
            throw new AssertionError("no end");
        }
        int count = (all[end + 10] & 0xFF) | (all[end + 11] & 0xFF) << 8;
        int at = number(all, end + 16);
        for (int i = 1; i < count; i++) {
            at += ENTRY_SIZE + ((all[at + 28] & 0xFF) | (all[at + 29] & 0xFF) << 8);
        }
        all[at + 5] = 3;
        all[at + 40] = (byte) mode;
        all[at + 41] = (byte) (mode >> 8);
        return all;
    }

    private static int number(byte[] all, int at) {
        return java.nio.ByteBuffer.wrap(all).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
