package loombook.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;

/// Writes plain values into a growing array of bytes; [In] reads them back in the same order.
public final class Out {
    private byte[] bytes;
    private int size;

    public Out() {
        this(256);
    }

    public Out(int capacity) {
        bytes = new byte[capacity];
    }

    public Out flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    public Out octet(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    public Out number(int value) {
        reserve(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(size, value);
        size += Integer.BYTES;
        return this;
    }

    public Out big(long value) {
        reserve(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(size, value);
        size += Long.BYTES;
        return this;
    }

    public Out text(String value) {
        return blob(value.getBytes(StandardCharsets.UTF_8));
    }

    /// A text that may be absent.
    public Out maybe(String value) {
        flag(value != null);
        return value == null ? this : text(value);
    }

    public Out blob(byte[] value) {
        return blob(value, 0, value.length);
    }

    public Out blob(byte[] value, int from, int length) {
        number(length);
        reserve(length);
        System.arraycopy(value, from, bytes, size, length);
        size += length;
        return this;
    }

    public <T> Out list(Collection<T> items, BiConsumer<T, Out> writer) {
        number(items.size());
        for (T item : items) {
            writer.accept(item, this);
        }
        return this;
    }

    public int size() {
        return size;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /// The bytes as one frame: their number, then they themselves.
    ByteBuffer frame() {
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + size);
        return frame.putInt(size).put(bytes, 0, size).flip();
    }

    private void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
    }
}
