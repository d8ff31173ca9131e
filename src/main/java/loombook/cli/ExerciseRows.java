package loombook.cli;

import loombook.exercise.Exercise;
import loombook.player.Exercises;
import loombook.player.Points;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.progress.ExerciseMarks;
import loombook.progress.Progress;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Words;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The part of the list that shows exercises: how hard, and how far.
final class ExerciseRows {
    private static final int MOST_STARS = 3;

    private final Homework homework;
    private final Progress progress;
    private final List<Row> rows = new ArrayList<>();

    ExerciseRows(Homework homework) {
        this.homework = homework;
        this.progress = homework.progress();
        for (String id : homework.catalogue().ids()) {
            rows.add(row(id));
        }
        rows.sort(Comparator.comparing(Row::after).thenComparing(Row::id));
    }

    private sealed interface Row {
        String id();

        String after();

        record Read(Exercise exercise, Exercises.Status status, ExerciseMarks marks)
                implements Row {
            @Override
            public String id() {
                return exercise.id();
            }

            @Override
            public String after() {
                return exercise.after();
            }
        }

        record Unreadable(String id, List<Problem> problems) implements Row {
            @Override
            public String after() {
                return "";
            }
        }
    }

    private Row row(String id) {
        try {
            Exercise exercise = homework.find(id);
            ExerciseMarks marks = progress.of(id);
            return new Row.Read(exercise, status(exercise, marks), marks);
        } catch (ProblemException e) {
            return new Row.Unreadable(id, e.problems());
        }
    }

    private Exercises.Status status(Exercise exercise, ExerciseMarks marks) {
        if (marks.isPassed()) {
            return Exercises.Status.PASSED;
        }
        boolean begun = homework.files(exercise).isBegun();
        return begun && marks.checked().isPresent()
                ? Exercises.Status.FAILED
                : begun ? Exercises.Status.BEGUN : Exercises.Status.NEW;
    }

    boolean areWell() {
        return rows.stream().allMatch(Row.Read.class::isInstance);
    }

    /// Those that can be read.
    List<Exercises.Row> forScreens() {
        List<Exercises.Row> screens = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Row.Read(var exercise, var status, var marks)) {
                screens.add(
                        new Exercises.Row(
                                exercise.id(),
                                exercise.title(),
                                exercise.after(),
                                exercise.stars(),
                                status,
                                marks.points(),
                                exercise.points()));
            }
        }
        return screens;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Row.Unreadable(_, var some)) {
                problems.addAll(some);
            }
        }
        return problems;
    }

    List<String> lines(Ink ink, Words words) {
        int widest = rows.stream().mapToInt(row -> row.id().length()).max().orElse(0);
        int title = rows.stream().mapToInt(ExerciseRows::titleLength).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            String name = row.id() + " ".repeat(widest - row.id().length());
            lines.add(
                    switch (row) {
                        case Row.Unreadable _ ->
                                "  " + ink.paint(Role.ERROR, name) + "  " + words.get("unreadable");
                        case Row.Read read -> line(read, name, title, ink, words);
                    });
        }
        return lines;
    }

    private static int titleLength(Row row) {
        return row instanceof Row.Read read ? read.exercise().title().length() : 0;
    }

    private static String line(Row.Read read, String name, int widest, Ink ink, Words words) {
        Exercise exercise = read.exercise();
        String mark =
                read.status() == Exercises.Status.PASSED
                        ? ink.paint(Role.GOOD, ink.glyph("✓", "+"))
                        : read.status() == Exercises.Status.NEW
                                ? " "
                                : ink.paint(Role.WARNING, "-");
        String stars =
                ink.glyph("★", "*").repeat(exercise.stars())
                        + " ".repeat(Math.max(0, MOST_STARS - exercise.stars()));
        return mark
                + " "
                + ink.paint(Role.VALUE, name)
                + "  "
                + ink.paint(Role.DIM, stars)
                + "  "
                + exercise.title()
                + " ".repeat(widest - exercise.title().length())
                + ink.paint(Role.DIM, status(read, ink.glyph(" · ", ", "), words));
    }

    private static String status(Row.Read read, String dot, Words words) {
        ExerciseMarks marks = read.marks();
        String status =
                switch (read.status()) {
                    case NEW -> words.get("after", read.exercise().after());
                    case BEGUN -> words.get("begun");
                    case FAILED ->
                            words.get(
                                    "points",
                                    Points.of(marks.points()),
                                    Points.of(read.exercise().points()));
                    case PASSED -> words.get("passed");
                };
        return "  " + status + (marks.revealed() ? dot + words.get("revealed") : "");
    }

    List<ObjectNode> nodes() {
        return rows.stream().map(ExerciseRows::node).toList();
    }

    private static ObjectNode node(Row row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("exercise", row.id());
        switch (row) {
            case Row.Read(var exercise, var status, var marks) -> {
                node.put("title", exercise.title());
                node.put("after", exercise.after());
                node.put("stars", exercise.stars());
                node.put("status", status.name().toLowerCase(Locale.ROOT));
                node.put("points", Points.rounded(marks.points()));
                node.put("maxPoints", Points.rounded(exercise.points()));
                node.putNull("problem");
            }
            case Row.Unreadable(_, var problems) -> {
                for (String name :
                        List.of("title", "after", "stars", "status", "points", "maxPoints")) {
                    node.putNull(name);
                }
                node.put("problem", problems.getFirst().text());
            }
        }
        return node;
    }
}
