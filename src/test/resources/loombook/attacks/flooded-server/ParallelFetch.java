// EXPECT failed: opens as many connections to the judge's server as it can
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

public final class ParallelFetch {
    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        for (String url : urls) {
            URI uri = URI.create(url);
            for (int i = 0; i < 3000; i++) {
                try {
                    KEPT.add(new Socket(uri.getHost(), Math.max(1, uri.getPort())));
                } catch (IOException | RuntimeException e) {
                    continue;
                }
            }
        }
        return Map.of();
    }

    private static final List<Socket> KEPT = Collections.synchronizedList(new ArrayList<>());
}
