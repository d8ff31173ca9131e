// EXPECT failed: fills the metaspace with proxies
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

public final class RateLimiter {
    private static final List<Object> KEPT = new ArrayList<>();

    public RateLimiter(int maxRequests, Duration period) {
        while (true) {
            ClassLoader loader = new URLClassLoader(new URL[0], getClass().getClassLoader());
            KEPT.add(
                    Proxy.newProxyInstance(
                            loader, new Class<?>[] {Runnable.class}, (a, b, c) -> null));
        }
    }

    public void acquire() throws InterruptedException {}
}
