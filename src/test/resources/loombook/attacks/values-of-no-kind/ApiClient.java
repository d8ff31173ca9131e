// EXPECT failed: its maps hold objects that hang when they are shown or compared
import java.util.HashMap;
import java.util.Map;

public final class ApiClient implements AutoCloseable {
    public static class ApiException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public int status() {
            return 0;
        }
    }

    private static final class Hangs {
        @Override
        public boolean equals(Object other) {
            return toString() == null;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            while (System.nanoTime() != 0) {
                Thread.onSpinWait();
            }
            return null;
        }
    }

    public ApiClient(String baseUrl, int requestsPerSecond) {}

    public Map<String, Object> get(String endpoint) {
        Map<String, Object> map = new HashMap<>();
        map.put("id", new Hangs());
        map.put("name", new Object[] {new Hangs(), map});
        return map;
    }

    public Map<String, Object> post(String endpoint, Map<String, Object> data) {
        data.put("a", new Hangs());
        return data;
    }

    @Override
    public void close() {}
}
