package loombook.session.agent;

import loombook.threads.AllThreads;
import loombook.threads.Deadlocks;
import loombook.wire.FromAgent;
import loombook.wire.In;
import loombook.wire.Link;
import loombook.wire.ToAgent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/// The main class of a chapter's JVM. Its first argument says where the session listens (a port, or
/// the path of a socket); the word that proves the caller comes on standard input.
public final class Agent {
    private static final int LONGEST_FRAME = 1 << 29;
    private static final int TOKEN = 32;
    private static final int AFTER_ALL_HOOKS = 7;
    static final int OUT_OF_MEMORY = 98;
    private static final int BROKEN = 97;

    private final Link link;
    private final Outbox outbox;
    private final Keyboard keyboard;
    private final Player player;
    private final PrintStream error;

    private Agent(Link link) {
        this.link = link;
        this.outbox = new Outbox(link);
        this.keyboard = new Keyboard(() -> outbox.send(new FromAgent.InputWanted()));
        this.player = new Player(outbox);
        this.error = stream(true);
    }

    public static void main(String[] args) throws IOException {
        AtomicReference<Agent> us = new AtomicReference<>();
        Thread preparing =
                Thread.ofPlatform().daemon().name("loombook-ready").start(() -> prepare(us));
        String token = new String(System.in.readNBytes(TOKEN), StandardCharsets.US_ASCII);
        String address = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        if (address.isEmpty()) {
            // Whoever started us was gone before we were.
            Runtime.getRuntime().halt(0);
        }
        Agent agent = new Agent(new Link(connect(address), LONGEST_FRAME));
        us.set(agent);
        agent.link.send(new FromAgent.Hello(token).encode());
        agent.run(preparing);
    }

    /// What takes a while, and can be done while we call.
    private static void prepare(AtomicReference<Agent> us) {
        Redefiner.noteWhereWeAre();
        ignoreInterruptKey();
        sayGoodbyeLast(
                () -> {
                    if (us.get() != null) {
                        us.get().goodbye();
                    }
                });
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

    private void run(Thread preparing) {
        System.setIn(keyboard);
        System.setOut(stream(false));
        System.setErr(error);
        Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
        outbox.start();
        player.start();
        try {
            preparing.join();
            listen();
        } catch (IOException e) {
            // The session is gone: nobody is left to run for.
            Runtime.getRuntime().halt(0);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (Throwable e) {
            broken(e);
        }
    }

    private void listen() throws IOException {
        while (true) {
            In frame = link.receive();
            ToAgent message = ToAgent.decode(frame);
            // What a first cell needs is not left to a switch on types, which the JVM puts together
            // when it is first reached.
            if (message instanceof ToAgent.Play(var steps)) {
                player.play(steps);
            } else if (message instanceof ToAgent.Begin(var cap)) {
                player.begin(cap);
            } else if (message instanceof ToAgent.End) {
                player.end();
            } else if (message instanceof ToAgent.Configure(var classPath)) {
                player.configure(classPath);
            } else {
                listenTo(message);
            }
        }
    }

    private void listenTo(ToAgent message) {
        switch (message) {
            case ToAgent.Configure(var classPath) -> player.configure(classPath);
            case ToAgent.Begin(var cap) -> player.begin(cap);
            case ToAgent.Again _ -> player.again();
            case ToAgent.Record _ -> player.record();
            case ToAgent.Play(var steps) -> player.play(steps);
            case ToAgent.End _ -> player.end();
            case ToAgent.Ask(var className, var field) -> player.ask(className, field);
            case ToAgent.Stop _ -> player.stop();
            case ToAgent.Diagnose _ -> diagnose();
            case ToAgent.Input(var bytes) -> keyboard.type(bytes);
            case ToAgent.Leave _ -> System.exit(0);
        }
    }

    private void diagnose() {
        Thread.ofPlatform()
                .daemon()
                .name("loombook-deadlocks")
                .start(
                        () -> {
                            String circle = Deadlocks.find(AllThreads.alive());
                            outbox.send(new FromAgent.Diagnosis(circle));
                        });
    }

    private PrintStream stream(boolean error) {
        return new Standard(new OutboxStream(outbox, error));
    }

    /// Who closes standard output, as a writer around it does, means no more than to flush it.
    private static final class Standard extends PrintStream {
        Standard(OutboxStream to) {
            super(to, true, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            flush();
        }
    }

    /// Ends this JVM for a fault of our own, which goes where the session can still hear it.
    static void broken(Throwable fault) {
        try (PrintStream end = new PrintStream(new FileOutputStream(FileDescriptor.err))) {
            fault.printStackTrace(end);
        } finally {
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    /// Ordinary hooks run all at once, and the chapter's own may print: after them there is a time
    /// for the JDK's.
    private static void sayGoodbyeLast(Runnable goodbye) {
        try {
            Class<?> access = Class.forName("jdk.internal.access.JavaLangAccess");
            Object java =
                    Class.forName("jdk.internal.access.SharedSecrets")
                            .getMethod("getJavaLangAccess")
                            .invoke(null);
            access.getMethod("registerShutdownHook", int.class, boolean.class, Runnable.class)
                    .invoke(java, AFTER_ALL_HOOKS, false, goodbye);
        } catch (ReflectiveOperationException | RuntimeException e) {
            Runtime.getRuntime().addShutdownHook(new Thread(goodbye, "loombook-goodbye"));
        }
    }

    private void goodbye() {
        outbox.send(new FromAgent.Exiting());
        outbox.drain();
    }

    /// As the JDK does by default, but silent about threads that were stopped on purpose, and in
    /// the reader's words unless standard error is somebody else's, or there are very many.
    private void uncaught(Thread thread, Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            player.outOfMemory();
        }
        if (thrown instanceof StopPoint.Stop) {
            return;
        }
        player.failed(thread);
        if (System.err != error || !outbox.tell(thread.getName(), thrown)) {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace();
        }
    }

    /// Ctrl-C in a terminal reaches every process of the group; what it means is the session's
    /// matter.
    private static void ignoreInterruptKey() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance("INT"),
                            handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // Without it Ctrl-C ends this JVM, and the session starts another.
            System.err.flush();
        }
    }
}
