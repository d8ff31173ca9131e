package loombook.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A command that is put together by hand. picocli reads others from their annotations, for which
/// the JDK makes classes as it goes; that takes longer than most chapters' first cells, so what is
/// run most does without.
final class ByHand {
    private final CommandSpec spec;

    ByHand(String name, Callable<Integer> command) {
        spec = CommandSpec.wrapWithoutInspection(command).name(name);
    }

    ByHand says(String description) {
        spec.usageMessage().description(description);
        return this;
    }

    ByHand footer(String... lines) {
        spec.usageMessage().footer(lines);
        return this;
    }

    ByHand flag(String description, Consumer<Boolean> to, String... names) {
        return add(OptionSpec.builder(names).description(description).type(boolean.class), to);
    }

    /// @param label what stands for the value where the command is explained
    <T> ByHand value(Class<T> type, String label, String description, Consumer<T> to, String name) {
        return add(
                OptionSpec.builder(name).description(description).paramLabel(label).type(type), to);
    }

    /// A value that this command has with all of its commands, and that is read before them.
    ByHand shared(String label, String description, String name) {
        return add(
                OptionSpec.builder(name)
                        .scopeType(ScopeType.INHERIT)
                        .description(description)
                        .paramLabel(label)
                        .type(String.class),
                (String _) -> {});
    }

    /// What comes without a name, at least once.
    ByHand words(String label, String description, Consumer<List<String>> to) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .arity("1..*")
                        .required(true)
                        .paramLabel(label)
                        .description(description)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .setter(ByHand.<List<String>>setter(to))
                        .build());
        return this;
    }

    /// What comes without a name, once or not at all.
    ByHand word(String label, String description, Consumer<String> to) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .arity("0..1")
                        .paramLabel(label)
                        .description(description)
                        .type(String.class)
                        .setter(setter(to))
                        .build());
        return this;
    }

    /// How every command is asked what it does.
    ByHand help() {
        return add(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .description("say how this is used")
                        .type(boolean.class),
                (Boolean _) -> {});
    }

    ByHand version(String text) {
        spec.version(text);
        return add(
                OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("say which Loombook this is")
                        .type(boolean.class),
                (Boolean _) -> {});
    }

    private <T> ByHand add(OptionSpec.Builder option, Consumer<T> to) {
        spec.addOption(option.setter(setter(to)).build());
        return this;
    }

    // The value has the type that the option was given.
    @SuppressWarnings("unchecked")
    private static <T> picocli.CommandLine.Model.ISetter setter(Consumer<T> to) {
        return new picocli.CommandLine.Model.ISetter() {
            private Object last;

            @Override
            public <V> V set(V value) {
                Object before = last;
                last = value;
                if (value != null) {
                    to.accept((T) value);
                }
                return (V) before;
            }
        };
    }

    CommandSpec spec() {
        return spec;
    }
}
