package loombook.player;

import loombook.session.Fault;
import loombook.session.Outcome;
import loombook.session.Trace;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.term.Spans;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Says how a cell ended, in lines for a reader.
final class OutcomeText {
    private static final int MOST_FOREIGN = 3;
    private static final int MOST_SPOTS = 12;

    private final Ink ink;
    private final List<String> lines = new ArrayList<>();

    private OutcomeText(Ink ink) {
        this.ink = ink;
    }

    static List<String> lines(Outcome outcome, Ink ink) {
        OutcomeText text = new OutcomeText(ink);
        text.add(outcome);
        return text.lines;
    }

    static List<String> faults(List<Fault> faults, Ink ink) {
        OutcomeText text = new OutcomeText(ink);
        faults.forEach(text::add);
        return text.lines;
    }

    private void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.DoesNotCompile(var faults) -> {
                headline(
                        faults.isEmpty()
                                ? "this is no Java that can be compiled"
                                : "does not compile");
                faults.forEach(this::add);
            }
            case Outcome.Threw(var trace) -> add(trace, "");
            case Outcome.NeedsDefinition(var what) -> {
                headline("something is missing");
                what.forEach(each -> lines.add("  " + each));
            }
            case Outcome.Stopped(_, var deadlock, var recovery) -> {
                headline(headline(outcome));
                deadlock.lines().forEach(each -> lines.add("  " + each));
                recovery(recovery);
            }
            case Outcome.Died(_, var recovery) -> {
                headline(headline(outcome));
                recovery(recovery);
            }
            case Outcome.NotLoaded(var why) -> headline(why);
            case Outcome.CommandFailed(var why) -> headline(why);
            case Outcome.Unshowable(var trace) -> {
                headline("the value is there, but its toString() fails");
                add(trace, "it throws ");
            }
        }
    }

    private void headline(String text) {
        lines.add(ink.paint(Role.ERROR, ink.glyph("✗ ", "x ") + text));
    }

    private void add(Fault fault) {
        Role role = fault.error() ? Role.ERROR : Role.WARNING;
        String[] message = fault.message().split("\\R");
        String place =
                fault.column() == 0
                        ? fault.file() + ":" + fault.line()
                        : fault.file() + ":" + fault.line() + ":" + fault.column();
        lines.add("  " + ink.paint(Role.DIM, place + ":") + " " + ink.paint(role, message[0]));
        for (int i = 1; i < message.length; i++) {
            if (!message[i].strip().startsWith("location:")) {
                lines.add("    " + message[i].strip());
            }
        }
        lines.addAll(FaultText.source(fault, ink));
    }

    private void add(Trace trace, String before) {
        String message = trace.message() == null ? "" : ": " + trace.message();
        String[] words = (before + trace.simpleType() + message).split("\\R", -1);
        if (before.isEmpty()) {
            headline(words[0]);
        } else {
            lines.add("  " + ink.paint(Role.ERROR, words[0]));
        }
        for (int i = 1; i < words.length; i++) {
            lines.add((before.isEmpty() ? "  " : "    ") + words[i]);
        }
        addSpots(trace.spots());
        trace.suppressed().forEach(each -> add(each, "also thrown, and suppressed: "));
        if (trace.cause() != null) {
            add(trace.cause(), "caused by ");
        }
    }

    /// The chapter's own lines, and of the JDK's only the innermost; a line that calls itself over
    /// and over but once.
    private void addSpots(List<Trace.Spot> spots) {
        int shown = 0;
        int foreign = 0;
        boolean ownSeen = false;
        Trace.Spot before = null;
        for (Trace.Spot spot : spots) {
            boolean worth = spot.own() || !ownSeen && foreign < MOST_FOREIGN;
            ownSeen |= spot.own();
            foreign += spot.own() ? 0 : 1;
            if (worth && shown < MOST_SPOTS && !spot.equals(before)) {
                shown++;
                lines.add(spot(spot));
            }
            before = spot;
        }
        if (shown < spots.size()) {
            String more = ink.glyph("…", "...") + " " + (spots.size() - shown) + " more";
            lines.add(ink.paint(Role.DIM, "    " + more));
        }
    }

    private String spot(Trace.Spot spot) {
        String call = spot.call().isEmpty() ? "" : spot.call() + "  ";
        String text = "    at " + call + spot.where();
        return spot.own() ? text : ink.paint(Role.DIM, text);
    }

    private void recovery(Outcome.Recovery recovery) {
        String text =
                switch (recovery) {
                    case KEPT -> "variables are as they were";
                    case REPLAYED ->
                            "a new JVM took over: variables were restored by running the cells"
                                    + " above again";
                    case LOST ->
                            "a new JVM took over, but the cells above could not be run again: "
                                    + "variables have lost their values";
                    case OVER -> "the script ends here: nothing below it was run";
                };
        lines.add(ink.paint(Role.DIM, "  " + text));
    }

    /// The first line about a cell that was stopped or ended its JVM.
    static String headline(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stopped(var reason, var deadlock, _) ->
                    reason(reason) + (deadlock.isEmpty() ? "" : ": deadlock");
            case Outcome.Died(var death, _) -> death.words();
            default -> "";
        };
    }

    private static String reason(Outcome.Reason reason) {
        return switch (reason) {
            case Outcome.Reason.Asked _ -> "stopped";
            case Outcome.Reason.TimeLimit(var limit) ->
                    "stopped after " + limit(limit) + ", the time limit";
        };
    }

    /// As it was asked for: nobody says 60.000 s.
    private static String limit(Duration limit) {
        return limit.getNano() == 0 ? limit.toSeconds() + " s" : Spans.of(limit.toNanos());
    }
}
