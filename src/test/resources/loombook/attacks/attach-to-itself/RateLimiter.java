// EXPECT failed: attaches to its own JVM to load an agent
import com.sun.tools.attach.VirtualMachine;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        try {
            System.setProperty("jdk.attach.allowAttachSelf", "true");
            VirtualMachine vm =
                    VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
            System.out.println("ATTACHED " + vm.getSystemProperties());
            vm.loadAgent("/tmp/agent.jar");
        } catch (Exception | LinkageError e) {
            System.out.println(e);
        }
    }

    public void acquire() throws InterruptedException {}
}
