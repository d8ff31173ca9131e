package hidden;

import loombook.judge.api.Call;
import loombook.judge.api.Interval;
import loombook.judge.api.Learner;
import loombook.judge.api.TestServer;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lets hidden tests run beside the learner's code in one JVM, as they do under other graders: no
/// jail, no wire, no proof against cheating. It serves tests whose calls fail at once, which is all
/// that the bench asks for.
public final class InOneJvm implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Learner.class;
    }

    @Override
    public Learner resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Here();
    }

    private static final class Here implements Learner {
        @Override
        public <T> T construct(Class<T> type, Object... arguments) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T statics(Class<T> type) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (_, method, arguments) -> {
                                try {
                                    return Class.forName(type.getSimpleName())
                                            .getMethod(method.getName(), method.getParameterTypes())
                                            .invoke(null, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            }));
        }

        @Override
        public <T> Call<T> start(Callable<T> piece) {
            FutureTask<T> task = new FutureTask<>(piece);
            return new Started<>(task, Thread.ofVirtual().start(task));
        }

        @Override
        public Call<Void> run(Piece piece) {
            return start(
                    () -> {
                        piece.run();
                        return null;
                    });
        }

        @Override
        public TestServer serve(TestServer.Site site) {
            try {
                return new Server(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String deadUrl() {
            return "http://127.0.0.1:1";
        }

        @Override
        public Random random() {
            return new Random();
        }

        @Override
        public long sent() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Interval lastInterval() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Duration cpu() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Duration delay() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> threads() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Duration echo() {
            throw new UnsupportedOperationException();
        }
    }

    private record Started<T>(FutureTask<T> task, Thread thread) implements Call<T> {
        @Override
        public T await(Duration limit) throws Exception {
            try {
                return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Exception why) {
                    throw why;
                }
                throw (Error) e.getCause();
            }
        }

        @Override
        public boolean ends(Duration limit) throws InterruptedException {
            return thread.join(limit);
        }

        @Override
        public Throwable failure(Duration limit) throws InterruptedException {
            try {
                task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
                return null;
            } catch (ExecutionException e) {
                return e.getCause();
            } catch (TimeoutException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public boolean isDone() {
            return task.isDone();
        }

        @Override
        public void interrupt() {
            thread.interrupt();
        }

        @Override
        public boolean leftInterrupted() {
            return false;
        }

        @Override
        public Interval interval() {
            throw new UnsupportedOperationException();
        }
    }

    /// Nobody asks it for anything.
    private record Server(ServerSocket socket) implements TestServer {
        @Override
        public String url() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        @Override
        public List<Request> requests() {
            return List.of();
        }

        @Override
        public int mostAtOnce() {
            return 0;
        }

        @Override
        public int connections() {
            return 0;
        }
    }
}
