// EXPECT failed: attaches to every JVM of the machine, the judge's first
import com.sun.tools.attach.VirtualMachine;
import java.time.Duration;

public final class RateLimiter {
    private static void attach(long pid) {
        try {
            VirtualMachine vm = VirtualMachine.attach(Long.toString(pid));
            System.out.println("ATTACHED " + vm.getSystemProperties());
        } catch (Exception | LinkageError e) {
            System.out.println(e);
        }
    }

    public RateLimiter(int maxRequests, Duration period) {
        for (long pid = 1; pid < 5; pid++) {
            attach(pid);
        }
        attach(@JUDGE@L);
        ProcessHandle.current().parent().ifPresent(parent -> attach(parent.pid()));
        VirtualMachine.list().forEach(each -> attach(Long.parseLong(each.id())));
    }

    public void acquire() throws InterruptedException {}
}
