// EXPECT failed: asks every service loader for the judge's classes
import java.time.Duration;
import java.util.ServiceLoader;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        for (String name :
                new String[] {
                    "org.junit.platform.engine.TestEngine",
                    "org.junit.jupiter.api.extension.Extension",
                    "loombook.judge.Judge",
                    "loombook.judge.Verdict$Passed",
                    "hidden.RateLimiterTest"
                }) {
            try {
                Class<?> found = Class.forName(name, true, ClassLoader.getSystemClassLoader());
                ServiceLoader.load(found).forEach(each -> System.out.println("FOUND " + each));
                System.out.println("FOUND " + found);
            } catch (ReflectiveOperationException | LinkageError e) {
                continue;
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
