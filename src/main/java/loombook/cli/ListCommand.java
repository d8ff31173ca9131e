package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterLibrary;
import loombook.chapter.ChapterReader;
import loombook.chapter.Reading;
import loombook.session.Part;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Lists what there is to read.
@Command(name = "list", description = "Lists the chapters and exercises.")
final class ListCommand implements Callable<Integer> {
    /// As in `25 min · 19 cells`.
    private static final int FACTS = 17;

    private final Program program;

    @Option(names = "--json", description = "as a JSON array")
    private boolean json;

    private final Language language;

    private Words words;

    ListCommand(Program program) {
        this.program = program;
        this.language = program.language();
    }

    /// A chapter's file, read or not.
    private record Row(ChapterLibrary.Entry entry, Reading reading) {}

    @Override
    public Integer call() {
        List<Row> rows = new ArrayList<>();
        for (ChapterLibrary.Entry entry : new Chapters(program).library().chapters()) {
            rows.add(new Row(entry, shown(ChapterReader.read(program.shortest(entry.file())))));
        }
        ExerciseRows exercises = new ExerciseRows(new Homework(program));
        words = Words.of(Area.HOME, program.tongue());
        if (json) {
            List<ObjectNode> nodes = new ArrayList<>(rows.stream().map(ListCommand::node).toList());
            nodes.addAll(exercises.nodes());
            Json.print(program.out(), nodes);
        } else {
            print(rows);
            print(exercises);
        }
        boolean well = rows.stream().allMatch(row -> row.reading() instanceof Reading.Read);
        return well && exercises.areWell() ? Exit.DONE : Exit.WRONG_USE;
    }

    private Reading shown(Reading reading) {
        return switch (reading) {
            case Reading.Read(var chapter, var warnings) ->
                    new Reading.Read(language.translated(chapter, program, !json), warnings);
            case Reading.Unreadable unreadable -> unreadable;
        };
    }

    private void print(List<Row> rows) {
        Ink ink = program.ink(false);
        int names = rows.stream().mapToInt(row -> row.entry().name().length()).max().orElse(0);
        int titles = rows.stream().mapToInt(row -> title(row).length()).max().orElse(0);
        boolean wide = 2 + names + 2 + titles + 2 + FACTS <= ink.width();
        for (Row row : rows) {
            String name = "  " + ink.paint(Role.VALUE, padded(row.entry().name(), names)) + "  ";
            switch (row.reading()) {
                case Reading.Read(var chapter, _) -> {
                    String facts = ink.paint(Role.DIM, facts(chapter, ink));
                    program.out()
                            .println(
                                    wide
                                            ? name + padded(title(row), titles) + "  " + facts
                                            : name + facts + "\n      " + title(row));
                }
                case Reading.Unreadable(var problems) -> {
                    program.out().println(name + ink.paint(Role.ERROR, words.get("unreadable")));
                    problems.forEach(program::complain);
                }
            }
        }
        program.out().println(rows.isEmpty() ? noChapters() : advice(rows, ink));
    }

    private static String title(Row row) {
        return row.reading() instanceof Reading.Read(var chapter, _) ? chapter.title() : "";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private void print(ExerciseRows exercises) {
        if (!exercises.isEmpty()) {
            Ink ink = program.ink(false);
            program.out().println();
            exercises.lines(ink, words).forEach(program.out()::println);
            exercises.problems().forEach(program::complain);
            program.out().println();
            String check = words.get("list.check", "loombook check NAME");
            program.out().println(ink.paint(Role.DIM, "  " + check));
        }
    }

    private String facts(Chapter chapter, Ink ink) {
        String cells = words.count("cells", Part.forReading(chapter).size());
        int minutes = chapter.header().minutes();
        return minutes == 0
                ? cells
                : words.get("minutes", minutes) + ink.glyph(" · ", ", ") + cells;
    }

    private String noChapters() {
        return words.get("list.none", program.shortest(program.notebooks()));
    }

    private String advice(List<Row> rows, Ink ink) {
        String first = rows.getFirst().entry().name().split("-")[0];
        return ink.paint(Role.DIM, "\n  " + words.get("list.run", "loombook run " + first));
    }

    private static ObjectNode node(Row row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("chapter", row.entry().name());
        switch (row.reading()) {
            case Reading.Read(var chapter, _) -> {
                node.put("title", chapter.title());
                node.put("summary", chapter.header().summary());
                node.put(
                        "minutes",
                        chapter.header().minutes() == 0 ? null : chapter.header().minutes());
                node.put("cells", chapter.code().size());
                node.putNull("problem");
            }
            case Reading.Unreadable(var problems) -> {
                node.putNull("title");
                node.putNull("summary");
                node.putNull("minutes");
                node.putNull("cells");
                node.put("problem", problems.getFirst().text());
            }
        }
        return node;
    }
}
