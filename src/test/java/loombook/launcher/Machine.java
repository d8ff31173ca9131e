package loombook.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A make-believe machine in a folder: absolute places under `root`, a home, a PATH that holds a
/// few real tools and whatever a test adds, and the launcher in a clone or a bundle.
final class Machine {
    private static final List<String> TOOLS =
            List.of(
                    "cat",
                    "cp",
                    "date",
                    "env",
                    "find",
                    "grep",
                    "mkdir",
                    "mv",
                    "nice",
                    "ps",
                    "readlink",
                    "rm",
                    "rmdir",
                    "sed",
                    "sleep",
                    "tail",
                    "timeout");

    final Path root;
    final Path home;
    final Path project;
    final Map<String, String> environment = new TreeMap<>();
    private final Path bin;
    private final Shell shell;

    /// How a start ended.
    record Ended(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Machine(Path folder, Shell shell) throws IOException {
        this.shell = shell;
        root = Files.createDirectories(folder.resolve("root of it"));
        home = Files.createDirectories(folder.resolve("home of somebody"));
        project = Files.createDirectories(folder.resolve("loom book"));
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            if (Files.exists(Shell.tool(tool))) {
                command(tool, "exec %s \"$@\"".formatted(Shell.tool(tool)));
            }
        }
        Path script = Path.of(System.getProperty("loombook.root", ""), "loombook");
        Files.copy(script.toAbsolutePath(), project.resolve("loombook"));
        project.resolve("loombook").toFile().setExecutable(true);
        environment.put("PATH", bin.toString());
        environment.put("HOME", home.toString());
        environment.put("LOOMBOOK_SYSROOT", root.toString());
    }

    /// Sources and a `pom.xml`, nothing built.
    Machine asClone() throws IOException {
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("src/main/java/A.java"), "class A {}\n");
        Files.writeString(project.resolve("pom.xml"), "<project/>\n");
        return this;
    }

    /// The built program alone.
    Machine asBundle() throws IOException {
        Path lib = Files.createDirectories(project.resolve("program/lib"));
        Files.writeString(lib.resolve("a.jar"), "");
        Files.writeString(project.resolve("program/loombook.jar"), "");
        Files.writeString(project.resolve("program/stamp"), "1.0\n");
        return this;
    }

    /// A JDK whose `java` prints how it was called, and makes the cache file that it is told to
    /// make.
    Path jdk(Path place, String version) throws IOException {
        Files.createDirectories(place.resolve("lib"));
        Files.writeString(place.resolve("lib/ct.sym"), "");
        Files.writeString(
                place.resolve("release"),
                "IMPLEMENTOR=\"N/A\"\nJAVA_RUNTIME_VERSION=\"%1$s+9\"\nJAVA_VERSION=\"%1$s\"\n"
                        .formatted(version));
        script(place.resolve("bin/javac"), "exit 0");
        script(
                place.resolve("bin/java"),
                """
                printf '%s\\n' "java $0" "cwd $PWD" "locale ${LC_ALL-}" "$@"
                [ -z "${LOOMBOOK_STORE-}" ] || echo "store: $LOOMBOOK_STORE" >&2
                for option; do
                    case $option in
                        -XX:AOTCacheOutput=*)
                            echo trained >>"$HOME/trainings"
                            [ ! -f "$HOME/no-caches" ] || exit 1
                            while [ -f "$HOME/wait" ]; do sleep 1; done
                            echo cache >"${option#*=}" ;;
                    esac
                done
                """);
        return place;
    }

    Path jdk(String absolutePlace, String version) throws IOException {
        return jdk(root.resolve(absolutePlace.substring(1)), version);
    }

    /// The same start with its output in a pipe, read to the end.
    String outputOf(String... arguments) throws IOException {
        Path err = Files.createTempFile(home, "err", "");
        String script = project.resolve("loombook").toString();
        Process process = launch(project, script, Redirect.PIPE, err, arguments);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// A Maven that notes each build in `builds`, then runs `work` in the project, then succeeds
    /// with a program.
    void maven(String version, String work) throws IOException {
        script(
                bin.resolve("mvn"),
                """
                [ "$1" != -v ] || { echo "Apache Maven %s (somewhere)"; exit; }
                cd "%s" || exit 1
                echo "$JAVA_HOME" >>builds
                %s
                mkdir -p target/lib
                echo jar >target/loombook.jar
                echo jar >target/loombook-agent.jar
                echo jar >target/lib/a.jar
                """
                        .formatted(version, project, work));
    }

    /// A command on the PATH.
    void command(String name, String work) throws IOException {
        script(bin.resolve(name), work);
    }

    /// A tool that does its work and notes that it was asked to.
    void noted(String tool) throws IOException {
        command(
                tool,
                "echo %s >>\"%s\"\nexec %s \"$@\""
                        .formatted(tool, project.resolve("calls"), Shell.tool(tool)));
    }

    List<String> tools() {
        return TOOLS.stream().filter(tool -> Files.exists(bin.resolve(tool))).toList();
    }

    int count(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    int builds() throws IOException {
        return count(project.resolve("builds"));
    }

    Ended start(String... arguments) throws IOException, InterruptedException {
        return startAs(project, project.resolve("loombook").toString(), arguments);
    }

    Ended startAs(Path directory, String script, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        return ended(
                launch(directory, script, Redirect.to(out.toFile()), err, arguments), out, err);
    }

    Process launch(Path directory, String script, Redirect out, Path err, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Shell.tool(shell.command().getFirst()).toString());
        command.addAll(shell.command().subList(1, shell.command().size()));
        command.add(script);
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectOutput(out)
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    Ended ended(Process process, Path out, Path err) throws IOException, InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher hangs: " + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, ("#!/bin/sh\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
        file.toFile().setExecutable(true);
    }
}
