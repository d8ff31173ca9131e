package loombook.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads HTTP requests from somebody who may mean no good.
final class HttpReader {
    private static final int LONGEST_HEAD = 1 << 16;
    private static final int LONGEST_BODY = 1 << 24;

    private HttpReader() {}

    /// A request as it came.
    record Message(String method, String target, Map<String, String> headers, byte[] body) {}

    /// Waits for the next request.
    ///
    /// @return null if there is none any more
    static Message read(InputStream in, OutputStream out) throws IOException {
        int[] left = {LONGEST_HEAD};
        String first = line(in, left);
        if (first == null) {
            return null;
        }
        String[] words = first.split(" ");
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new IOException("no request: " + first);
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in, left); line != null && !line.isEmpty(); line = line(in, left)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("no header: " + line);
            }
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return new Message(words[0], words[1], Map.copyOf(headers), body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks(in);
        }
        String length = headers.get("content-length");
        return length == null ? new byte[0] : exactly(in, number(length, 10));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int[] left = {LONGEST_HEAD};
        while (true) {
            String line = line(in, left);
            int length = number(line == null ? "" : line.replaceFirst(";.*", ""), 16);
            if (body.size() + length > LONGEST_BODY) {
                throw new IOException("a body without end");
            }
            if (length == 0) {
                line(in, left);
                return body.toByteArray();
            }
            body.writeBytes(exactly(in, length));
            line(in, left);
        }
    }

    private static int number(String text, int radix) throws IOException {
        try {
            int number = Integer.parseInt(text.strip(), radix);
            if (number >= 0 && number <= LONGEST_BODY) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IOException("no length: " + text, e);
        }
        throw new IOException("no length: " + text);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("a body that ends too early");
        }
        return bytes;
    }

    private static String line(InputStream in, int[] left) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            if (octet == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            if (--left[0] < 0) {
                throw new IOException("a head without end");
            }
            line.write(octet);
        }
        return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
    }
}
