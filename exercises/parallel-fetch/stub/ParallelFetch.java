import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Fetches many addresses at once.
public final class ParallelFetch {
    private ParallelFetch() {}

    /// Maps each URL to its status, as `"200"`, or to `"error: why"`.
    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        throw new UnsupportedOperationException("ParallelFetch.fetchAll is not written yet");
    }
}
