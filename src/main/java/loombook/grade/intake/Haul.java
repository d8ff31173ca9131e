package loombook.grade.intake;

import loombook.exercise.Exercise;

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
            refuse(leaf.words() + " " + odd(leaf.kind()));
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

    private static String odd(Leaf.Kind kind) {
        return switch (kind) {
            case FILE -> "";
            case LINK -> "is a link, and links are not followed";
            case ODD -> "is no file";
            case ESCAPE -> "leads out of its archive";
            case TWICE -> "is in its archive more than once";
        };
    }

    private void other(Leaf leaf) {
        String name = leaf.name().toLowerCase(Locale.ROOT);
        if (ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1))) {
            refuse(leaf.words() + " is an archive that is not looked into");
        } else {
            others.add(leaf.words());
        }
    }

    private void read(Leaf leaf) {
        try {
            byte[] content = leaf.read(LARGEST);
            if (content.length > LARGEST) {
                refuse(leaf.words() + " is larger than 1 MB");
            } else {
                bytes += content.length;
                sources.add(new Found(leaf.path(), content, leaf.changed()));
            }
        } catch (IOException e) {
            refuse(leaf.words() + " cannot be read: " + Reason.of(e));
        }
    }

    void refuse(String what) {
        refused++;
        if (refused <= MOST_REFUSALS) {
            refusals.add(new Refusal("", what, "hand in a folder or a zip of .java files"));
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
                                    "there are more than %,d files, %d sources or %d MB of them"
                                            .formatted(
                                                    MOST_FILES,
                                                    MOST_SOURCES,
                                                    LARGEST_TOGETHER >> 20),
                                    "hand in the sources of the exercises only")));
        }
        sources.sort(Comparator.comparing(Found::words));
        List<Refusal> all = new ArrayList<>(refusals);
        if (refused > MOST_REFUSALS) {
            all.add(new Refusal("", (refused - MOST_REFUSALS) + " more like these", ""));
        }
        if (sources.isEmpty() && refused == 0) {
            all.add(
                    new Refusal(
                            "",
                            others.isEmpty()
                                    ? "there is no file at all"
                                    : "there is no .java file among them: " + some(others),
                            "hand in the source itself"));
        }
        Sorter sorter = new Sorter(sources, isLate, exercises);
        exercises.forEach(sorter::look);
        if (sorter.foundNothing() && !sources.isEmpty()) {
            all.add(
                    new Refusal(
                            "",
                            "no file is called like an exercise: "
                                    + some(sources.stream().map(Found::words).toList()),
                            "call it " + exercises.getFirst().className() + ".java or the like"));
        }
        all.addAll(sorter.refusals());
        return new Folder(student, sorter.handins(), all);
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(4, names.size())));
        return names.size() > 4 ? first + " and " + (names.size() - 4) + " more" : first;
    }
}
