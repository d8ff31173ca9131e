package loombook.session;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Plays the commands in a cell, and does what they come to.
final class CommandPlay {
    private static final Set<String> NUMBERS =
            Set.of("int", "Integer", "short", "Short", "byte", "Byte");

    private final CellPlay play;
    private final Stage stage;
    private final TakeSource source;
    private final Replay replay = new Replay();
    private final Commands commands;
    private final Deque<String> open = new ArrayDeque<>();

    CommandPlay(CellPlay play, Stage stage, TakeSource source) {
        this.play = play;
        this.stage = stage;
        this.source = source;
        this.commands = new Commands(source, stage, replay, new ToolVoice(), Path.of(""));
    }

    /// @param from where the command stands
    void play(String line, Passage from) {
        switch (commands.effect(line, play.form())) {
            case Effect.Says(var text) -> stage.say(text);
            case Effect.Fails(var why) -> fail(why);
            case Effect.Opens(var file) -> open(file, from);
            case Effect.Repeats(var sources) -> {
                for (String each : sources) {
                    stage.say(each + "\n");
                    play.whole(each);
                }
            }
            case Effect.Drops(var ids) -> {
                play.play(source.drop(ids));
                replay.add(line);
            }
            case Effect.Ends(var status) -> end(status);
            case Effect.Restarts(var setup, var again, var echoed) ->
                    restart(setup, again, echoed, from);
        }
    }

    /// Takes note of what would be evaluated again if everything began anew.
    void remember(Take take) {
        boolean onlyLooks =
                take.slots().size() == 1
                        && take.slots().getFirst().name().equals(take.source().replace(";", ""));
        boolean dropped = take.source().startsWith(Command.Name.DROP.word() + " ");
        if (!onlyLooks && !dropped && !take.source().isEmpty()) {
            replay.add(take.source());
        }
    }

    private void fail(String why) {
        play.fail(new Outcome.CommandFailed(why));
        if (play.form() != Cell.Form.SCRIPT) {
            play.end();
        }
    }

    private void open(Cell file, Passage from) {
        String name = Path.of(file.file()).toAbsolutePath().normalize().toString();
        String opener = Path.of(from.cell().file()).toAbsolutePath().normalize().toString();
        if (open.contains(name) || name.equals(opener)) {
            throw ProblemException.input(
                    Place.of(from.cell().file(), from.line() - 1),
                    Said.of(
                            "/open {0} goes round in a circle: that file is open already",
                            file.file()),
                    Said.of("take out one of the /open lines"));
        }
        open.push(opener);
        play.read(new Passage(file));
        open.pop();
    }

    private void end(String status) {
        if (status.isEmpty()) {
            play.end();
            return;
        }
        Optional<CellReport.Value> value = play.whole(status);
        if (value.isEmpty()) {
            fail("/exit " + status + ": that has no value, so the script goes on");
        } else if (!NUMBERS.contains(value.get().type()) || value.get().text().equals("null")) {
            fail("/exit " + status + ": that is no int, so the script goes on");
        } else {
            play.end();
            if (!value.get().text().equals("0")) {
                play.fail(
                        new Outcome.CommandFailed(
                                "the script ends itself with status " + value.get().text()));
            }
        }
    }

    private void restart(Setup setup, List<String> again, boolean echoed, Passage from) {
        replay.restart();
        stage.restart(setup);
        source.restart(setup);
        for (String each : again) {
            if (echoed) {
                stage.say("-: " + each.replace("\n", "\n   ") + "\n");
            }
            Cell entry =
                    new Cell(
                            from.cell().id(),
                            from.cell().file(),
                            from.line(),
                            each,
                            Cell.Form.SCRIPT);
            play.read(new Passage(entry));
        }
    }
}
