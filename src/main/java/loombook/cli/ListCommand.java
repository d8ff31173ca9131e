package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterLibrary;
import loombook.chapter.ChapterReader;
import loombook.chapter.Reading;
import loombook.problem.Problem;
import loombook.term.Ink;
import loombook.term.Role;

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
    private final Program program;

    @Option(names = "--json", description = "as a JSON array")
    private boolean json;

    ListCommand(Program program) {
        this.program = program;
    }

    /// A chapter's file, read or not.
    private record Row(ChapterLibrary.Entry entry, Reading reading) {}

    @Override
    public Integer call() {
        ChapterLibrary library = new Chapters(program).library();
        List<Row> rows = new ArrayList<>();
        for (ChapterLibrary.Entry entry : library.chapters()) {
            rows.add(new Row(entry, ChapterReader.read(entry.file())));
        }
        ExerciseRows exercises = new ExerciseRows(new Homework(program));
        if (json) {
            List<ObjectNode> nodes = new ArrayList<>(rows.stream().map(ListCommand::node).toList());
            nodes.addAll(exercises.nodes());
            Json.printAll(program.out(), nodes);
        } else {
            print(rows);
            print(exercises);
        }
        boolean well = rows.stream().allMatch(row -> row.reading() instanceof Reading.Read);
        return well && exercises.areWell() ? Exit.DONE : Exit.WRONG_USE;
    }

    private void print(List<Row> rows) {
        Ink ink = program.ink(false);
        int widest = rows.stream().mapToInt(row -> row.entry().name().length()).max().orElse(0);
        for (Row row : rows) {
            String name = row.entry().name() + " ".repeat(widest - row.entry().name().length());
            switch (row.reading()) {
                case Reading.Read(var chapter, _) ->
                        program.out()
                                .println(
                                        "  "
                                                + ink.paint(Role.VALUE, name)
                                                + "  "
                                                + chapter.title()
                                                + facts(chapter, ink));
                case Reading.Unreadable(var problems) -> {
                    program.out().println("  " + ink.paint(Role.ERROR, name) + "  cannot be read");
                    problems.stream().map(Problem::text).forEach(program.err()::println);
                }
            }
        }
        if (rows.isEmpty()) {
            program.out().println("no chapters in " + program.notebooks());
        } else {
            String first = rows.getFirst().entry().name().split("-")[0];
            program.out().println();
            program.out()
                    .println(ink.paint(Role.DIM, "  loombook run " + first + "  runs a chapter"));
        }
    }

    private void print(ExerciseRows exercises) {
        if (!exercises.isEmpty()) {
            Ink ink = program.ink(false);
            program.out().println();
            exercises.lines(ink).forEach(program.out()::println);
            exercises.problems().stream().map(Problem::text).forEach(program.err()::println);
            program.out().println();
            program.out()
                    .println(ink.paint(Role.DIM, "  loombook check NAME  checks your solution"));
        }
    }

    private static String facts(Chapter chapter, Ink ink) {
        String cells = chapter.code().size() + " cells";
        int minutes = chapter.header().minutes();
        String time = minutes == 0 ? "" : minutes + " min" + ink.glyph(" · ", ", ");
        return ink.paint(Role.DIM, "  " + time + cells);
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
