package loombook.judge;

import loombook.wire.FromWorker;
import loombook.wire.Link;
import loombook.wire.Named;
import loombook.wire.Out;
import loombook.wire.Raised;
import loombook.wire.Result;
import loombook.wire.Target;
import loombook.wire.Thrown;
import loombook.wire.ToWorker;
import loombook.wire.TypeShape;
import loombook.wire.Value;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A program in the worker's place that compiles well, and then says to the judge what no worker
/// would say: what a learner's code can do at most.
final class FakeWorker {
    private final SocketChannel channel;
    private final Link link;
    private final Trick trick;

    /// What it does instead of answering, most of them at its first call.
    enum Trick {
        STRANGER,
        GARBAGE,
        TOO_LONG,
        NEGATIVE_LENGTH,
        HALF_A_FRAME,
        TRAILING_BYTES,
        END_OF_STREAM,
        SILENCE,
        DEAF,
        ANSWERS_AHEAD,
        ANSWERS_ANOTHER,
        ANSWERS_TWICE,
        ANSWERS_LATE,
        GREETS_AGAIN,
        COMPILES_AGAIN,
        BEGINS_AGAIN,
        BEGINS_ANOTHER,
        WRONG_TYPE,
        NOTHING,
        TOO_DEEP,
        MANY_CAUSES,
        HUGE_COUNT,
        UNKNOWN_OBJECT,
        UNKNOWN_METHOD,
        CALLS_BEFORE_TESTS,
        FLOOD_OF_CALLS,
        FLOOD_OF_OUTPUT,
        FLOOD_OF_FACTS,
        A_PASS_OF_JUNIT,
        AN_ERROR_OF_THE_JVM,
        STEERS_THE_TERMINAL,
        TIME_OF_ITS_OWN
    }

