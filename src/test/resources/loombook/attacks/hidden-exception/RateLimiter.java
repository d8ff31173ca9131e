// EXPECT failed: throws what cannot be told: its message, its cause and its frames hang or lie
import java.time.Duration;

public final class RateLimiter {
    private static final class Riddle extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            while (System.nanoTime() != 0) {
                Thread.onSpinWait();
            }
            return "";
        }

        @Override
        public String toString() {
            return getMessage();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw this;
        }

        @Override
        public Throwable getCause() {
            return this;
        }
    }

    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {
        throw new Riddle();
    }
}
