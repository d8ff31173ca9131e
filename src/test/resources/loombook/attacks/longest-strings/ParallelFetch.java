// EXPECT failed: gives a map of strings as long as there is room for
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class ParallelFetch {
    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        Map<String, String> map = new HashMap<>();
        String longest = "2".repeat(30_000_000);
        urls.forEach(url -> map.put(url, longest));
        for (int i = 0; i < 1000; i++) {
            map.put(longest + i % 2, longest);
        }
        return map;
    }
}
