package loombook.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what [Out] wrote, and trusts none of it: every length is checked against what is really
/// there.
public final class In {
    private final ByteBuffer bytes;

    public In(byte[] bytes) {
        this(ByteBuffer.wrap(bytes));
    }

    public In(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// Reads one item of a list or of an optional part.
    @FunctionalInterface
    public interface Item<T> {
        T read(In in) throws WireException;
    }

    public boolean flag() throws WireException {
        return switch (octet()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new WireException("neither yes nor no");
        };
    }

    public int octet() throws WireException {
        need(1);
        return bytes.get() & 0xff;
    }

    public int number() throws WireException {
        need(Integer.BYTES);
        return bytes.getInt();
    }

    public long big() throws WireException {
        need(Long.BYTES);
        return bytes.getLong();
    }

    public String text() throws WireException {
        int length = length();
        String text =
                new String(
                        bytes.array(),
                        bytes.arrayOffset() + bytes.position(),
                        length,
                        StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    public String maybe() throws WireException {
        return flag() ? text() : null;
    }

    public byte[] blob() throws WireException {
        byte[] value = new byte[length()];
        bytes.get(value);
        return value;
    }

    public <T> List<T> list(Item<T> reader) throws WireException {
        int count = number();
        // An item has at least one byte, so a count beyond the bytes left is a lie.
        if (count < 0 || count > bytes.remaining()) {
            throw new WireException("a list of " + count + " in " + bytes.remaining() + " bytes");
        }
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(reader.read(this));
        }
        return items;
    }

    public int remaining() {
        return bytes.remaining();
    }

    public void end() throws WireException {
        if (bytes.hasRemaining()) {
            throw new WireException(bytes.remaining() + " bytes too many");
        }
    }

    private int length() throws WireException {
        int length = number();
        if (length < 0) {
            throw new WireException("a length of " + length);
        }
        need(length);
        return length;
    }

    private void need(int count) throws WireException {
        if (bytes.remaining() < count) {
            throw new WireException(count + " bytes wanted, " + bytes.remaining() + " there");
        }
    }
}
