package loombook.judge.api;

import java.util.List;
import java.util.Map;

/// What the learner's code threw, where that is no exception that the test could catch by itself.
public final class LearnerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> types;
    private final transient Map<String, Object> answers;

    /// @param types the names of its class and of all above it, the nearest first
    /// @param answers what its own public methods without parameters return, by their names
    public LearnerException(String message, List<String> types, Map<String, Object> answers) {
        super(message);
        this.types = List.copyOf(types);
        this.answers = Map.copyOf(answers);
    }

    /// Whether it is of that class or of one below it: `ApiException`, `ApiClient.ApiException` or
    /// a full name.
    public boolean is(String type) {
        return types.stream()
                .map(each -> each.replace('$', '.'))
                .anyMatch(each -> each.equals(type) || each.endsWith("." + type));
    }

    /// The name of its class, without package.
    public String type() {
        String name = types.getFirst().replace('$', '.');
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// What its public method of that name returns.
    ///
    /// @throws AssertionError if it has none with such a result
    public <T> T ask(String method, Class<T> result) {
        Object answer = answers.get(method);
        if (!result.isInstance(answer)) {
            throw new AssertionError(
                    type()
                            + " has no public method `"
                            + method
                            + "()` that returns "
                            + result.getSimpleName());
        }
        return result.cast(answer);
    }

    @Override
    public String toString() {
        return getMessage() == null ? type() : type() + ": " + getMessage();
    }
}
