package loombook.judge;

import loombook.judge.api.LearnerType;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;
import loombook.wire.TypeShape;
import loombook.wire.TypeShape.Member;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Compares what the tests call with what the learner has written, so that a wrong name is one
/// clear message and not a failure of every test.
final class Expectations {
    private final TypeNames names;
    private final List<TypeShape> written;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    /// @param file for what stands nowhere
    Expectations(TypeNames names, List<TypeShape> written, String file) {
        this.names = names;
        this.written = written;
        this.file = file;
    }

    List<Problem> problems() {
        List<Map.Entry<Class<?>, String>> all = new ArrayList<>(names.standIns().entrySet());
        all.sort(
                Map.Entry.<Class<?>, String>comparingByValue()
                        .thenComparing(each -> each.getKey().getName()));
        List<String> missing = new ArrayList<>();
        for (Map.Entry<Class<?>, String> each : all) {
            TypeShape shape = find(each.getValue());
            if (shape != null) {
                compare(each.getKey(), shape);
            } else if (missing.stream().noneMatch(m -> each.getValue().startsWith(m))) {
                missing.add(each.getValue());
                refuseMissing(each.getValue());
            }
        }
        return problems;
    }

    private TypeShape find(String name) {
        return written.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    private void refuseMissing(String name) {
        String found =
                written.stream()
                        .map(each -> "`" + each.name() + "`")
                        .collect(Collectors.joining(", "));
        problems.add(
                Problem.of(
                        Place.of(file),
                        Said.of("there is no class `{0}`; found {1}", name, found),
                        Said.of("rename yours: the tests need a class of exactly this name")));
    }

    private void compare(Class<?> standIn, TypeShape shape) {
        LearnerType type = standIn.getAnnotation(LearnerType.class);
        String above = type.extending().getName();
        if (type.extending() != Object.class && !shape.above().contains(above)) {
            refuse(
                    shape,
                    shape.line(),
                    Said.of(
                            "`{0}` does not extend {1}",
                            shape.name(), type.extending().getSimpleName()),
                    Said.of("the task says what it extends"));
        }
        if (standIn.isRecord()) {
            for (RecordComponent each : standIn.getRecordComponents()) {
                compareComponent(each, shape);
            }
            return;
        }
        if (!Arrays.equals(type.constructor(), new Class<?>[] {void.class})) {
            compareMember(new Wanted(shape.name(), type.constructor()), shape);
        }
        Arrays.stream(standIn.getMethods())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(each -> compareMember(new Wanted(each, type.statics()), shape));
    }

    private void compareComponent(RecordComponent wanted, TypeShape shape) {
        String head = simple(wanted.getGenericType().getTypeName()) + " " + wanted.getName();
        List<Member> same =
                shape.members().stream()
                        .filter(each -> each.kind() == Member.Kind.COMPONENT)
                        .toList();
        if (same.stream().noneMatch(each -> each.text().equals(head))) {
            String found = same.stream().map(Member::text).collect(Collectors.joining(", "));
            refuse(
                    shape,
                    shape.line(),
                    shape.kind().equals("record")
                            ? Said.of(
                                    "the record `{0}` needs a component `{1}`, and has ({2})",
                                    shape.name(), head, found)
                            : Said.of("`{0}` must be a record, with `{1}`", shape.name(), head),
                    Said.of("write it as the task shows it"));
        }
    }

    private static String simple(String type) {
        return type.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
    }

    private void compareMember(Wanted wanted, TypeShape shape) {
        List<Member> sameName =
                shape.members().stream()
                        .filter(each -> each.kind() != Member.Kind.COMPONENT)
                        .filter(each -> each.name().equals(wanted.name()))
                        .toList();
        String head = wanted.head(names);
        for (Member each : sameName) {
            if (each.parameters().equals(wanted.parameters(names))) {
                Said wrong = wanted.difference(each, names);
                if (!wrong.isEmpty()) {
                    refuse(
                            shape,
                            each.line(),
                            Said.of("`{0}` should be `{1}`: {2}", each.text(), head, wrong),
                            Said.of("change it to what the task shows"));
                }
                return;
            }
        }
        Said found =
                sameName.isEmpty()
                        ? others(shape)
                        : Said.of(
                                "found {0}",
                                sameName.stream()
                                        .map(each -> "`" + each.text() + "`")
                                        .collect(Collectors.joining(", ")));
        refuse(
                shape,
                sameName.isEmpty() ? shape.line() : sameName.getFirst().line(),
                Said.of("the tests call `{0}`; {1}", head, found),
                Said.of("write it as the task shows it"));
    }

    private static Said others(TypeShape shape) {
        String methods =
                shape.members().stream()
                        .filter(each -> each.kind() == Member.Kind.METHOD && each.isPublic())
                        .map(each -> "`" + each.text() + "`")
                        .collect(Collectors.joining(", "));
        return methods.isEmpty()
                ? Said.of("`{0}` has no public methods", shape.name())
                : Said.of("`{0}` has {1}", shape.name(), methods);
    }

    private void refuse(TypeShape shape, int line, Said what, Said fix) {
        String source = shape.file().isEmpty() ? file : shape.file();
        problems.add(Problem.of(Place.of(source, Math.max(0, line)), what, fix));
    }
}
