package loombook.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/// Runs the program in this JVM.
public final class ScriptHost {
    private final Map<String, String> environment;

    public ScriptHost(Map<String, String> environment) {
        this.environment = environment;
    }

    /// What it left behind.
    public record Ended(int status, String out, String err) {}

    public Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Properties properties = new Properties();
        properties.putAll(System.getProperties());
        properties.setProperty("loombook.home", System.getProperty("loombook.root"));
        int status;
        try (Program program =
                new Program(
                        InputStream.nullInputStream(),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        environment,
                        properties,
                        Path.of("").toAbsolutePath())) {
            status = CommandTree.execute(program, arguments);
        }
        return new Ended(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
