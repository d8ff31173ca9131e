package loombook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.io.IOException;
import java.util.concurrent.Callable;

/// What `loombook` does when no command is named: says what there is, and what to do next.
@Command(
        name = "loombook",
        version = "Loombook 1.0-SNAPSHOT",
        description = "A workbook on asynchronous programming in modern Java.",
        commandListHeading = "%nCommands:%n",
        footer = {"", "`loombook COMMAND --help` tells more."})
final class Root implements Callable<Integer> {
    private final Program program;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "say how this is used")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "say which Loombook this is")
    private boolean version;

    Root(Program program) {
        this.program = program;
    }

    @Option(names = "--plain", description = "plain text, line by line, for any terminal")
    private boolean plain;

    @Mixin private Language language = new Language();

    @Override
    public Integer call() throws IOException {
        if (!BookLoop.isPossible(program, plain)) {
            return new ListCommand(program).call();
        }
        try (BookLoop book = new BookLoop(program, language, plain)) {
            return book.home();
        }
    }
}
