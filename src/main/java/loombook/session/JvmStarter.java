package loombook.session;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.sandbox.ChildJvm;
import loombook.wire.FromAgent;
import loombook.wire.Link;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Starts JVMs for chapters.
public final class JvmStarter {
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final int LONGEST_FRAME = 1 << 28;

    private final Path jar;
    private final List<String> options;

    /// @param jar the agent's
    /// @param options for every chapter's JVM, before the chapter's own
    public JvmStarter(Path jar, List<String> options) {
        this.jar = jar;
        this.options = List.copyOf(options);
    }

    /// A JVM that is being started in the background.
    final class Starting {
        private final FutureTask<ChapterJvm> task;
        private final List<String> chapterOptions;

        private Starting(Setup setup) {
            chapterOptions = setup.runtimeOptions();
            task = new FutureTask<>(() -> start(setup));
            Thread.ofPlatform().daemon().name("loombook-start").start(task);
        }

        boolean fits(Setup setup) {
            return chapterOptions.equals(setup.runtimeOptions());
        }

        ChapterJvm get() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return task.get(TO_START.toMillis(), TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        // Who interrupts means what is to run then.
                        interrupted = true;
                    }
                }
            } catch (ExecutionException e) {
                throw failed(
                        chapterOptions,
                        Said.verbatim(String.valueOf(e.getCause().getMessage())),
                        e.getCause());
            } catch (TimeoutException e) {
                throw failed(
                        chapterOptions,
                        Said.of("it did not call within {0} seconds", TO_START.toSeconds()),
                        e);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        /// Nobody needs it any more.
        void drop() {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    task.get().close();
                                } catch (ExecutionException | InterruptedException e) {
                                    // It never came to life.
                                    return;
                                }
                            });
        }
    }

    Starting begin(Setup setup) {
        return new Starting(setup);
    }

    private ChapterJvm start(Setup setup) throws IOException {
        ChapterJvm.LastWords lastWords = new ChapterJvm.LastWords();
        // It takes longer to come to life than the door to be made.
        ChildJvm child = ChildJvm.start(new ChildJvm.Command(allOptions(setup), jar), lastWords);
        try (Door door = Door.open()) {
            String token = Secret.word();
            child.tell(token + door.address());
            Link link = new Link(accept(door.server(), child), LONGEST_FRAME);
            if (!(FromAgent.decode(link.receive()) instanceof FromAgent.Hello(var word))
                    || !word.equals(token)) {
                throw new IOException("a stranger called");
            }
            return new ChapterJvm(child, link, lastWords);
        } catch (IOException e) {
            child.kill();
            throw new IOException(
                    lastWords.text().isBlank() ? e.getMessage() : lastWords.text().strip(), e);
        }
    }

    private List<String> allOptions(Setup setup) {
        List<String> all = new ArrayList<>();
        boolean ownCollector =
                setup.runtimeOptions().stream().anyMatch(each -> each.matches("-XX:\\+Use\\w+GC"));
        for (String option : options) {
            if (!(ownCollector && option.equals("-XX:+UseSerialGC"))) {
                all.add(option);
            }
        }
        all.addAll(setup.runtimeOptions());
        return all;
    }

    /// Waits for the call, but not for that of a child that died instead.
    private static SocketChannel accept(ServerSocketChannel server, ChildJvm child)
            throws IOException {
        Thread watch =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    child.await(TO_START);
                                    closeQuietly(server);
                                });
        try {
            SocketChannel channel = server.accept();
            if (channel.getLocalAddress() instanceof InetSocketAddress) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            return channel;
        } catch (java.nio.channels.AsynchronousCloseException e) {
            throw new EOFException("it ended before it began");
        } finally {
            watch.interrupt();
        }
    }

    private static void closeQuietly(ServerSocketChannel server) {
        try {
            server.close();
        } catch (IOException e) {
            // It is of no use in any case.
            return;
        }
    }

    private static ProblemException failed(List<String> options, Said why, Throwable cause) {
        if (options.isEmpty()) {
            return ProblemException.ours(
                    Place.of(Said.of("the chapter's JVM")),
                    Said.of("did not start: {0}", why),
                    Said.of("`./loombook doctor` says what this machine lacks"),
                    cause);
        }
        return ProblemException.input(
                Place.of("//RUNTIME_OPTIONS " + String.join(" ", options)),
                Said.of("the chapter's JVM does not start with them: {0}", why),
                Said.of("mend the options, or leave them out"));
    }
}
