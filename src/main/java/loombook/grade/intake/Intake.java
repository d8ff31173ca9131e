package loombook.grade.intake;

import loombook.exercise.Exercise;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Goes through folders and zips of what students have handed in, student by student.
public final class Intake implements Closeable {
    private static final int LARGEST_ZIP_INSIDE = 64 << 20;

    private final List<Exercise> exercises;
    private final List<Tree> trees = new ArrayList<>();

    /// By student.
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();

    private final List<Refusal> strays = new ArrayList<>();

    /// One thing of a student's: what it is, and where.
    private record Part(Owner owner, Tree tree, Tree.Top top, boolean isAll) {}

    private Intake(List<Exercise> exercises) {
        this.exercises = exercises;
    }

    /// @param paths folders or zips, of one student or of many
    /// @throws ProblemException if one of them cannot be read at all
    public static Intake open(List<Path> paths, List<Exercise> exercises) {
        Intake intake = new Intake(List.copyOf(exercises));
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            try {
                intake.add(path.toAbsolutePath().normalize());
            } catch (IOException e) {
                problems.add(
                        Problem.of(
                                Place.of(path.toString()),
                                Said.of("cannot be read: {0}", Reason.of(e)),
                                Said.of("give a folder or a zip of submissions")));
            }
        }
        if (problems.isEmpty() && intake.parts.isEmpty() && intake.strays.isEmpty()) {
            problems.add(
                    Problem.of(
                            Place.of(paths.getFirst().toString()),
                            Said.of("is empty"),
                            Said.of("give a folder with a folder or a zip for every student")));
        }
        if (!problems.isEmpty()) {
            intake.close();
            throw ProblemException.input(problems);
        }
        return intake;
    }

    private void add(Path path) throws IOException {
        Tree tree = Files.isDirectory(path) ? new FolderTree(path) : ZipTree.open(path);
        trees.add(tree);
        List<Tree.Top> tops = tree.tops().stream().filter(top -> !Leaf.isJunk(top.name())).toList();
        if (isOneStudents(tops)) {
            Owner owner = Owner.of(tree.name()).orElse(Owner.named(tree.name()));
            tops.forEach(top -> put(new Part(owner, tree, top, true)));
            return;
        }
        for (Tree.Top top : tops) {
            Optional<Owner> bulk = Owner.of(top.name());
            if (bulk.isPresent()) {
                put(new Part(bulk.get(), tree, top, false));
            } else if (top.isFolder()) {
                put(new Part(Owner.named(top.name()), tree, top, false));
            } else if (top.isZip()) {
                String name = top.name().substring(0, top.name().length() - ".zip".length());
                put(new Part(Owner.named(name), tree, top, false));
            } else {
                strays.add(
                        new Refusal(
                                "",
                                Said.of("{0} belongs to no student", top.name()),
                                Said.of("put it into a folder that is called like the student")));
            }
        }
    }

    /// Whether this is what one student handed in, and not a folder of students.
    private boolean isOneStudents(List<Tree.Top> tops) {
        Set<String> known = new HashSet<>(Set.of("exercises", "src"));
        for (Exercise exercise : exercises) {
            known.add(exercise.id());
            known.add(exercise.className().toLowerCase(Locale.ROOT) + ".java");
        }
        boolean knowsSome =
                tops.stream().anyMatch(top -> known.contains(top.name().toLowerCase(Locale.ROOT)));
        boolean others =
                tops.stream()
                        .filter(top -> !known.contains(top.name().toLowerCase(Locale.ROOT)))
                        .anyMatch(top -> top.isFolder() || top.isZip());
        return knowsSome && !others;
    }

    private void put(Part part) {
        parts.computeIfAbsent(part.owner().key(), _ -> new ArrayList<>()).add(part);
    }

    /// What lies where no student's things are.
    public List<Refusal> strays() {
        return List.copyOf(strays);
    }

    public int students() {
        return parts.size();
    }

    /// Hands them over one by one, so that no more than one is held at a time.
    public void each(Consumer<Folder> consumer) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> namesakes = new LinkedHashMap<>();
        for (List<Part> all : parts.values()) {
            namesakes.merge(Clean.name(all.getFirst().owner().name()), 1, Integer::sum);
        }
        for (List<Part> all : parts.values()) {
            Owner owner = all.getFirst().owner();
            String name = Clean.name(owner.name());
            if (namesakes.get(name) > 1 && !owner.number().isEmpty()) {
                name += " (" + owner.number() + ")";
            }
            String unique = name;
            for (int i = 2; !taken.add(unique); i++) {
                unique = name + " (" + i + ")";
            }
            consumer.accept(folder(unique, all));
        }
    }

    private Folder folder(String student, List<Part> all) {
        Haul haul = new Haul();
        for (Part part : all) {
            try {
                collect(part, haul);
            } catch (IOException e) {
                haul.refuse(Said.of("{0} cannot be read: {1}", part.top().name(), Reason.of(e)));
            }
        }
        boolean isLate = all.stream().anyMatch(part -> part.owner().isLate());
        return haul.sorted(student, exercises, isLate);
    }

    private void collect(Part part, Haul haul) throws IOException {
        boolean isWhole = part.isAll() || !part.top().isFolder();
        part.tree()
                .walk(
                        part.top(),
                        leaf -> {
                            Leaf own = part.isAll() ? leaf : mine(part, leaf, isWhole);
                            return isZip(own) ? open(own, haul) : haul.add(own);
                        });
    }

    /// With the path that it has in the student's own things.
    private static Leaf mine(Part part, Leaf leaf, boolean isFile) {
        if (!isFile) {
            return leaf.path().size() > 1 ? leaf.below(1) : leaf;
        }
        String rest = part.owner().rest();
        return rest.isEmpty() ? leaf : leaf.withPath(List.of(rest));
    }

    private static boolean isZip(Leaf leaf) {
        return leaf.kind() == Leaf.Kind.FILE
                && !leaf.isJunk()
                && leaf.name().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /// One zip deep: who packs zips into zips is told to stop.
    private static boolean open(Leaf leaf, Haul haul) {
        try {
            byte[] content = leaf.read(LARGEST_ZIP_INSIDE);
            if (content.length > LARGEST_ZIP_INSIDE) {
                haul.refuse(Said.of("{0} is larger than {1} MB", leaf.words(), 64));
                return true;
            }
            try (ZipTree inner = ZipTree.of(leaf.name(), content)) {
                for (Tree.Top top : inner.tops()) {
                    inner.walk(top, haul::add);
                }
            }
        } catch (IOException e) {
            haul.refuse(Said.of("{0} cannot be read: {1}", leaf.words(), Reason.of(e)));
        }
        return !haul.isFull();
    }

    @Override
    public void close() {
        for (Tree tree : trees) {
            try {
                tree.close();
            } catch (IOException e) {
                // It was only read.
                continue;
            }
        }
    }
}
