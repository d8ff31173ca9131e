package loombook.player;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterReader;
import loombook.session.CellReport;
import loombook.session.Fault;
import loombook.session.Outcome;
import loombook.session.Part;
import loombook.session.Remark;
import loombook.session.Trace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run in which everything happens that can happen to a cell, told to a view without running
/// anything.
final class Show {
    private static final String TEXT =
            """
            // ---
            // title: Waiting
            // ---
            // %% id="prints" title="What it prints"
            // %% id="value" title="A title so long that it goes on beyond the edge of any screen there is"
            // %% id="open-line"
            // %% id="flood"
            // %% id="throws"
            // %% id="meant" title="As it is meant to"
            // %% id="wrong"
            // %% id="missing"
            // %% id="endless"
            // %% id="deadlock"
            // %% id="dies"
            // %% id="unshowable"
            // %% id="deep"
            // %% id="threads"
            // %% [practice] id="yours" title="Yours"
            // Do it.
            // starter
            // answer
            // 1
            // %% id="skipped"
            """;
    private static final String FILE = "notebooks/07-waiting.jsh";
    private static final long MILLI = 1_000_000;

    private final RunView view;
    private final Chapter chapter = ChapterReader.read("07-waiting", Path.of(FILE), TEXT).orThrow();
    private final List<RunView.Played> played = new ArrayList<>();

    Show(RunView view) {
        this.view = view;
    }

    void play() {
        view.chapterBegins(chapter);
        for (Part part : Part.forReading(chapter)) {
            RunView.Played one = played(part);
            view.partEnds(one);
            played.add(one);
        }
        view.chapterEnds(chapter, played, 2_345 * MILLI);
    }

    private RunView.Played played(Part part) {
        if (part.code().id().equals("skipped")) {
            return new RunView.Played.Skipped(part);
        }
        view.partBegins(part);
        return switch (part.code().id()) {
            case "prints" -> {
                print(false, "one\n");
                print(true, "two, on standard error\n");
                print(false, "three\n");
                yield ran(part, report(part, new Outcome.Done()));
            }
            case "value" -> ran(part, valued(part, new CellReport.Value("42", "int", false)));
            case "open-line" -> {
                print(false, "no end");
                yield ran(part, valued(part, new CellReport.Value("[1, 2, 3", "List", true)));
            }
            case "flood" -> {
                print(false, "much\n");
                yield ran(part, hiding(part, 98_000_000));
            }
            case "throws" -> failed(part, new Outcome.Threw(trace()));
            case "meant" ->
                    meant(
                            part,
                            new Outcome.Threw(
                                    new Trace(
                                            "java.lang.Error", null, List.of(), null, List.of())));
            case "wrong" -> failed(part, new Outcome.DoesNotCompile(List.of(fault())));
            case "missing" ->
                    failed(
                            part,
                            new Outcome.NeedsDefinition(
                                    List.of(
                                            new Remark(
                                                    Remark.Kind.WAITING,
                                                    List.of("today()", "method tomorrow()")))));
            case "endless" ->
                    failed(
                            part,
                            new Outcome.Stopped(
                                    new Outcome.Reason.TimeLimit(Duration.ofSeconds(60)),
                                    "",
                                    Outcome.Recovery.KEPT));
            case "deadlock" -> {
                view.replaying();
                yield failed(
                        part,
                        new Outcome.Stopped(
                                new Outcome.Reason.Asked(),
                                "Thread-1 waits for Thread-2\nThread-2 waits for Thread-1",
                                Outcome.Recovery.REPLAYED));
            }
            case "dies" ->
                    failed(
                            part,
                            new Outcome.Died(new Outcome.Death.Exit(3), Outcome.Recovery.LOST));
            case "unshowable" -> failed(part, new Outcome.Unshowable(trace()));
            case "deep" -> failed(part, new Outcome.Threw(deep()));
            case "threads" -> ran(part, leaving(part, 2));
            case "yours" -> meant(part, new Outcome.Threw(trace()));
            default -> throw new IllegalArgumentException(part.code().id());
        };
    }

    private void print(boolean error, String text) {
        view.output(error, text.getBytes(StandardCharsets.UTF_8));
    }

    private RunView.Played failed(Part part, Outcome outcome) {
        view.failed(outcome);
        return ran(part, report(part, outcome));
    }

    private RunView.Played meant(Part part, Outcome outcome) {
        view.failed(outcome);
        return new RunView.Played.Ran(part, report(part, outcome), true);
    }

    private static RunView.Played ran(Part part, CellReport report) {
        return new RunView.Played.Ran(part, report, false);
    }

    private static Trace trace() {
        Trace cause =
                new Trace(
                        "java.io.UncheckedIOException",
                        "no answer\nfrom anybody",
                        List.of(new Trace.Spot("ask", FILE + ":12", 12, true)),
                        null,
                        List.of());
        return new Trace(
                "java.util.concurrent.CompletionException",
                "it failed",
                List.of(
                        new Trace.Spot(
                                "CompletableFuture.join", "CompletableFuture.java:2117", 0, false),
                        new Trace.Spot("", FILE + ":14", 14, true),
                        new Trace.Spot("Thread.run", "Thread.java:1474", 0, false)),
                cause,
                List.of());
    }

    private static Trace deep() {
        List<Trace.Spot> spots = new ArrayList<>();
        spots.add(new Trace.Spot("Math.addExact", "Math.java:902", 902, false));
        for (int i = 0; i < 200; i++) {
            spots.add(new Trace.Spot("deep", FILE + ":9", 9, true));
        }
        return new Trace("java.lang.StackOverflowError", null, spots, null, List.of());
    }

    private static Fault fault() {
        return new Fault(
                true,
                FILE,
                40,
                9,
                6,
                "incompatible types: String cannot be converted to int\n  location: class",
                "int n = \"text\";");
    }

    private static CellReport report(Part part, Outcome outcome) {
        return report(part, outcome, Optional.empty(), 0, 0);
    }

    private static CellReport valued(Part part, CellReport.Value value) {
        return report(part, new Outcome.Done(), Optional.of(value), 0, 0);
    }

    private static CellReport hiding(Part part, long hidden) {
        return report(part, new Outcome.Done(), Optional.empty(), hidden, 0);
    }

    private static CellReport leaving(Part part, int threads) {
        return report(part, new Outcome.Done(), Optional.empty(), 0, threads);
    }

    private static CellReport report(
            Part part,
            Outcome outcome,
            Optional<CellReport.Value> value,
            long hidden,
            int threads) {
        boolean kept = part.code().id().equals("value");
        List<Remark> remarks =
                hidden > 0 ? List.of(new Remark(Remark.Kind.READY, List.of("today()"))) : List.of();
        return new CellReport(
                part.code().id(),
                outcome,
                value,
                List.of(),
                remarks,
                21 * MILLI,
                1_003 * MILLI,
                1_003 * MILLI,
                kept,
                hidden,
                threads,
                Optional.empty());
    }
}
