package loombook.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Runs a seccomp filter as the kernel would, step by step.
final class FilterMachine {
    private static final int INSTRUCTION_BYTES = 8;

    private final ByteBuffer program;

    FilterMachine(byte[] program) {
        this.program = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// What the kernel does with such a call: `allow`, `kill`, or `fail` with a number.
    String on(int processor, int number, long... arguments) {
        ByteBuffer call = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        call.putInt(number).putInt(processor).putLong(0);
        for (long each : arguments) {
            call.putLong(each);
        }
        int accumulator = 0;
        for (int at = 0; at < program.capacity(); at += INSTRUCTION_BYTES) {
            int code = program.getShort(at) & 0xffff;
            int ifTrue = (program.get(at + 2) & 0xff) * INSTRUCTION_BYTES;
            int ifFalse = (program.get(at + 3) & 0xff) * INSTRUCTION_BYTES;
            int value = program.getInt(at + 4);
            switch (code) {
                case 0x20 -> accumulator = call.getInt(value);
                case 0x54 -> accumulator &= value;
                case 0x15 -> at += accumulator == value ? ifTrue : ifFalse;
                case 0x35 ->
                        at += Integer.compareUnsigned(accumulator, value) >= 0 ? ifTrue : ifFalse;
                case 0x45 -> at += (accumulator & value) != 0 ? ifTrue : ifFalse;
                case 0x06 -> {
                    return word(value);
                }
                default -> throw new IllegalArgumentException("instruction " + code);
            }
        }
        throw new IllegalArgumentException("the program has no end");
    }

    private static String word(int value) {
        return switch (value & 0xffff0000) {
            case 0x7fff0000 -> "allow";
            case 0x00050000 -> "fail " + (value & 0xffff);
            case 0x80000000 -> "kill";
            default -> throw new IllegalArgumentException("result " + value);
        };
    }
}
