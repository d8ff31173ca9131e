package loombook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "train", hidden = true, description = "Runs what is run most, so that the JVM can learn it.")
final class TrainCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--out", required = true)
    Path out;

    TrainCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.environment().isEmpty() ? Exit.OUR_FAULT : Exit.DONE;
    }
}
