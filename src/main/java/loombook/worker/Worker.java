package loombook.worker;

import loombook.threads.AllThreads;
import loombook.threads.Deadlocks;
import loombook.wire.FromWorker;
import loombook.wire.Link;
import loombook.wire.Post;
import loombook.wire.ToWorker;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The main class of the learner's JVM. Its argument says where the judge listens (a port, or the
/// path of a socket); the word that proves the caller comes on standard input, and is gone from
/// there before a class of the learner's is loaded.
public final class Worker {
    private static final int LONGEST_FRAME = 1 << 26;
    private static final int MOST_WAITING = 1 << 14;
    private static final int TOKEN = 32;

    private final Link link;
    private final Post post;
    private final Printed printed;
    private final Lesson lesson;
    private final Threads threads;

    private Worker(Link link) {
        this.link = link;
        this.post = new Post(link, MOST_WAITING, Threads.OURS + "post").start();
        this.printed = new Printed(post);
        this.threads = new Threads();
        this.lesson = new Lesson(post, threads);
    }

    public static void main(String[] args) throws IOException {
        String token = new String(System.in.readNBytes(TOKEN), StandardCharsets.US_ASCII);
        System.setIn(InputStream.nullInputStream());
        Wall.raise();
        Link link = new Link(connect(args[0]), LONGEST_FRAME);
        link.send(new FromWorker.Hello(token).encode());
        new Worker(link).run();
    }

    private static SocketChannel connect(String address) throws IOException {
        if (!address.chars().allMatch(Character::isDigit)) {
            return SocketChannel.open(UnixDomainSocketAddress.of(Path.of(address)));
        }
        SocketChannel channel =
                SocketChannel.open(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), Integer.parseInt(address)));
        return channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    private void run() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(out);
        Runtime.getRuntime().addShutdownHook(new Thread(this::farewell, Threads.OURS + "end"));
        try {
            while (true) {
                hear(ToWorker.decode(link.receive()));
            }
        } catch (IOException e) {
            // The judge is gone: nobody is left to run for.
            Runtime.getRuntime().halt(0);
        }
    }

    private void hear(ToWorker message) {
        // What every test needs is not left to a switch on types, which the JVM puts together when
        // it is first reached.
        if (message instanceof ToWorker.Call call) {
            lesson.stage().call(call);
        } else if (message instanceof ToWorker.Setup setup) {
            setUp(setup);
        } else if (message instanceof ToWorker.Compile(var sources)) {
            post.send(lesson.compile(sources).encode());
        } else if (message instanceof ToWorker.Begin(var test)) {
            printed.begin();
            post.send(lesson.begin(test).encode());
        } else {
            hearMore(message);
        }
    }

    private void hearMore(ToWorker message) {
        switch (message) {
            case ToWorker.Load(var classes) -> lesson.load(classes);
            case ToWorker.Interrupt(var id) -> lesson.stage().interrupt(id);
            case ToWorker.Answer answer -> lesson.stage().callbacks().answer(answer);
            case ToWorker.Look look -> look(look);
            case ToWorker.Leave _ -> System.exit(0);
            case ToWorker.Setup _, ToWorker.Compile _, ToWorker.Begin _, ToWorker.Call _ ->
                    throw new IllegalStateException("heard already: " + message);
        }
    }

    /// That takes a while, and there may be calls to make meanwhile. Deadlocks are looked for where
    /// a call hangs, and not else: the dump that it takes can crash a JVM whose virtual threads
    /// come and go (JDK-8364343).
    private void look(ToWorker.Look look) {
        Stage stage = lesson.stage();
        Thread.ofPlatform()
                .daemon()
                .name(Threads.OURS + "look")
                .start(
                        () -> {
                            System.out.flush();
                            boolean hangs = look.call() != 0;
                            String deadlock = hangs ? Deadlocks.find(AllThreads.alive()) : "";
                            post.send(
                                    new FromWorker.Facts(
                                                    look.id(),
                                                    threads.names(),
                                                    deadlock,
                                                    stage.place(look.call()))
                                            .encode());
                        });
    }

    private void setUp(ToWorker.Setup setup) {
        printed.allow(setup.output());
        lesson.libraries(setup.libraries());
        setup.doors().forEach(Doors::open);
        threads.limit(setup.threads(), post);
    }

    private void farewell() {
        if (lesson.isRunning()) {
            post.send(new FromWorker.Farewell("System.exit was called").encode());
        }
        post.drain();
    }
}
