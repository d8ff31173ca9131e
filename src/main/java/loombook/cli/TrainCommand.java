package loombook.cli;

import loombook.exercise.Exercise;
import loombook.session.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;

/// Runs what is run most, so that the JVM can learn it: the launcher calls this when it has built
/// the program, with the JVM told to write down what it sees.
@Command(name = "train", hidden = true, description = "Makes the next starts faster.")
final class TrainCommand implements Callable<Integer> {
    private static final String SAMPLE = "training.jsh";

    private static final String LIVE = "live";
    private static final String QUICK = "quick";
    private static final String HOMEWORK = "homework";

    private final Program program;

    @Option(names = "--out", required = true, description = "where the caches go")
    Path out;

    @Option(names = "--course", description = "live, quick or homework; else all of them")
    Optional<String> course = Optional.empty();

    TrainCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        // All courses use one home: what the first has kept, the others find.
        Path folder = Files.createDirectories(out.resolve("home"));
        if (has(LIVE)) {
            Session.learn(out);
        }
        Path chapter = folder.resolve(SAMPLE);
        if (!Files.exists(chapter)) {
            try (InputStream sample = TrainCommand.class.getResourceAsStream(SAMPLE)) {
                Files.write(chapter, sample.readAllBytes());
            }
        }
        Map<String, String> environment = new HashMap<>(program.environment());
        environment.put("LOOMBOOK_HOME", folder.toString());
        try (Program trainee = trainee(environment)) {
            List<List<String>> lessons = new ArrayList<>();
            if (has(LIVE)) {
                lessons.addAll(runs(chapter));
                lessons.addAll(reads(chapter));
            }
            if (has(QUICK)) {
                lessons.addAll(runs(chapter));
            }
            if (has(HOMEWORK)) {
                lessons.addAll(others());
            }
            for (List<String> lesson : lessons) {
                String[] arguments = lesson.toArray(String[]::new);
                trainee.expect(arguments);
                CommandTree.execute(trainee, arguments);
            }
            if (has(LIVE)) {
                ShellCommand.rehearse(trainee);
            }
            BookLoop.rehearse(trainee);
            if (has(HOMEWORK)) {
                new Homework(trainee).train(out);
            }
        }
        return Exit.DONE;
    }

    private boolean has(String lessons) {
        return course.isEmpty() || course.equals(Optional.of(lessons));
    }

    /// What needs a compiler the first time, and none from then on.
    private static List<List<String>> runs(Path chapter) {
        String path = chapter.toString();
        return List.of(
                List.of("run", "--timeline", path),
                List.of("run", path),
                List.of("run", "--quiet", path));
    }

    private static List<List<String>> reads(Path chapter) {
        String path = chapter.toString();
        return List.of(List.of("run", "--json", path), List.of("play", "--plain", path));
    }

    /// No chapter is run: a cache without the compiler is there sooner.
    private List<List<String>> others() {
        List<List<String>> lessons =
                new ArrayList<>(
                        List.of(
                                List.of("list"),
                                List.of("run", "no-such-chapter"),
                                List.of("run", "--no-such-option")));
        new Homework(program).stub().ifPresent(stub -> lessons.addAll(checks(stub)));
        return lessons;
    }

    private static List<List<String>> checks(Exercise exercise) {
        String stub = exercise.stub().toString();
        return List.of(
                List.of("check", exercise.id(), "--solution", stub),
                List.of("check", exercise.id(), "--solution", stub, "--json"));
    }

    private Program trainee(Map<String, String> environment) {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Properties properties = new Properties();
        properties.putAll(program.properties());
        course.ifPresent(each -> properties.setProperty(Engines.COURSE, each));
        return new Program(
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                environment,
                properties,
                program.here());
    }
}
