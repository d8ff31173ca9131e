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
import java.util.Optional;

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

    /// @return the command that the reader wants, if any
    Optional<String> show(String id) {
        Exercise exercise = new Homework(program).find(id);
        List<String> lines = new ArrayList<>();
        lines.add(words.get("exercise.file", program.shortest(exercise.file())));
        lines.add("");
        lines.addAll(Markdown.lines(task(exercise), ink));
        Key key =
                new Overlay(console, ink, exercise.title(), words.get("exercise.keys"))
                        .show(lines, "cwhd");
        return switch (key.text()) {
            case "c" -> Optional.of("check");
            case "w" -> Optional.of("watch");
            case "h" -> Optional.of("hint");
            case "d" -> Optional.of("demo");
            default -> Optional.empty();
        };
    }

    private static String task(Exercise exercise) {
        try {
            return Files.readString(exercise.folder().resolve("README.md"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
