package loombook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import loombook.chapter.Chapter;
import loombook.chapter.ChapterReader;
import loombook.chapter.Header;
import loombook.player.QuietView;
import loombook.player.Runner;
import loombook.player.RunView;
import loombook.player.TextView;
import loombook.session.Cell;
import loombook.session.Session;
import loombook.session.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "run", description = "Runs chapters from their first cell to their last.")
final class RunCommand implements Callable<Integer> {
    private static final long SHOWN = 1L << 20;

    private final Program program;

    @Parameters(arity = "0..*", paramLabel = "TARGET", description = "a chapter, or - for standard input")
    List<String> targets = new ArrayList<>();

    @Option(names = "--quiet", description = "show what the program prints and nothing else")
    boolean quiet;

    @Option(names = "--plain", description = "no colours")
    boolean plain;

    @Option(names = "--fail-fast", description = "stop at the first cell that fails")
    boolean failFast;

    @Option(names = "--no-keep", description = "compile everything anew")
    boolean noKeep;

    @Option(names = "--time-limit", paramLabel = "SECONDS", description = "for each cell")
    Double timeLimit;

    RunCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        boolean well = true;
        for (String target : targets) {
            Chapter chapter =
                    target.equals("-")
                            ? ChapterReader.read(Path.of("-"), program.in().readAllBytes()).orThrow()
                            : ChapterReader.read(Path.of(target)).orThrow();
            well &= run(chapter);
        }
        return well ? Exit.DONE : Exit.NOT_DONE;
    }

    private boolean run(Chapter chapter) {
        Header header = chapter.header();
        List<String> options = new ArrayList<>();
        header.runtimeOptions().forEach(each -> options.addAll(List.of(each.value().split(" +"))));
        Setup setup = new Setup(header.preview(), options, List.of());
        Duration limit = timeLimit == null ? null : Duration.ofNanos((long) (timeLimit * 1e9));
        RunView view =
                quiet
                        ? new QuietView(program.out(), program.err())
                        : new TextView(program.out(), program.ink(plain));
        Cell.Form form =
                chapter.form() == Chapter.Form.SCRIPT ? Cell.Form.SCRIPT : Cell.Form.CELL;
        Session.Limits limits = new Session.Limits(limit, quiet ? Long.MAX_VALUE : SHOWN);
        try (Session session = program.engine().open(setup, "", form, limits, !noKeep)) {
            return new Runner(program.in(), view, Runner.Range.ALL, failFast)
                    .run(chapter, session).stream().allMatch(RunView.Played::isWell);
        }
    }
}
