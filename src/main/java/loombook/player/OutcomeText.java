package loombook.player;

import loombook.session.Fault;
import loombook.session.Outcome;
import loombook.session.Trace;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.term.Spans;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Says how a cell ended, in lines for a reader.
final class OutcomeText {
    private static final int MOST_FOREIGN = 3;
    private static final int MOST_SPOTS = 12;

    private final Ink ink;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private OutcomeText(Ink ink, Tongue tongue) {
        this.ink = ink;
        this.words = Words.of(Area.OUTCOME, tongue);
    }

    static List<String> lines(Outcome outcome, Ink ink, Tongue tongue) {
        OutcomeText text = new OutcomeText(ink, tongue);
        text.add(outcome);
        return text.lines;
    }

    static List<String> faults(List<Fault> faults, Ink ink, Tongue tongue) {
        OutcomeText text = new OutcomeText(ink, tongue);
        faults.forEach(text::add);
        return text.lines;
    }

    private void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.DoesNotCompile(var faults) -> {
                headline(words.get(faults.isEmpty() ? "no.java" : "not.compiled"));
                faults.forEach(this::add);
            }
            case Outcome.Threw(var trace) -> add(trace, "");
            case Outcome.NeedsDefinition(var what) -> {
                headline(words.get("missing"));
                what.forEach(each -> lines.add("  " + each.text(words.tongue())));
            }
            case Outcome.Stopped(_, var deadlock, var recovery) -> {
                headline(headline(outcome, words));
                deadlock.lines().forEach(each -> lines.add("  " + each));
                recovery(recovery);
            }
            case Outcome.Died(_, var recovery) -> {
                headline(headline(outcome, words));
                recovery(recovery);
            }
            case Outcome.NotLoaded(var why) -> headline(why);
            case Outcome.CommandFailed(var why) -> headline(why);
            case Outcome.Unshowable(var trace) -> {
                headline(words.get("unshowable"));
                add(trace, "throws");
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

    /// @param key of how it came about; empty for what ended the cell
    private void add(Trace trace, String key) {
        String message = trace.message() == null ? "" : ": " + trace.message();
        String what = trace.simpleType() + message;
        String[] said = (key.isEmpty() ? what : words.get(key, what)).split("\\R", -1);
        if (key.isEmpty()) {
            headline(said[0]);
        } else {
            lines.add("  " + ink.paint(Role.ERROR, said[0]));
        }
        for (int i = 1; i < said.length; i++) {
            lines.add((key.isEmpty() ? "  " : "    ") + said[i]);
        }
        addSpots(trace.spots());
        trace.suppressed().forEach(each -> add(each, "suppressed"));
        if (trace.cause() != null) {
            add(trace.cause(), "caused");
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
            String more = ink.glyph("… ", "... ") + words.get("more", spots.size() - shown);
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
                words.get(
                        switch (recovery) {
                            case KEPT -> "kept";
                            case REPLAYED -> "replayed";
                            case LOST -> "lost";
                            case OVER -> "over";
                        });
        lines.add(ink.paint(Role.DIM, "  " + text));
    }

    /// The first line about a cell that was stopped or ended its JVM.
    static String headline(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Stopped(var reason, var deadlock, _) -> {
                String text = reason(reason, words);
                yield deadlock.isEmpty() ? text : words.get("deadlock", text);
            }
            case Outcome.Died(var death, _) -> death(death, words);
            default -> "";
        };
    }

    private static String reason(Outcome.Reason reason, Words words) {
        return switch (reason) {
            case Outcome.Reason.Asked _ -> words.get("stopped");
            case Outcome.Reason.TimeLimit(var limit) -> words.get("limit", limit(limit));
        };
    }

    private static String death(Outcome.Death death, Words words) {
        return switch (death) {
            case Outcome.Death.Exit(var status) -> words.get("exit", status);
            case Outcome.Death.Halt(var status) -> words.get("halt", status);
            case Outcome.Death.OutOfMemory _ -> words.get("memory");
            case Outcome.Death.Signal(var number) when number == Outcome.Death.KILLED ->
                    words.get("killed");
            case Outcome.Death.Signal(var number) -> words.get("signal", number);
            case Outcome.Death.Crash(var last) ->
                    words.get(
                            "crash",
                            last.lines().findFirst().orElseGet(() -> words.get("crash.silent")));
        };
    }

    /// As it was asked for: nobody says 60.000 s.
    private static String limit(Duration limit) {
        return limit.getNano() == 0 ? limit.toSeconds() + " s" : Spans.of(limit.toNanos());
    }
}
