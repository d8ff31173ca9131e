package loombook.cli;

import loombook.problem.Nearest;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.Collection;
import java.util.List;

/// Says what is wrong with the words of a command, and which were perhaps meant.
final class Misuse {
    private final Program program;
    private final CommandLine command;
    private final Place place;
    private final Said usage;

    private Misuse(Program program, CommandLine command) {
        this.program = program;
        this.command = command;
        String name = command.getCommandSpec().qualifiedName();
        this.place = Place.of(name);
        this.usage = Said.of("`{0} --help` shows how it is used", name);
    }

    static Problem problem(Program program, ParameterException wrong) {
        return new Misuse(program, wrong.getCommandLine()).of(wrong);
    }

    private Problem of(ParameterException wrong) {
        ArgSpec argument = inOwnLanguage(wrong.getArgSpec());
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched.getUnmatched());
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                    missing(inOwnLanguage(missing.getMissing().getFirst()));
            case OverwrittenOptionException twice ->
                    problem(
                            Said.of("{0} is there twice", name(twice.getOverwritten())),
                            Said.of("keep one of them"));
            case ParameterException _ when argument != null && argument.typeInfo().isBoolean() ->
                    problem(
                            Said.of("{0} takes no value", name(argument)),
                            Said.of("write {0} alone", name(argument)));
            case ParameterException _ when argument != null && wrong.getValue() != null ->
                    problem(
                            isWhole(argument)
                                    ? Said.of("\"{0}\" is no whole number", wrong.getValue())
                                    : Said.of("\"{0}\" is no number", wrong.getValue()),
                            Said.of(
                                    "{0} wants {1}: {2}",
                                    name(argument), argument.paramLabel(), usage));
            default -> problem(Said.verbatim(wrong.getMessage()), usage);
        };
    }

    private ArgSpec inOwnLanguage(ArgSpec argument) {
        return argument == null ? null : ForeignHelp.speak(command, argument, program.tongue());
    }

    private Problem unknown(List<String> words) {
        String word = words.getFirst();
        CommandSpec spec = command.getCommandSpec();
        if (word.startsWith("-") && word.length() > 1) {
            List<String> options =
                    spec.options().stream()
                            .flatMap(each -> List.of(each.names()).stream())
                            .toList();
            return problem(Said.of("there is no option {0}", word), meant(word, options));
        }
        if (!spec.subcommands().isEmpty()) {
            List<String> commands =
                    spec.subcommands().entrySet().stream()
                            .filter(
                                    each ->
                                            !each.getValue()
                                                    .getCommandSpec()
                                                    .usageMessage()
                                                    .hidden())
                            .map(each -> each.getKey())
                            .toList();
            boolean chapter = command.getParent() == null && new Chapters(program).knows(word);
            return problem(
                    Said.of("there is no command \"{0}\"", word),
                    chapter
                            ? Said.of("did you mean `loombook run {0}`?", word)
                            : meant(word, commands));
        }
        return problem(Said.of("\"{0}\" is one word too many", word), usage);
    }

    private Said meant(String word, Collection<String> known) {
        List<String> near = Nearest.to(word, known);
        return near.isEmpty() ? usage : Nearest.meantAsCode(near);
    }

    private Problem missing(ArgSpec argument) {
        String description = String.join(" ", argument.description());
        return argument instanceof OptionSpec option
                ? problem(
                        Said.of(
                                "{0} wants a value: {1}",
                                option.longestName(), option.paramLabel()),
                        usage)
                : problem(
                        Said.of("the {0} is missing", argument.paramLabel()),
                        Said.of("say {0}", description));
    }

    private static boolean isWhole(ArgSpec argument) {
        Class<?> type =
                argument.auxiliaryTypes().length == 0
                        ? argument.type()
                        : argument.auxiliaryTypes()[0];
        return type == int.class || type == Integer.class;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private Problem problem(Said what, Said fix) {
        return Problem.of(place, what, fix);
    }
}
