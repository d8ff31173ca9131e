package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.Target;
import loombook.library.Progress;
import loombook.player.JsonView;
import loombook.player.PictureView;
import loombook.player.QuietView;
import loombook.player.RunView;
import loombook.player.Runner;
import loombook.player.TextView;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.session.Session;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Runs chapters without any keys.
final class RunCommand implements Callable<Integer> {
    /// Beyond that, a cell's output is no reading matter.
    private static final long SHOWN = 1L << 20;

    private static final double NANOS = 1e9;

    /// A chapter's cell that takes longer is stuck; a script may take as long as it likes.
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

    private static final String[] FOOTER = {
        "",
        "A TARGET is a chapter's number, name or path; - is standard input. With #cell,",
        "only that cell is shown; the cells above it run first, since it may need them.",
        "",
        "Exit code: 0 all cells did well, 1 a cell failed, 2 wrong input."
    };

    private final Program program;
    private List<String> targets;
    private boolean quiet;
    private boolean plain;
    private boolean json;
    private boolean timeline;
    private Optional<String> svg = Optional.empty();
    private Optional<String> from = Optional.empty();
    private Optional<String> to = Optional.empty();
    private Optional<Double> timeLimit = Optional.empty();
    private boolean failFast;
    private boolean noKeep;
    private final Language language;

    RunCommand(Program program) {
        this.program = program;
        this.language = program.language();
    }

    CommandSpec spec() {
        ByHand run =
                new ByHand("run", this)
                        .says("Runs chapters from their first cell to their last.")
                        .words(
                                "TARGET",
                                "what to run, as in 7, 07-waiting, a/path.jsh, 07#cell or -",
                                all -> targets = all);
        addShape(run);
        addRange(run);
        return run.footer(FOOTER).spec();
    }

    private void addShape(ByHand run) {
        run.flag("show what the program prints and nothing else", on -> quiet = on, "-q", "--quiet")
                .flag("plain text, without colours", on -> plain = on, "--plain")
                .flag(
                        "a JSON object instead of text; an array for several targets",
                        on -> json = on,
                        "--json")
                .flag(
                        "show for each cell what its threads did, and when",
                        on -> timeline = on,
                        "--timeline")
                .value(
                        String.class,
                        "FILE",
                        "write the same as a picture for a page",
                        file -> svg = Optional.of(file),
                        "--svg");
    }

    private void addRange(ByHand run) {
        run.value(
                        String.class,
                        "CELL",
                        "show from this cell on",
                        id -> from = Optional.of(id),
                        "--from")
                .value(
                        String.class,
                        "CELL",
                        "stop after this cell",
                        id -> to = Optional.of(id),
                        "--to")
                .value(
                        Double.class,
                        "SECONDS",
                        "for each snippet; 0 for none (default: 60 in chapters, none in scripts)",
                        seconds -> timeLimit = Optional.of(seconds),
                        "--time-limit")
                .flag("stop at the first cell that fails", on -> failFast = on, "--fail-fast")
                .flag("compile everything anew, keep nothing", on -> noKeep = on, "--no-keep");
    }

    @Override
    public Integer call() {
        checkOptions();
        Chapters chapters = quiet ? new Chapters(program, _ -> {}) : new Chapters(program);
        List<Asked> asked = read(chapters);
        JsonView data = new JsonView();
        RunView shown = json ? data : view();
        PictureView pictures = new PictureView(shown, program.tongue());
        RunView view = svg.isPresent() ? pictures : shown;
        boolean well = true;
        for (Asked each : asked) {
            if (well || !failFast) {
                well &= run(chapters, each.chapter(), each.range(), view);
            }
        }
        if (json && asked.size() == 1) {
            Json.print(program.out(), data.chapters().getFirst());
        } else if (json) {
            Json.print(program.out(), data.chapters());
        }
        svg.ifPresent(file -> save(file, pictures));
        return well ? Exit.DONE : Exit.NOT_DONE;
    }

    private void save(String file, PictureView pictures) {
        try {
            Files.writeString(program.here().resolve(file), pictures.svg());
        } catch (IOException e) {
            throw noPicture(file);
        }
    }

    private Path folder(String file) {
        return program.here().resolve(file).toAbsolutePath().getParent();
    }

    private static ProblemException noPicture(String file) {
        return ProblemException.input(
                Place.of(file),
                Said.of("cannot be written"),
                Said.of("name a file in a folder that exists and is yours"));
    }

    /// A chapter to run, and which cells of it.
    private record Asked(Chapter chapter, Runner.Range range) {}

    /// All targets are found and read before the first is run.
    private List<Asked> read(Chapters chapters) {
        List<Asked> asked = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String text : targets) {
            try {
                Target target = chapters.target(text);
                Chapter english = chapters.read(target);
                // What scripts read does not depend on where they run.
                Chapter chapter = language.translated(english, program, !json);
                asked.add(new Asked(chapter, CellRange.of(chapter, target, from, to)));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.input(problems.stream().distinct().toList());
        }
        return asked;
    }

    private void checkOptions() {
        if (json && quiet) {
            throw ProblemException.input(
                    Place.of("--json --quiet"),
                    Said.of("ask for two forms at once"),
                    Said.of("keep one of them"));
        }
        if (svg.filter(file -> !Files.isDirectory(folder(file))).isPresent()) {
            throw noPicture(svg.get());
        }
        if (timeLimit.filter(seconds -> !(seconds >= 0)).isPresent()) {
            throw ProblemException.input(
                    Place.of("--time-limit " + timeLimit.get()),
                    Said.of("is no time"),
                    Said.of("name seconds, as in 2.5, or 0 for no limit"));
        }
    }

    private RunView view() {
        return quiet
                ? new QuietView(program.out(), program.err())
                : new TextView(program.out(), program.ink(plain), program.tongue(), timeline);
    }

    private boolean run(Chapters chapters, Chapter chapter, Runner.Range range, RunView view) {
        Session.Limits limits = new Session.Limits(limit(chapter), quiet ? Long.MAX_VALUE : SHOWN);
        Progress progress =
                quiet || json ? Progress.NONE : new Downloads(program.err(), program.tongue());
        try (Session session = chapters.open(chapter, limits, !noKeep, progress)) {
            if (timeline || svg.isPresent()) {
                session.record();
            }
            boolean well =
                    new Runner(program.in(), view, range, failFast)
                            .run(chapter, session).stream().allMatch(RunView.Played::isWell);
            LauncherNote.in(program).write(chapter.file(), session.hasCompiled());
            return well;
        }
    }

    private Duration limit(Chapter chapter) {
        if (timeLimit.isPresent()) {
            double seconds = timeLimit.get();
            return seconds == 0 ? null : Duration.ofNanos((long) (seconds * NANOS));
        }
        return chapter.form() == Chapter.Form.SCRIPT ? null : USUAL_LIMIT;
    }
}
