package loombook.player;

import loombook.term.Ink;
import loombook.term.Role;

import java.util.ArrayList;
import java.util.List;

/// What the shell says about itself.
final class ShellHelp {
    private static final List<List<String>> KEYS =
            List.of(
                    List.of("Tab", "completes; twice: choose with the arrow keys"),
                    List.of("Alt-D", "explains what is at the cursor (or Shift-Tab); again: more"),
                    List.of("Alt-I", "imports what was proposed, and runs the input again"),
                    List.of("Enter", "runs the input, or begins a line if it is not complete"),
                    List.of("Alt-Enter", "begins a line"),
                    List.of("Up, Ctrl-R", "what you typed before; search in it"),
                    List.of("Ctrl-C", "stops what runs, or takes back what you type"),
                    List.of("Ctrl-D", "leaves"));

    private ShellHelp() {}

    static List<String> lines(ShellCommands commands, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add("Type Java: expressions, statements, methods, classes. A value you do not name");
        lines.add("is kept as $1, $2 and so on.");
        lines.add("");
        for (List<String> key : KEYS) {
            lines.add("  " + ink.paint(Role.KEY, "%-12s".formatted(key.get(0))) + key.get(1));
        }
        lines.add("");
        lines.addAll(commands.all());
        return lines;
    }
}
