package loombook.cli;

import picocli.CommandLine.Model.CommandSpec;

import java.util.concurrent.Callable;

/// What `loombook` does when no command is named: says what there is, and what to do next.
final class Root implements Callable<Integer> {
    private final Program program;

    Root(Program program) {
        this.program = program;
    }

    CommandSpec spec() {
        CommandSpec spec =
                new ByHand("loombook", this)
                        .says("A workbook on asynchronous programming in modern Java.")
                        .help()
                        .version("Loombook 1.0-SNAPSHOT")
                        .footer("", "`loombook COMMAND --help` tells more.")
                        .spec();
        spec.usageMessage().commandListHeading("%nCommands:%n");
        return spec;
    }

    @Override
    public Integer call() {
        return new ListCommand(program).call();
    }
}
