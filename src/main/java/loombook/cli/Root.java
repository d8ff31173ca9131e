package loombook.cli;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.util.concurrent.Callable;

/// What `loombook` does when no command is named: opens the book, or says what is in it where there
/// are no screens.
final class Root implements Callable<Integer> {
    private final Program program;
    private boolean plain;

    Root(Program program) {
        this.program = program;
    }

    CommandSpec spec() {
        ByHand root =
                new ByHand("loombook", this)
                        .says("A workbook on asynchronous programming in modern Java.")
                        .help()
                        .version("Loombook 1.0-SNAPSHOT")
                        .flag(
                                "plain text, line by line, for any terminal",
                                on -> plain = on,
                                "--plain");
        CommandSpec spec =
                Language.addTo(root).footer("", "`loombook COMMAND --help` tells more.").spec();
        spec.usageMessage().commandListHeading("%nCommands:%n");
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        if (!BookLoop.isPossible(program, plain)) {
            return new ListCommand(program).call();
        }
        try (BookLoop book = new BookLoop(program, plain)) {
            return book.home();
        }
    }
}
