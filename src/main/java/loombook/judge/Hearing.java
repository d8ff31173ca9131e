package loombook.judge;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/// How one submission is to be tried.
///
/// @param only the methods of the tests that are wanted; all of them if it is empty
/// @param seed of the random inputs; one of the judge's if it is empty
/// @param witness told of every test that has ended, on a thread of the judge's
public record Hearing(Set<String> only, OptionalLong seed, Consumer<TestResult> witness) {
    /// All tests, and nobody looks on.
    public static final Hearing USUAL = new Hearing(Set.of(), OptionalLong.empty(), _ -> {});

    public Hearing {
        only = Set.copyOf(only);
    }

    public Hearing only(List<String> methods) {
        return new Hearing(Set.copyOf(methods), seed, witness);
    }

    public Hearing seed(long value) {
        return new Hearing(only, OptionalLong.of(value), witness);
    }

    public Hearing witness(Consumer<TestResult> listener) {
        return new Hearing(only, seed, listener);
    }

    boolean wants(String method) {
        return only.isEmpty() || only.contains(method);
    }
}
