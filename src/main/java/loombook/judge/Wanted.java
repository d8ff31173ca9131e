package loombook.judge;

import loombook.problem.Said;
import loombook.wire.Target;
import loombook.wire.TypeShape.Member;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A method or constructor that the tests call.
///
/// @param owner the class of a constructor; empty for a method
record Wanted(
        String owner,
        String name,
        boolean isStatic,
        List<Class<?>> types,
        List<String> shown,
        Class<?> result,
        String shownResult,
        List<Class<?>> thrown) {

    Wanted(String owner, Class<?>[] parameters) {
        this(
                owner.substring(owner.lastIndexOf('.') + 1),
                Target.CONSTRUCTOR,
                false,
                List.of(parameters),
                List.of(),
                void.class,
                "",
                List.of(Exception.class));
    }

    Wanted(Method method, boolean isStatic) {
        this(
                "",
                method.getName(),
                isStatic,
                List.of(method.getParameterTypes()),
                Arrays.stream(method.getGenericParameterTypes())
                        .map(each -> each.getTypeName())
                        .toList(),
                method.getReturnType(),
                method.getGenericReturnType().getTypeName(),
                List.of(method.getExceptionTypes()));
    }

    List<String> parameters(TypeNames names) {
        return types.stream().map(names::of).toList();
    }

    String head(TypeNames names) {
        String parameters =
                shown.isEmpty()
                        ? types.stream().map(names::simple).collect(Collectors.joining(", "))
                        : shown.stream()
                                .map(each -> simple(each, names))
                                .collect(Collectors.joining(", "));
        return "public "
                + (isStatic ? "static " : "")
                + (owner.isEmpty() ? simple(shownResult, names) + " " + name : owner)
                + "("
                + parameters
                + ")";
    }

    private static String simple(String type, TypeNames names) {
        String text = type;
        for (var each : names.standIns().entrySet()) {
            text = text.replace(each.getKey().getName(), each.getValue());
        }
        return text.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
    }

    /// What is wrong with a member of this name and these parameters; empty if nothing is.
    Said difference(Member found, TypeNames names) {
        if (!found.isPublic()) {
            return Said.of("it is not public");
        }
        if (!owner.isEmpty()) {
            return Said.NONE;
        }
        if (found.isStatic() != isStatic) {
            return isStatic ? Said.of("it is not static") : Said.of("it is static");
        }
        if (!found.result().equals(names.of(result))) {
            return Said.of("it returns {0}", found.result().replaceAll("^.*\\.(?=[A-Z])", ""));
        }
        for (String each : found.exceptions()) {
            if (!mayThrow(each)) {
                return Said.of("its callers do not expect `throws {0}`", each);
            }
        }
        return Said.NONE;
    }

    private boolean mayThrow(String exception) {
        try {
            Class<?> type = Class.forName(exception, false, ClassLoader.getPlatformClassLoader());
            return RuntimeException.class.isAssignableFrom(type)
                    || Error.class.isAssignableFrom(type)
                    || thrown.stream().anyMatch(each -> each.isAssignableFrom(type));
        } catch (ClassNotFoundException e) {
            // One of the learner's own; if it is checked, callers notice when it is thrown.
            return true;
        }
    }
}
