import java.util.Map;

/// A client for a JSON service that allows so many requests per second.
public final class ApiClient implements AutoCloseable {

    /// The service did not answer, or not as it should.
    public static class ApiException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        public ApiException(int status, String message) {
            super(message);
            this.status = status;
        }

        /// The status of the answer, or 0 if there was none.
        public int status() {
            return status;
        }
    }

    public ApiClient(String baseUrl, int requestsPerSecond) {
        // Check the arguments, and remember what you need.
    }

    public Map<String, Object> get(String endpoint) {
        throw new UnsupportedOperationException("ApiClient.get is not written yet");
    }

    public Map<String, Object> post(String endpoint, Map<String, Object> data) {
        throw new UnsupportedOperationException("ApiClient.post is not written yet");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("ApiClient.close is not written yet");
    }
}
