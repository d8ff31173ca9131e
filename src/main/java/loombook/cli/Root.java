package loombook.cli;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/// What `loombook` does when no command is named: says what there is, and what to do next.
@Command(
        name = "loombook",
        mixinStandardHelpOptions = true,
        version = "Loombook 1.0-SNAPSHOT",
        description = "A workbook on asynchronous programming in modern Java.",
        commandListHeading = "%nCommands:%n",
        footer = {"", "`loombook COMMAND --help` tells more."})
final class Root implements Callable<Integer> {
    private final Program program;

    Root(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return new ListCommand(program).call();
    }
}
