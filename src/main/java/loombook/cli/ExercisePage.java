package loombook.cli;

import loombook.exercise.Exercise;
import loombook.player.Overlay;
import loombook.term.Console;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Markdown;
import loombook.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// An exercise's task, and what can be done about it.
final class ExercisePage {
    private final Program program;
    private final Console console;
    private final Ink ink;
    private final Words words;

    ExercisePage(Program program, Console console, Ink ink, Words words) {
        this.program = program;
        this.console = console;
        this.ink = new Ink(ink.colour(), ink.glyphs(), console.size().columns() - 1);
        this.words = words;
    }

    /// @return the words of the command that the reader wants; none if they want none
    List<String> show(String id) {
        Exercise exercise = new Homework(program).find(id);
        List<String> lines = new ArrayList<>();
        lines.add(words.get("exercise.file", program.shortest(exercise.file())));
        lines.add("");
        lines.addAll(Markdown.lines(task(exercise), ink));
        Key key =
                new Overlay(console, ink, exercise.id(), words.get("exercise.keys"))
                        .show(lines, "cwhd");
        return switch (key.text()) {
            case "c" -> spoken("check", id);
            case "w" -> spoken("watch", id);
            case "h" -> spoken("hint", id);
            case "d" -> List.of("demo", id);
            default -> List.of();
        };
    }

    /// In the language of this page.
    private List<String> spoken(String command, String id) {
        return List.of(command, id, "--lang", words.tongue().code());
    }

    private static String task(Exercise exercise) {
        try {
            return Files.readString(exercise.folder().resolve("README.md"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
