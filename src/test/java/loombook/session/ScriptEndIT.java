package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.cli.ScriptHost;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// How a script ends, and with what status.
class ScriptEndIT {
    @TempDir Path folder;

    private ScriptHost.Ended run(String... lines) throws Exception {
        Files.writeString(folder.resolve("script.jsh"), String.join("\n", lines));
        return new ScriptRun(folder).ours("script.jsh");
    }

    @Test
    void exitEndsItWell() throws Exception {
        ScriptHost.Ended ended = run("System.out.println(1)", "/exit", "System.out.println(2)");
        assertThat(ended.out()).isEqualTo("1\n");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void exitWithANumberSaysWhich() throws Exception {
        ScriptHost.Ended ended = run("int three = 3", "/exit three + 1");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("status 4");
    }

    @Test
    void systemExitEndsItAndDoesNotRunItAgain() throws Exception {
        ScriptHost.Ended ended =
                run(
                        "var log = java.nio.file.Path.of(\"log\")",
                        "Files.writeString(log, \"x\", java.nio.file.StandardOpenOption.CREATE,"
                                + " java.nio.file.StandardOpenOption.APPEND)",
                        "System.exit(0)",
                        "System.out.println(2)");
        assertThat(ended.out()).isEqualTo("State engine terminated.\n");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).contains("System.exit(0)");
        assertThat(folder.resolve("log")).hasContent("x");
    }

    @Test
    void systemExitWithANumberIsAFailure() throws Exception {
        assertThat(run("System.exit(3)").status()).isEqualTo(1);
    }

    @Test
    void aLoopOfOpenIsWrongInput() throws Exception {
        Files.writeString(folder.resolve("other.jsh"), "int x = 1\n/open script.jsh\n");
        ScriptHost.Ended ended = run("System.out.println(1)", "/open other.jsh");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEqualTo("1\n");
        assertThat(ended.err()).contains("other.jsh:2").contains("circle").doesNotContain("\tat ");
    }

    @Test
    void aMissingFileDoesNotStopIt() throws Exception {
        ScriptHost.Ended ended = run("/open nowhere.jsh", "System.out.println(2)");
        assertThat(ended.out()).isEqualTo("2\n");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("/open does not find nowhere.jsh");
    }

    @Test
    void openedFilesAreKeptAsWell() throws Exception {
        Files.writeString(folder.resolve("other.jsh"), "int x = 1\n");
        run("/open other.jsh", "System.out.println(x)");
        assertThat(run("/open other.jsh", "System.out.println(x)").out()).isEqualTo("1\n");
        Files.writeString(folder.resolve("other.jsh"), "int x = 2\n");
        assertThat(run("/open other.jsh", "System.out.println(x)").out()).isEqualTo("2\n");
    }

    @Test
    void aClassPathSetInTheMiddleIsThereForWhatFollows() throws Exception {
        Files.createDirectories(folder.resolve("classes"));
        ScriptHost.Ended ended =
                run(
                        "int x = 1",
                        "/env -class-path classes",
                        "System.out.println(x)",
                        "System.out.println(ClassLoader.getSystemResource(\"none\"))",
                        "/env");
        assertThat(ended.out()).isEqualTo("1\nnull\n   --class-path classes\n");
        assertThat(ended.status()).isZero();
    }

    @Test
    void cellsSayWhyACommandIsNotForThem() throws Exception {
        ScriptHost.Ended ended = run("// %% id=\"one\"", "int x = 1", "/vars", "/exit");
        assertThat(ended.out()).isEqualTo("  int x = 1\n");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("/exit works in scripts without cells");
    }
}
