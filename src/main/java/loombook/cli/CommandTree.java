package loombook.cli;

import java.io.PrintWriter;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// All commands, and what becomes of their failures.
final class CommandTree {
    private CommandTree() {}

    @Command(
            name = "loombook",
            mixinStandardHelpOptions = true,
            version = "Loombook 1.0-SNAPSHOT",
            description = "A workbook on asynchronous programming in modern Java.")
    static final class Root implements Runnable {
        @CommandLine.Spec CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    static CommandLine of(Program program) {
        CommandLine line =
                new CommandLine(new Root())
                        .addSubcommand(new RunCommand(program))
                        .addSubcommand(new VerifyCommand(program))
                        .addSubcommand(new TrainCommand(program));
        line.setOut(new PrintWriter(program.out(), true));
        line.setErr(new PrintWriter(program.err(), true));
        line.setExecutionExceptionHandler((thrown, _, _) -> failed(program, thrown));
        return line;
    }

    private static int failed(Program program, Exception thrown) {
        program.out().flush();
        if (thrown instanceof ProblemException problem) {
            for (Problem each : problem.problems()) {
                program.err().println(each.text());
            }
            return problem.blame() == ProblemException.Blame.INPUT ? Exit.WRONG_USE : Exit.OUR_FAULT;
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
