package loombook.cli;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// All commands, and what becomes of their failures.
final class CommandTree {
    /// picocli cannot write its help any narrower.
    private static final int NARROWEST = 55;

    /// Types that no option of ours is of: to make picocli ready for them takes longer than all the
    /// rest of it.
    private static final String UNUSED = "java[.](sql|time)[.].*";

    private static final Set<String> PLAIN = Set.of("--plain", "--json");

    private CommandTree() {}

    /// To read what a command is like takes longer than to run it, so that only the one that is
    /// named is read, and none where none is asked for.
    static CommandLine of(Program program, String... words) {
        System.setProperty("picocli.converters.excludes", UNUSED);
        CommandLine line = new CommandLine(new Root(program).spec());
        for (Supplier<Object> each : needed(commands(program), words)) {
            line.addSubcommand(each.get());
        }
        line.setOut(new PrintWriter(program.out(), true));
        line.setErr(new PrintWriter(program.err(), true));
        line.setParameterExceptionHandler((wrong, _) -> misused(program, wrong));
        line.setExecutionExceptionHandler((thrown, _, _) -> failed(program, thrown));
        return line;
    }

    private static Collection<Supplier<Object>> needed(
            Map<String, Supplier<Object>> commands, String... words) {
        Supplier<Object> named = words.length == 0 ? null : commands.get(words[0]);
        if (named != null) {
            return List.of(named);
        }
        boolean opens = Stream.of(words).allMatch(each -> each.startsWith("-"));
        return opens && !asksForHelp(words) ? List.of() : commands.values();
    }

    private static Map<String, Supplier<Object>> commands(Program program) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("play", () -> new PlayCommand(program).spec());
        commands.put("run", () -> new RunCommand(program).spec());
        commands.put("shell", () -> new ShellCommand(program));
        commands.put("verify", () -> new VerifyCommand(program));
        commands.put("list", () -> new ListCommand(program));
        commands.put("check", () -> new CheckCommand(program).spec());
        commands.put("watch", () -> new WatchCommand(program));
        commands.put("hint", () -> new HintCommand(program));
        commands.put("demo", () -> new DemoCommand(program));
        commands.put("solution", () -> new SolutionCommand(program));
        commands.put("reset", () -> new ResetCommand(program));
        commands.put(
                "new",
                () ->
                        new CommandLine(new NewCommand(program))
                                .addSubcommand(new NewCommand.NewChapter(program))
                                .addSubcommand(new NewExercise(program)));
        commands.put("release", () -> new ReleaseCommand(program));
        commands.put("grade", () -> GradeCommand.line(program));
        commands.put("doctor", () -> new DoctorCommand(program));
        commands.put("train", () -> new TrainCommand(program));
        return commands;
    }

    private static int misused(Program program, CommandLine.ParameterException wrong) {
        program.complain(Misuse.problem(program, wrong));
        return Exit.WRONG_USE;
    }

    /// Runs a command, and says how it ended, whatever happens.
    static int execute(Program program, String... words) {
        try {
            if (Stream.of(words).anyMatch(PLAIN::contains)) {
                program.stayPlain();
            }
            program.language().hear(words);
            if (words.length == 0) {
                // There is nothing to be understood, and the book opens sooner.
                return new Root(program).call();
            }
            CommandLine line = of(program, words);
            if (asksForHelp(words)) {
                explain(line, program);
            }
            return line.execute(words);
        } catch (Throwable thrown) {
            return failed(program, thrown);
        }
    }

    /// Makes what `--help` says fit the reader.
    ///
    /// @param line the root of all commands
    static void explain(CommandLine line, Program program) {
        line.setUsageHelpWidth(Math.max(NARROWEST, program.width()));
        ForeignHelp.speak(line, program.tongue());
    }

    static boolean asksForHelp(String... words) {
        return List.of(words).contains("--help") || List.of(words).contains("-h");
    }

    /// Whether somebody ends this JVM: what breaks then is no news.
    private static boolean isEnding() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            return !Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException _) {
            return true;
        }
    }

    private static int failed(Program program, Throwable thrown) {
        program.out().flush();
        if (thrown instanceof ProblemException problem) {
            problem.problems().forEach(program::complain);
            return problem.blame() == ProblemException.Blame.INPUT
                    ? Exit.WRONG_USE
                    : Exit.OUR_FAULT;
        }
        if (isEnding()) {
            return Exit.OUR_FAULT;
        }
        String where =
                Stream.of(thrown.getStackTrace())
                        .filter(element -> element.getClassName().startsWith("loombook."))
                        .findFirst()
                        .map(
                                element ->
                                        " ("
                                                + element.getFileName()
                                                + ":"
                                                + element.getLineNumber()
                                                + ")")
                        .orElse("");
        Problem problem =
                Problem.of(
                        Place.of("loombook"),
                        Said.of("something of ours broke: {0}{1}", thrown, where),
                        Said.of("please report this, with the command you typed"));
        program.err().println(program.words(problem));
        return Exit.OUR_FAULT;
    }
}
