package loombook.judge;

import loombook.judge.api.LearnerType;
import loombook.wire.TypeShape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the learner's types are called over there that hidden tests have stand-ins for.
final class TypeNames {
    private final Map<Class<?>, String> names = new HashMap<>();

    /// @param tests the classes with the stand-ins
    /// @param main the class under test
    /// @param written what the learner has written
    TypeNames(List<Class<?>> tests, String main, List<TypeShape> written) {
        List<String> known = written.stream().map(TypeShape::name).toList();
        for (Class<?> test : tests) {
            for (Class<?> each : test.getDeclaredClasses()) {
                LearnerType type = each.getAnnotation(LearnerType.class);
                if (type != null) {
                    String given = type.value();
                    names.put(each, given.isEmpty() ? name(each, main, known) : given);
                }
            }
        }
    }

    private static String name(Class<?> standIn, String main, List<String> known) {
        String name = standIn.getSimpleName();
        String inner = main + "." + name;
        return name.equals(main) || (known.contains(name) && !known.contains(inner)) ? name : inner;
    }

    Map<Class<?>, String> standIns() {
        return Map.copyOf(names);
    }

    boolean isOfTests(Class<?> type) {
        return names.containsKey(type);
    }

    /// As a source of the learner's would write it, but for type arguments.
    String of(Class<?> type) {
        return type.isArray()
                ? of(type.getComponentType()) + "[]"
                : names.getOrDefault(type, type.getCanonicalName());
    }

    /// The same without packages, for people.
    String simple(Class<?> type) {
        return type.isArray()
                ? simple(type.getComponentType()) + "[]"
                : names.getOrDefault(type, type.getSimpleName());
    }
}
