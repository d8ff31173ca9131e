package loombook.worker;

import loombook.wire.FromWorker;
import loombook.wire.Post;
import loombook.wire.Raised;
import loombook.wire.Result;
import loombook.wire.Target;
import loombook.wire.ToWorker;
import loombook.wire.Value;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/// The objects of the test's that the learner's code can call.
final class Callbacks {
    private final Post post;
    private final Map<Integer, Object> known = new HashMap<>();
    private final Map<Long, CompletableFuture<ToWorker.Answer>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong lastCall = new AtomicLong();
    private Objects objects;

    Callbacks(Post post) {
        this.post = post;
    }

    void use(Objects all) {
        objects = all;
    }

    boolean isOurs(Proxy proxy) {
        return Proxy.getInvocationHandler(proxy) instanceof Remote;
    }

    Value name(Proxy proxy) {
        Remote remote = (Remote) Proxy.getInvocationHandler(proxy);
        return new Value.Callback(remote.id(), remote.type());
    }

    synchronized Object object(int id, String type) throws ClassNotFoundException {
        Object object = known.get(id);
        if (object == null) {
            ClassLoader platform = ClassLoader.getPlatformClassLoader();
            Class<?> face = Class.forName(type, false, platform);
            object = Proxy.newProxyInstance(platform, new Class<?>[] {face}, new Remote(id, type));
            known.put(id, object);
        }
        return object;
    }

    void answer(ToWorker.Answer answer) {
        CompletableFuture<ToWorker.Answer> future = waiting.remove(answer.id());
        if (future != null) {
            future.complete(answer);
        }
    }

    private final class Remote implements InvocationHandler {
        private final int id;
        private final String type;

        Remote(int id, String type) {
            this.id = id;
            this.type = type;
        }

        int id() {
            return id;
        }

        String type() {
            return type;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Object[] given = arguments == null ? new Object[0] : arguments;
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> proxy == given[0];
                    case "hashCode" -> id;
                    default -> type + "@" + id;
                };
            }
            if (!Modifier.isAbstract(method.getModifiers())) {
                return InvocationHandler.invokeDefault(proxy, method, given);
            }
            return ask(method, given);
        }

        private Object ask(Method method, Object[] given) throws Throwable {
            List<Value> values = new ArrayList<>();
            for (Object each : given) {
                values.add(objects.toWire(each));
            }
            List<String> parameters =
                    Arrays.stream(method.getParameterTypes()).map(Class::getCanonicalName).toList();
            long call = lastCall.incrementAndGet();
            CompletableFuture<ToWorker.Answer> future = new CompletableFuture<>();
            waiting.put(call, future);
            Target target = new Target(type, id, method.getName(), parameters, values);
            post.send(new FromWorker.Callback(call, Thread.interrupted(), target).encode());
            Result result = await(call, future);
            if (result instanceof Result.Threw(var raised)) {
                throw exception(raised);
            }
            return objects.fromWire(((Result.Returned) result).value());
        }

        /// An interrupt is passed on to whoever does the work; whether it is still to be felt
        /// afterwards comes back with the answer.
        private Result await(long call, CompletableFuture<ToWorker.Answer> future)
                throws ExecutionException {
            int sent = 0;
            while (true) {
                try {
                    ToWorker.Answer answer = future.get();
                    if (answer.interrupted() || answer.interrupts() < sent) {
                        Thread.currentThread().interrupt();
                    }
                    return answer.result();
                } catch (InterruptedException e) {
                    sent++;
                    post.send(new FromWorker.CallbackInterrupt(call).encode());
                }
            }
        }
    }

    /// The exception that the test's object threw: one of the JDK's.
    private static Throwable exception(Raised raised) {
        String message = raised.thrown().message();
        for (String name : raised.types()) {
            try {
                Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
                Object thrown =
                        message == null
                                ? type.getConstructor().newInstance()
                                : type.getConstructor(String.class).newInstance(message);
                return (Throwable) thrown;
            } catch (ReflectiveOperationException e) {
                // The class above it will do as well.
                continue;
            }
        }
        return new RuntimeException(message);
    }
}
