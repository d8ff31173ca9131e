package loombook.grade.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// What a zip made on a Unix says its entries are, which `java.util.zip` does not tell: a link in a
/// zip is an entry like others, and its content where it leads.
///
/// @param modes one for each entry, in the order of the zip's directory; zero where it is not known
record ZipModes(int[] modes) {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LARGEST_DIRECTORY = 1 << 28;
    private static final int UNIX = 3;
    private static final int KIND = 0xF000;
    private static final int LINK = 0xA000;
    private static final int FILE = 0x8000;
    private static final int FOLDER = 0x4000;

    /// What cannot be read is not known: the zip has been found to be sound before.
    static ZipModes read(Path file, int entries) throws IOException {
        int[] modes = new int[entries];
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            long from = Math.max(0, size - END_SIZE - LONGEST_COMMENT);
            ByteBuffer tail = read(channel, from, (int) (size - from));
            int end = tail.limit() - END_SIZE;
            while (end >= 0 && tail.getInt(end) != END) {
                end--;
            }
            if (end >= 0) {
                long length = Integer.toUnsignedLong(tail.getInt(end + 12));
                long start = from + end - length;
                if (start >= 0 && length <= LARGEST_DIRECTORY) {
                    fill(modes, read(channel, start, (int) length));
                }
            }
        }
        return new ZipModes(modes);
    }

    private static void fill(int[] modes, ByteBuffer directory) {
        int at = 0;
        for (int i = 0; i < modes.length && at + ENTRY_SIZE <= directory.limit(); i++) {
            if (directory.getInt(at) != ENTRY) {
                return;
            }
            boolean isUnix = directory.get(at + 5) == UNIX;
            modes[i] = isUnix ? directory.getInt(at + 38) >>> 16 : 0;
            at +=
                    ENTRY_SIZE
                            + Short.toUnsignedInt(directory.getShort(at + 28))
                            + Short.toUnsignedInt(directory.getShort(at + 30))
                            + Short.toUnsignedInt(directory.getShort(at + 32));
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {}
        return buffer.flip();
    }

    boolean isLink(int index) {
        return (modes[index] & KIND) == LINK;
    }

    boolean isOdd(int index) {
        int kind = modes[index] & KIND;
        return kind != 0 && kind != FILE && kind != FOLDER && kind != LINK;
    }
}
