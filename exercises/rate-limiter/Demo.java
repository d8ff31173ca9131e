import java.time.Duration;
import java.util.concurrent.Executors;

/// Eight callers, three permits per second. Watch the moments at which they pass.
void main() {
    RateLimiter limiter = new RateLimiter(3, Duration.ofSeconds(1));
    long start = System.nanoTime();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 1; i <= 8; i++) {
            String name = "caller " + i;
            callers.submit(() -> call(name, limiter, start));
        }
    }
}

void call(String name, RateLimiter limiter, long start) {
    try {
        limiter.acquire();
        IO.println("%5.2f s  %s passes".formatted((System.nanoTime() - start) / 1e9, name));
    } catch (InterruptedException | RuntimeException e) {
        IO.println("         %s got %s".formatted(name, e));
    }
}
