package loombook.session;

import jdk.jshell.tool.JavaShellToolBuilder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the `jshell` tool itself says to commands that concern nothing but the tool: its help and
/// its settings.
final class ToolVoice {
    private final List<String> settings = new ArrayList<>();

    /// @param out what it would print
    /// @param error what it complains about
    record Words(String out, String error) {}

    /// @param remembered whether the command has an effect on later ones
    Words say(String command, boolean remembered) throws IOException {
        Words before = settings.isEmpty() ? new Words("", "") : run(settings);
        List<String> commands = new ArrayList<>(settings);
        commands.add(command);
        Words after = run(commands);
        if (remembered) {
            settings.add(command);
        }
        return new Words(
                after.out().substring(before.out().length()),
                after.error().substring(before.error().length()));
    }

    private static Words run(List<String> commands) throws IOException {
        Path file = Files.createTempFile("lb", ".jsh");
        try {
            Files.writeString(file, String.join("\n", commands) + "\n/exit\n");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream error = new ByteArrayOutputStream();
            JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream(new byte[0]), null)
                    .out(stream(out), stream(error), stream(error))
                    .err(stream(error))
                    .persistence(new HashMap<>())
                    .env(Map.of())
                    .locale(Locale.getDefault())
                    .start("--execution", "local", "-s", file.toString());
            return new Words(
                    out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
