// EXPECT failed: turns the JVM's settings upside down: Turkish, another calendar, no line ends
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        Locale.setDefault(Locale.of("tr", "TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        System.setProperties(new Properties());
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
    }

    public void acquire() throws InterruptedException {}
}
