package loombook.player;

import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;

/// What the shell says about itself.
final class ShellHelp {
    private static final List<List<String>> KEYS =
            List.of(
                    List.of("Tab", "tab"),
                    List.of("Alt-D", "explain"),
                    List.of("Alt-I", "import"),
                    List.of("Enter", "enter"),
                    List.of("Alt-Enter", "newline"),
                    List.of("Up, Ctrl-R", "up"),
                    List.of("Ctrl-C", "stop"),
                    List.of("Ctrl-D", "leave"));

    private ShellHelp() {}

    static List<String> lines(ShellCommands commands, Ink ink, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("about.1"));
        lines.add(words.get("about.2"));
        lines.add("");
        for (List<String> key : KEYS) {
            String name = ink.paint(Role.KEY, "%-12s".formatted(key.get(0)));
            lines.add("  " + name + words.get("key." + key.get(1)));
        }
        lines.add("");
        lines.addAll(commands.all());
        return lines;
    }
}
