package loombook.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class WireTest {
    private static final List<ToAgent> TO_AGENT =
            List.of(
                    new ToAgent.Configure(List.of("a.jar", "ы 🧵")),
                    new ToAgent.Begin(Long.MAX_VALUE),
                    new ToAgent.Play(
                            List.of(
                                    new Step.Load(List.of()),
                                    new Step.Invoke("REPL.$JShell$1", "do_it$"))),
                    new ToAgent.End(),
                    new ToAgent.Ask("C", "x"),
                    new ToAgent.Stop(),
                    new ToAgent.Diagnose(),
                    new ToAgent.Leave(),
                    new ToAgent.Again());

    private static final Thrown THROWN =
            new Thrown(
                    "T",
                    null,
                    List.of(new Thrown.Frame("C", "m", null, -2)),
                    new Thrown("U", "why", List.of(), null, List.of()),
                    List.of(new Thrown("V", "", List.of(), null, List.of())));

    private static final List<FromAgent> FROM_AGENT =
            List.of(
                    new FromAgent.Hello("token"),
                    new FromAgent.Played(
                            List.of(
                                    new Ending.Returned(1, "\"x\"", true),
                                    new Ending.Threw(2, THROWN),
                                    new Ending.Unresolved(3, 7, THROWN),
                                    new Ending.Stopped(4),
                                    new Ending.Unshowable(5, THROWN),
                                    new Ending.NotLoaded(6, "why"))),
                    new FromAgent.Ended(3, 2, true, ThreadLog.NONE),
                    new FromAgent.InputWanted(),
                    new FromAgent.Diagnosis("\"a\" waits"),
                    new FromAgent.Exiting());

    private static In in(Out out) {
        return new In(out.toBytes());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Object> values =
                    random.ints(1 + random.nextInt(20), 0, 7)
                            .mapToObj(kind -> value(kind, random))
                            .toList();
            Out out = new Out(random.nextInt(64));
            values.forEach(each -> write(out, each));
            assertThat(out.size()).isEqualTo(out.toBytes().length);
            In in = in(out);
            for (Object value : values) {
                assertThat(read(in, value)).as("seed " + seed).isEqualTo(value);
            }
            in.end();
        }
    }

    private static Object value(int kind, Random random) {
        return switch (kind) {
            case 0 -> random.nextBoolean();
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            case 3 -> "ы🧵\u0000x".repeat(random.nextInt(50));
            case 4 -> new byte[] {(byte) random.nextInt()};
            case 5 -> List.of("a".repeat(random.nextInt(9)), "");
            default -> (short) random.nextInt(256);
        };
    }

    private static void write(Out out, Object value) {
        switch (value) {
            case Boolean flag -> out.flag(flag);
            case Integer number -> out.number(number);
            case Long big -> out.big(big);
            case String text -> out.maybe(text);
            case byte[] blob -> out.blob(blob);
            case Short octet -> out.octet(octet);
            case List<?> list -> out.list(list, (each, to) -> to.text((String) each));
            default -> throw new AssertionError(value);
        }
    }

    private static Object read(In in, Object like) throws IOException {
        return switch (like) {
            case Boolean _ -> in.flag();
            case Integer _ -> in.number();
            case Long _ -> in.big();
            case String _ -> in.maybe();
            case byte[] blob -> {
                byte[] read = in.blob();
                yield Arrays.equals(read, blob) ? blob : read;
            }
            case Short _ -> (short) in.octet();
            default -> in.list(In::text);
        };
    }

    @Test
    void everyMessageIsReadAsItWasMeant() throws IOException {
        for (ToAgent message : TO_AGENT) {
            assertThat(ToAgent.decode(in(message.encode()))).isEqualTo(message);
        }
        for (FromAgent message : FROM_AGENT) {
            assertThat(FromAgent.decode(in(message.encode()))).isEqualTo(message);
        }
        byte[] bytes = {1, 2, 3};
        ToAgent.Input input = (ToAgent.Input) ToAgent.decode(in(new ToAgent.Input(bytes).encode()));
        assertThat(input.bytes()).isEqualTo(bytes);
        FromAgent.Output output =
                (FromAgent.Output) FromAgent.decode(in(new FromAgent.Output(true, bytes).encode()));
        assertThat(output.bytes()).isEqualTo(bytes);
        assertThat(output.error()).isTrue();
    }

    @Test
    void everyCutMessageIsRefused() {
        for (FromAgent message : FROM_AGENT) {
            byte[] whole = message.encode().toBytes();
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> FromAgent.decode(new In(cut)))
                        .isInstanceOf(WireException.class);
            }
        }
    }

    @Test
    void whateverIsFlippedNothingButAWireExceptionComesOfIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            boolean there = random.nextBoolean();
            Out out =
                    there
                            ? FROM_AGENT.get(random.nextInt(FROM_AGENT.size())).encode()
                            : TO_AGENT.get(random.nextInt(TO_AGENT.size())).encode();
            byte[] bytes = out.toBytes();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Object read =
                        there ? FromAgent.decode(new In(bytes)) : ToAgent.decode(new In(bytes));
                assertThat(read).isNotNull();
            } catch (WireException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void lengthsThatLieAreRefused(int length) {
        byte[] bytes = new Out().number(length).octet(1).octet(2).octet(3).octet(4).toBytes();

        assertThatThrownBy(() -> new In(bytes).text()).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> new In(bytes).blob()).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> new In(bytes).list(In::octet)).isInstanceOf(WireException.class);
    }

    @Test
    void unknownKindsAndLeftoversAreRefused() {
        assertThatThrownBy(() -> ToAgent.decode(in(new Out().octet(99))))
                .hasMessage("no message of kind 99");
        assertThatThrownBy(() -> FromAgent.decode(in(new Out().octet(99))))
                .hasMessage("no message of kind 99");
        assertThatThrownBy(() -> ToAgent.decode(in(new Out().octet(5).octet(0))))
                .hasMessage("1 bytes too many");
        assertThatThrownBy(() -> in(new Out().octet(2)).flag()).hasMessage("neither yes nor no");
    }

    @Test
    void aChainOfCausesWithoutEndIsRefused() {
        Out out = new Out().octet(2).number(1).octet(1).big(0);
        for (int i = 0; i < 100_000; i++) {
            out.text("T").flag(false).number(0).flag(true);
        }

        assertThatThrownBy(() -> FromAgent.decode(in(out))).isInstanceOf(WireException.class);
    }
}
