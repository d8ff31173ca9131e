package loombook.cli;

import loombook.problem.Problem;
import loombook.problem.ProblemException;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/// All commands, and what becomes of their failures.
final class CommandTree {
    /// picocli cannot write its help any narrower.
    private static final int NARROWEST = 55;

    private CommandTree() {}

    static CommandLine of(Program program) {
        CommandLine line =
                new CommandLine(new Root(program))
                        .addSubcommand(new RunCommand(program))
                        .addSubcommand(new VerifyCommand(program))
                        .addSubcommand(new ListCommand(program))
                        .addSubcommand(new CheckCommand(program))
                        .addSubcommand(new WatchCommand(program))
                        .addSubcommand(new HintCommand(program))
                        .addSubcommand(new DemoCommand(program))
                        .addSubcommand(new SolutionCommand(program))
                        .addSubcommand(new ResetCommand(program))
                        .addSubcommand(
                                new CommandLine(new NewCommand())
                                        .addSubcommand(new NewCommand.NewChapter(program))
                                        .addSubcommand(new NewExercise(program)))
                        .addSubcommand(new DoctorCommand(program))
                        .addSubcommand(new TrainCommand(program));
        line.setOut(new PrintWriter(program.out(), true));
        line.setErr(new PrintWriter(program.err(), true));
        line.setParameterExceptionHandler((wrong, _) -> misused(program, wrong));
        line.setExecutionExceptionHandler((thrown, _, _) -> failed(program, thrown));
        return line;
    }

    private static int misused(Program program, CommandLine.ParameterException wrong) {
        program.err().println(Misuse.problem(program, wrong).text());
        return Exit.WRONG_USE;
    }

    /// Runs a command, and says how it ended, whatever happens.
    static int execute(Program program, String... words) {
        try {
            CommandLine line = of(program);
            if (asksForHelp(words)) {
                line.setUsageHelpWidth(Math.max(NARROWEST, program.width()));
            }
            return line.execute(words);
        } catch (Throwable thrown) {
            return failed(program, thrown);
        }
    }

    static boolean asksForHelp(String... words) {
        return List.of(words).contains("--help") || List.of(words).contains("-h");
    }

    private static int failed(Program program, Throwable thrown) {
        program.out().flush();
        if (thrown instanceof ProblemException problem) {
            for (Problem each : problem.problems()) {
                program.err().println(program.words(each));
            }
            return problem.blame() == ProblemException.Blame.INPUT
                    ? Exit.WRONG_USE
                    : Exit.OUR_FAULT;
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
        program.err().println("loombook: something of ours broke: " + thrown + where);
        program.err().println("  fix: please report this, with the command you typed");
        return Exit.OUR_FAULT;
    }
}
