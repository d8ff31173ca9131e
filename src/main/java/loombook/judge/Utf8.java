package loombook.judge;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// Where bytes are not what they should be.
final class Utf8 {
    private Utf8() {}

    /// The place of the first that is not UTF-8; -1 if all are.
    static int firstOdd(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return decoder.decode(in, CharBuffer.allocate(bytes.length), true).isError()
                ? in.position()
                : -1;
    }

    /// The number of the line in which that place is.
    static int line(byte[] bytes, int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
