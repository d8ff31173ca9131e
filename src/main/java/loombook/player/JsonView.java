package loombook.player;

import loombook.chapter.Chapter;
import loombook.session.CellReport;
import loombook.session.Fault;
import loombook.session.Outcome;
import loombook.session.Part;
import loombook.session.Trace;
import loombook.term.Spans;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A run as data for a script: an object for each chapter.
public final class JsonView implements RunView {
    /// Data is English.
    private static final Words WORDS = Words.of(Area.OUTCOME, Tongue.EN);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<ObjectNode> chapters = new ArrayList<>();
    private final List<ObjectNode> cells = new ArrayList<>();
    private final List<Outcome> failures = new ArrayList<>();
    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

    /// One object for each chapter that was run.
    public List<ObjectNode> chapters() {
        return List.copyOf(chapters);
    }

    @Override
    public void chapterBegins(Chapter chapter) {
        cells.clear();
    }

    @Override
    public void partBegins(Part part) {
        stdout.reset();
        stderr.reset();
        failures.clear();
    }

    @Override
    public void output(boolean error, byte[] bytes) {
        (error ? stderr : stdout).writeBytes(bytes);
    }

    @Override
    public void failed(Outcome outcome) {
        failures.add(outcome);
    }

    @Override
    public void partEnds(Played played) {
        if (!played.part().practice()) {
            cells.add(
                    switch (played) {
                        case Played.Ran ran -> cell(ran);
                        case Played.Skipped skipped -> cell(skipped);
                    });
        }
    }

    private ObjectNode cell(Played.Ran ran) {
        CellReport report = ran.report();
        ObjectNode cell = JSON.objectNode();
        cell.put("id", ran.part().code().id());
        cell.put("status", ran.isWell() ? "ok" : status(report.outcome()));
        cell.put("stdout", stdout.toString(StandardCharsets.UTF_8));
        cell.put("stderr", stderr.toString(StandardCharsets.UTF_8));
        cell.put("value", report.value().map(CellReport.Value::text).orElse(null));
        cell.set("exception", exception());
        ArrayNode problems = cell.putArray("problems");
        report.faults().forEach(fault -> add(problems, fault.line(), fault.message()));
        failures.forEach(failure -> add(problems, failure, ran.part()));
        cell.put("compileMillis", Spans.millis(report.compileNanos()));
        cell.put("runMillis", Spans.millis(report.runNanos()));
        cell.put("kept", report.kept());
        cell.set("timeline", report.timeline().map(TimelineJson::of).orElse(null));
        return cell;
    }

    private static ObjectNode cell(Played.Skipped skipped) {
        ObjectNode cell = JSON.objectNode();
        cell.put("id", skipped.part().code().id());
        cell.put("status", "skipped");
        cell.put("stdout", "");
        cell.put("stderr", "");
        cell.putNull("value");
        cell.putNull("exception");
        cell.putArray("problems");
        cell.putNull("compileMillis");
        cell.putNull("runMillis");
        cell.put("kept", false);
        cell.putNull("timeline");
        return cell;
    }

    private static String status(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> "ok";
            case Outcome.Stopped _ -> "stopped";
            case Outcome.Died _ -> "died";
            case Outcome.DoesNotCompile _,
                    Outcome.Threw _,
                    Outcome.NeedsDefinition _,
                    Outcome.NotLoaded _,
                    Outcome.CommandFailed _,
                    Outcome.Unshowable _ ->
                    "failed";
        };
    }

    /// A script may fail more than once; the first time is what the rest may follow from.
    private ObjectNode exception() {
        for (Outcome failure : failures) {
            if (failure instanceof Outcome.Threw(var trace)) {
                return exception(trace);
            }
            if (failure instanceof Outcome.Unshowable(var trace)) {
                return exception(trace);
            }
        }
        return null;
    }

    private static ObjectNode exception(Trace trace) {
        ObjectNode exception = JSON.objectNode();
        exception.put("type", trace.type());
        exception.put("message", trace.message());
        ArrayNode causes = exception.putArray("causes");
        for (Trace cause : trace.causes()) {
            ObjectNode one = causes.addObject();
            one.put("type", cause.type());
            one.put("message", cause.message());
        }
        return exception;
    }

    private static void add(ArrayNode problems, Outcome failure, Part part) {
        switch (failure) {
            case Outcome.Done _, Outcome.Threw _, Outcome.Unshowable _ -> {}
            case Outcome.DoesNotCompile(var faults) -> {
                for (Fault fault : faults) {
                    add(problems, fault.line(), fault.message());
                }
            }
            case Outcome.NeedsDefinition(var what) ->
                    what.stream()
                            .map(each -> each.text(Tongue.EN))
                            .forEach(each -> add(problems, part.code().firstLine(), each));
            case Outcome.Stopped stopped ->
                    add(problems, part.code().firstLine(), OutcomeText.headline(stopped, WORDS));
            case Outcome.Died died ->
                    add(problems, part.code().firstLine(), OutcomeText.headline(died, WORDS));
            case Outcome.NotLoaded(var why) -> add(problems, part.code().firstLine(), why);
            case Outcome.CommandFailed(var why) -> add(problems, part.code().firstLine(), why);
        }
    }

    private static void add(ArrayNode problems, int line, String message) {
        ObjectNode problem = problems.addObject();
        problem.put("line", line);
        problem.put("message", message);
    }

    @Override
    public void chapterEnds(Chapter chapter, List<Played> played, long nanos) {
        ObjectNode object = JSON.objectNode();
        object.put("chapter", chapter.name());
        object.put("title", chapter.title());
        object.put("millis", Spans.millis(nanos));
        object.putArray("cells").addAll(cells);
        chapters.add(object);
    }
}
