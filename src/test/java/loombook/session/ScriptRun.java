package loombook.session;

import loombook.cli.ScriptHost;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Runs a script with our program, or with the `jshell` tool, in a folder of its own.
final class ScriptRun {
    private static final long LONGEST = 240;
    private static final String PROMPT = "-> ";
    private static final String MARK = "@@@@ next @@@@";

    private final Path folder;
    private final Path root = Path.of(System.getProperty("loombook.root"));
    private final Path java = Path.of(System.getProperty("java.home"), "bin");

    ScriptRun(Path folder) {
        this.folder = folder;
    }

    /// Started as its users start it, in the folder.
    ScriptHost.Ended ours(String script) throws IOException, InterruptedException {
        Path target = root.resolve("target");
        return run(
                script,
                List.of(
                        java.resolve("java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dloombook.home=" + root,
                        "-cp",
                        target.resolve("loombook.jar")
                                + File.pathSeparator
                                + target.resolve("lib")
                                + File.separator
                                + "*",
                        "loombook.cli.Main",
                        "run",
                        "--quiet",
                        script));
    }

    /// In this JVM, which is sooner, for a script that does not mind where it is.
    ScriptHost.Ended oursHere(String script) {
        Map<String, String> environment =
                Map.of("LC_ALL", "C.UTF-8", "LOOMBOOK_HOME", folder.resolve("home").toString());
        return new ScriptHost(environment).run("run", "--quiet", folder.resolve(script).toString());
    }

    /// With `/exit` at the end, and without the prompt that is left where it is not reached.
    ScriptHost.Ended jshell(String script) throws IOException, InterruptedException {
        String ending = script.replace(".jsh", ".ending");
        Files.writeString(
                folder.resolve(ending), Files.readString(folder.resolve(script)) + "\n/exit\n");
        ScriptHost.Ended ended =
                run(
                        ending,
                        List.of(
                                java.resolve("jshell").toString(),
                                "-J-Djava.util.prefs.userRoot=" + folder.resolve("preferences"),
                                "-J-XX:TieredStopAtLevel=1",
                                "-J-XX:+UseSerialGC",
                                "-R-XX:TieredStopAtLevel=1",
                                "-R-XX:+UseSerialGC",
                                "-s",
                                ending));
        String out = ended.out();
        return out.endsWith(PROMPT)
                ? new ScriptHost.Ended(
                        ended.status(),
                        out.substring(0, out.length() - PROMPT.length()),
                        ended.err())
                : ended;
    }

    /// One after the other in one tool, which forgets everything in between.
    ///
    /// @return what each printed
    Map<String, String> jshell(List<String> scripts) throws IOException, InterruptedException {
        StringBuilder driver = new StringBuilder();
        for (String script : scripts) {
            driver.append("/open ").append(script).append('\n');
            driver.append("System.out.println(\"").append(MARK).append("\")\n/reset\n");
        }
        String name = "all-from-" + scripts.getFirst();
        Files.writeString(folder.resolve(name), driver);
        String[] outs = jshell(name).out().split(MARK + "\n", -1);
        if (outs.length != scripts.size() + 1) {
            throw new IOException("the tool ended early in " + scripts);
        }
        Map<String, String> byScript = new TreeMap<>();
        for (int i = 0; i < scripts.size(); i++) {
            byScript.put(scripts.get(i), outs[i]);
        }
        return byScript;
    }

    private ScriptHost.Ended run(String name, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, name, ".out");
        Path err = Files.createTempFile(folder, name, ".err");
        Path nothing = Files.createTempFile(folder, name, ".in");
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(command))
                        .directory(folder.toFile())
                        .redirectInput(nothing.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("LOOMBOOK_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        if (!process.waitFor(LONGEST, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(name + " did not end");
        }
        return new ScriptHost.Ended(
                process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
