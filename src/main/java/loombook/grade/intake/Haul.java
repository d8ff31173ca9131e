package loombook.grade.intake;

import loombook.exercise.Exercise;
import loombook.problem.Said;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The sources among one student's files; of all others, whether they are worth a word.
final class Haul {
    static final int MOST_FILES = 10_000;
    static final int MOST_SOURCES = 500;
    static final int LARGEST = 1 << 20;
    private static final int LARGEST_TOGETHER = 16 << 20;
    private static final int MOST_REFUSALS = 20;
    private static final Set<String> ARCHIVES =
            Set.of("rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "zip", "jar");

    private final List<Found> sources = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int files;
    private int refused;
    private long bytes;
    private boolean full;

    /// A source as it was found.
    record Found(List<String> path, byte[] content, Instant changed) {
        String name() {
            return path.getLast();
        }

        List<String> folder() {
            return path.subList(0, path.size() - 1);
        }

        String words() {
            return String.join("/", path);
        }
    }

    /// @return whether there may be more
    boolean add(Leaf leaf) {
        if (leaf.kind() != Leaf.Kind.ESCAPE && leaf.isJunk()) {
            return count();
        }
        if (leaf.kind() != Leaf.Kind.FILE) {
            refuse(odd(leaf.kind(), leaf.words()));
        } else if (!leaf.name().toLowerCase(Locale.ROOT).endsWith(".java")) {
            other(leaf);
        } else {
            read(leaf);
        }
        return count();
    }

    private boolean count() {
        files++;
        full |= files > MOST_FILES || sources.size() > MOST_SOURCES || bytes > LARGEST_TOGETHER;
        return !full;
    }

    boolean isFull() {
        return full;
    }

    private static Said odd(Leaf.Kind kind, String name) {
        return switch (kind) {
            case FILE -> Said.NONE;
            case LINK -> Said.of("{0} is a link, and links are not followed", name);
            case ODD -> Said.of("{0} is no file", name);
            case ESCAPE -> Said.of("{0} leads out of its archive", name);
            case TWICE -> Said.of("{0} is in its archive more than once", name);
        };
    }

    private void other(Leaf leaf) {
        String name = leaf.name().toLowerCase(Locale.ROOT);
        if (ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1))) {
            refuse(Said.of("{0} is an archive that is not looked into", leaf.words()));
        } else {
            others.add(leaf.words());
        }
    }

    private void read(Leaf leaf) {
        try {
            byte[] content = leaf.read(LARGEST);
            if (content.length > LARGEST) {
                refuse(Said.of("{0} is larger than {1} MB", leaf.words(), 1));
            } else {
                bytes += content.length;
                sources.add(new Found(leaf.path(), content, leaf.changed()));
            }
        } catch (IOException e) {
            refuse(Said.of("{0} cannot be read: {1}", leaf.words(), Reason.of(e)));
        }
    }

    void refuse(Said what) {
        refused++;
        if (refused <= MOST_REFUSALS) {
            refusals.add(
                    new Refusal("", what, Said.of("hand in a folder or a zip of .java files")));
        }
    }

    Folder sorted(String student, List<Exercise> exercises, boolean isLate) {
        if (full) {
            return new Folder(
                    student,
                    List.of(),
                    List.of(
                            new Refusal(
                                    "",
                                    Said.of(
                                            "there are more than {0} files, {1} sources or {2} MB"
                                                    + " of them",
                                            "%,d".formatted(MOST_FILES),
                                            MOST_SOURCES,
                                            LARGEST_TOGETHER >> 20),
                                    Said.of("hand in the sources of the exercises only"))));
        }
        sources.sort(Comparator.comparing(Found::words));
        List<Refusal> all = new ArrayList<>(refusals);
        if (refused > MOST_REFUSALS) {
            all.add(
                    new Refusal(
                            "",
                            Said.of("{0} more like these", refused - MOST_REFUSALS),
                            Said.NONE));
        }
        if (sources.isEmpty() && refused == 0) {
            all.add(
                    new Refusal(
                            "",
                            others.isEmpty()
                                    ? Said.of("there is no file at all")
                                    : Said.of(
                                            "there is no .java file among them: {0}", some(others)),
                            Said.of("hand in the source itself")));
        }
        Sorter sorter = new Sorter(sources, isLate, exercises);
        exercises.forEach(sorter::look);
        if (sorter.foundNothing() && !sources.isEmpty()) {
            all.add(
                    new Refusal(
                            "",
                            Said.of(
                                    "no file is called like an exercise: {0}",
                                    some(sources.stream().map(Found::words).toList())),
                            Said.of(
                                    "call it {0}.java or the like",
                                    exercises.getFirst().className())));
        }
        all.addAll(sorter.refusals());
        return new Folder(student, sorter.handins(), all);
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(4, names.size())));
        return names.size() > 4 ? first + " and " + (names.size() - 4) + " more" : first;
    }
}
