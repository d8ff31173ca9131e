package loombook.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Assembles a seccomp filter: a program that the kernel runs on every system call. What no rule
/// names is allowed.
final class SyscallFilter {
    private static final int LOAD = 0x20;
    private static final int AND = 0x54;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int FAIL = 0x00050000;
    private static final int KILL = 0x80000000;

    private static final int NUMBER_AT = 0;
    private static final int PROCESSOR_AT = 4;
    private static final int ARGUMENTS_AT = 16;

    /// Where a second set of numbers for the same calls begins on Intel processors.
    private static final int OTHER_NUMBERS = 0x40000000;

    private static final int INSTRUCTION_BYTES = 8;

    private final Processor processor;
    private final List<Instruction> program = new ArrayList<>();

    private record Instruction(int code, int ifTrue, int ifFalse, int value) {}

    SyscallFilter(Processor processor) {
        this.processor = processor;
        add(LOAD, 0, 0, PROCESSOR_AT);
        add(IF_EQUAL, 1, 0, processor.audit());
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER_AT);
        if (processor == Processor.INTEL) {
            add(IF_AT_LEAST, 0, 1, OTHER_NUMBERS);
            add(RETURN, 0, 0, KILL);
        }
    }

    /// What happens to one call, by its arguments; every rule ends with its last word.
    final class Rule {
        private final List<Instruction> body = new ArrayList<>();

        Rule argument(int index) {
            body.add(new Instruction(LOAD, 0, 0, ARGUMENTS_AT + 8 * index));
            return this;
        }

        Rule masked(int mask) {
            body.add(new Instruction(AND, 0, 0, mask));
            return this;
        }

        Rule failUnlessOneOf(int errno, int... values) {
            for (int i = 0; i < values.length; i++) {
                body.add(new Instruction(IF_EQUAL, values.length - i, 0, values[i]));
            }
            body.add(new Instruction(RETURN, 0, 0, FAIL | errno));
            return this;
        }

        Rule failIfOneOf(int errno, int... values) {
            for (int value : values) {
                body.add(new Instruction(IF_EQUAL, 0, 1, value));
                body.add(new Instruction(RETURN, 0, 0, FAIL | errno));
            }
            return this;
        }

        Rule failIfAnyBit(int errno, int mask) {
            body.add(new Instruction(IF_ANY_BIT, 0, 1, mask));
            body.add(new Instruction(RETURN, 0, 0, FAIL | errno));
            return this;
        }

        Rule failUnlessAnyBit(int errno, int mask) {
            body.add(new Instruction(IF_ANY_BIT, 1, 0, mask));
            body.add(new Instruction(RETURN, 0, 0, FAIL | errno));
            return this;
        }
    }

    Rule rule() {
        return new Rule();
    }

    SyscallFilter on(SystemCall call, Rule rule) {
        List<Instruction> body = new ArrayList<>(rule.body);
        body.add(new Instruction(RETURN, 0, 0, ALLOW));
        return insert(call, body);
    }

    SyscallFilter fail(int errno, SystemCall... calls) {
        Arrays.stream(calls)
                .forEach(
                        call -> insert(call, List.of(new Instruction(RETURN, 0, 0, FAIL | errno))));
        return this;
    }

    private SyscallFilter insert(SystemCall call, List<Instruction> body) {
        call.number(processor)
                .ifPresent(
                        number -> {
                            add(IF_EQUAL, 0, body.size(), number);
                            program.addAll(body);
                        });
        return this;
    }

    private void add(int code, int ifTrue, int ifFalse, int value) {
        program.add(new Instruction(code, ifTrue, ifFalse, value));
    }

    /// The program as the kernel reads it.
    byte[] bytes() {
        ByteBuffer bytes =
                ByteBuffer.allocate((program.size() + 1) * INSTRUCTION_BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        List<Instruction> all = new ArrayList<>(program);
        all.add(new Instruction(RETURN, 0, 0, ALLOW));
        for (Instruction each : all) {
            bytes.putShort((short) each.code())
                    .put((byte) each.ifTrue())
                    .put((byte) each.ifFalse())
                    .putInt(each.value());
        }
        return bytes.array();
    }
}
