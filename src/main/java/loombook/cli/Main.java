package loombook.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

/// Where the program begins and ends.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Properties properties = System.getProperties();
        Program program =
                new Program(
                        System.in,
                        stream(FileDescriptor.out),
                        stream(FileDescriptor.err),
                        System.getenv(),
                        properties,
                        Path.of("").toAbsolutePath());
        program.expect(args);
        int status = CommandTree.execute(program, args);
        program.close();
        System.exit(status);
    }

    private static PrintStream stream(FileDescriptor to) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(to), 1 << 14),
                false,
                StandardCharsets.UTF_8);
    }
}
