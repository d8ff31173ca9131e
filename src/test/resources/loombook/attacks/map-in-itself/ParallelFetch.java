// EXPECT failed: gives a map that holds itself, as key and as value
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

public final class ParallelFetch {
    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        Map<Object, Object> map = new IdentityHashMap<>();
        map.put(map, map);
        for (String url : urls) {
            map.put(url, map);
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, String> result = (Map) map;
        return result;
    }
}
