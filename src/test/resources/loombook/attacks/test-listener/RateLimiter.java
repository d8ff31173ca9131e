// EXPECT does-not-compile: a listener of the test framework that would print a good summary
import java.time.Duration;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

public final class RateLimiter {
    public static final class Happy implements TestExecutionListener {
        @Override
        public void testPlanExecutionFinished(TestPlan plan) {
            System.out.println("[ 7 tests successful ]");
        }
    }

    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {}
}
