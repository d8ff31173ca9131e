// EXPECT failed: gives a map whose entries never end, and whose size changes
import java.time.Duration;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

public final class ParallelFetch {
    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        return new AbstractMap<>() {
            private int asked;

            @Override
            public int size() {
                return asked++;
            }

            @Override
            public String get(Object key) {
                return "200";
            }

            @Override
            public Set<Entry<String, String>> entrySet() {
                return new AbstractSet<>() {
                    @Override
                    public int size() {
                        return asked--;
                    }

                    @Override
                    public Iterator<Entry<String, String>> iterator() {
                        return Stream.generate(() -> Map.entry("a" + asked++, "200")).iterator();
                    }
                };
            }
        };
    }
}