    private FakeWorker(SocketChannel channel, Trick trick) {
        this.channel = channel;
        this.link = new Link(channel, 1 << 26);
        this.trick = trick;
    }

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path"));
        Trick trick = Trick.valueOf(jar.getFileName().toString().replace(".jar", ""));
        String token = new String(System.in.readNBytes(32), StandardCharsets.US_ASCII);
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(args[0])));
        new FakeWorker(channel, trick).run(trick == Trick.STRANGER ? "0".repeat(32) : token);
    }

    private void run(String token) throws IOException {
        say(new FromWorker.Hello(token));
        while (true) {
            switch (ToWorker.decode(link.receive())) {
                case ToWorker.Compile _ -> {
                    say(compiled());
                    if (trick == Trick.CALLS_BEFORE_TESTS) {
                        say(callback(1, 1, "test"));
                    }
                }
                case ToWorker.Begin(var test) -> {
                    begin(test);
                    if (trick == Trick.DEAF) {
                        sleep(100_000);
                    }
                }
                case ToWorker.Call call -> answer(call.id());
                default -> {}
            }
        }
    }

    private static FromWorker.Compiled compiled() {
        TypeShape.Member of =
                new TypeShape.Member(
                        TypeShape.Member.Kind.METHOD,
                        "of",
                        true,
                        true,
                        List.of("int"),
                        "int",
                        List.of(),
                        "public static int of(int question)",
                        1);
        TypeShape shape =
                new TypeShape("Answer", "class", true, List.of(), List.of(of), "Answer.java", 1);
        Named bytes = new Named("Answer", new byte[10]);
        return new FromWorker.Compiled(List.of(), List.of(bytes), List.of(shape));
    }

    private void begin(int test) throws IOException {
        say(new FromWorker.Begun(trick == Trick.BEGINS_ANOTHER ? test + 1 : test, ""));
        if (trick == Trick.BEGINS_AGAIN) {
            say(new FromWorker.Begun(test, ""));
        }
        if (trick == Trick.ANSWERS_AHEAD) {
            say(returned(1, new Value.Primitive('I', 1)));
        }
    }

    private void answer(long id) throws IOException {
        Value one = new Value.Primitive('I', 1);
        switch (trick) {
            case GARBAGE -> raw(new byte[] {0, 0, 0, 5, 9, 9, 9, 9, 9});
            case TOO_LONG -> raw(ByteBuffer.allocate(64).putInt(1 << 28).array());
            case NEGATIVE_LENGTH -> raw(ByteBuffer.allocate(64).putInt(-5).array());
            case HALF_A_FRAME -> raw(new byte[] {0, 0, 1, 0, 3, 0});
            case TRAILING_BYTES -> link.send(returned(id, one).encode().octet(1));
            case END_OF_STREAM -> channel.close();
            case DEAF,
                    SILENCE,
                    CALLS_BEFORE_TESTS,
                    BEGINS_AGAIN,
                    BEGINS_ANOTHER,
                    ANSWERS_AHEAD -> {}
            case ANSWERS_ANOTHER -> say(returned(id + 1, one));
            case ANSWERS_TWICE -> {
                say(returned(id, one));
                say(returned(id, one));
            }
            case ANSWERS_LATE -> {
                sleep(2500);
                say(returned(id, one));
            }
            case GREETS_AGAIN -> say(new FromWorker.Hello("0".repeat(32)));
            case COMPILES_AGAIN -> say(compiled());
            case WRONG_TYPE -> say(returned(id, new Value.Text("1")));
            case NOTHING -> say(returned(id, new Value.Nothing()));
            case TOO_DEEP -> say(returned(id, deep(5000)));
            case MANY_CAUSES -> say(threw(id, "java.lang.Exception", causes(3000)));
            case HUGE_COUNT ->
                    link.send(
                            new Out()
                                    .octet(3)
                                    .big(id)
                                    .big(0)
                                    .flag(false)
                                    .number(0)
                                    .octet(0)
                                    .octet(4)
                                    .number(Integer.MAX_VALUE));
            case UNKNOWN_OBJECT -> say(callback(1, 17, "test"));
            case UNKNOWN_METHOD -> say(callback(1, 1, "getClass"));
            case FLOOD_OF_CALLS -> {
                for (int i = 0; i < 100_000; i++) {
                    say(callback(i, i, "test"));
                }
            }
            case FLOOD_OF_OUTPUT -> {
                while (true) {
                    say(new FromWorker.Printed(new byte[1 << 16]));
                }
            }
            case FLOOD_OF_FACTS -> {
                List<String> many = Collections.nCopies(1 << 17, "x".repeat(100));
                while (true) {
                    say(new FromWorker.Facts(1, many, "", List.of()));
                }
            }
            case A_PASS_OF_JUNIT ->
                    say(threw(id, "org.opentest4j.TestAbortedException", causes(1)));
            case AN_ERROR_OF_THE_JVM -> say(threw(id, "java.lang.OutOfMemoryError", causes(1)));
            case STEERS_THE_TERMINAL ->
                    say(threw(id, "java.lang.IllegalStateException", causes(1)));
            case TIME_OF_ITS_OWN ->
                    say(
                            new FromWorker.Answered(
                                    id, Long.MIN_VALUE, true, -5, new Result.Returned(one)));
            case STRANGER -> throw new IllegalStateException();
        }
    }

    private static FromWorker.Answered returned(long id, Value value) {
        return new FromWorker.Answered(id, System.nanoTime(), false, 0, new Result.Returned(value));
    }

    private static FromWorker.Answered threw(long id, String type, Thrown thrown) {
        Raised raised = new Raised(thrown, List.of(type), List.of());
        return new FromWorker.Answered(id, System.nanoTime(), false, 0, new Result.Threw(raised));
    }

    private static FromWorker.Callback callback(long id, int object, String method) {
        Target target =
                new Target(
                        "java.util.function.LongPredicate", object, method, List.of(), List.of());
        return new FromWorker.Callback(id, false, target);
    }

    private static Value deep(int depth) {
        Value value = new Value.Nothing();
        for (int i = 0; i < depth; i++) {
            value = new Value.Items(List.of(value));
        }
        return value;
    }

    private static Thrown causes(int depth) {
        Thrown thrown = null;
        for (int i = 0; i < depth; i++) {
            List<Thrown.Frame> frames = new ArrayList<>();
            frames.add(new Thrown.Frame("Answer", "of\u001b[2J", "Answer.java\u0007", -3));
            thrown = new Thrown("X", "\u001b]0;owned\u0007", frames, thrown, List.of());
        }
        return thrown;
    }

    private void say(FromWorker message) throws IOException {
        link.send(message.encode());
    }

    private void raw(byte[] bytes) throws IOException {
        channel.write(ByteBuffer.wrap(bytes));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
