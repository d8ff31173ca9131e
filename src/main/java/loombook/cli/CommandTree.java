package loombook.cli;

import loombook.problem.Problem;
import loombook.problem.ProblemException;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.util.List;

/// All commands, and what becomes of their failures.
final class CommandTree {
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
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        program.err().println(name + ": " + wrong.getMessage());
        List<String> near = nearest(wrong);
        program.err()
                .println(
                        near.isEmpty()
                                ? "  fix: `" + name + " --help` shows how it is used"
                                : "  fix: did you mean " + String.join(" or ", near) + "?");
        return Exit.WRONG_USE;
    }

    private static List<String> nearest(CommandLine.ParameterException wrong) {
        return wrong instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .limit(2)
                        .map(each -> "`" + each + "`")
                        .toList()
                : List.of();
    }

    private static int failed(Program program, Exception thrown) {
        program.out().flush();
        if (thrown instanceof ProblemException problem) {
            for (Problem each : problem.problems()) {
                program.err().println(each.text());
            }
            return problem.blame() == ProblemException.Blame.INPUT
                    ? Exit.WRONG_USE
                    : Exit.OUR_FAULT;
        }
        program.err().println("loombook: something of ours broke: " + thrown);
        for (StackTraceElement element : thrown.getStackTrace()) {
            if (element.getClassName().startsWith("loombook.")) {
                program.err().println("  at " + element);
            }
        }
        program.err().println("  fix: please report this, with the command you typed");
        return Exit.OUR_FAULT;
    }
}
