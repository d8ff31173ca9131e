// EXPECT failed: has the compiler read the file, whose complaints would quote it
import java.io.StringWriter;
import java.time.Duration;
import javax.tools.ToolProvider;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        StringWriter words = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        try {
            compiler.getTask(words, files, null, null, null, files.getJavaFileObjects("@CANARY@"))
                    .call();
        } catch (RuntimeException e) {
            words.append(e.toString());
        }
        try {
            compiler.run(null, System.out, System.out, "@@CANARY@");
        } catch (RuntimeException e) {
            words.append(e.toString());
        }
        throw new IllegalStateException(words.toString());
    }

    public void acquire() throws InterruptedException {}
}
