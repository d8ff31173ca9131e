package loombook.cli;

import loombook.problem.Nearest;
import loombook.problem.Place;
import loombook.problem.Problem;

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
    private final String usage;

    private Misuse(Program program, CommandLine command) {
        this.program = program;
        this.command = command;
        String name = command.getCommandSpec().qualifiedName();
        this.place = Place.of(name);
        this.usage = "`" + name + " --help` shows how it is used";
    }

    static Problem problem(Program program, ParameterException wrong) {
        return new Misuse(program, wrong.getCommandLine()).of(wrong);
    }

    private Problem of(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched.getUnmatched());
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                    missing(missing.getMissing().getFirst());
            case OverwrittenOptionException twice ->
                    problem(name(twice.getOverwritten()) + " is there twice", "keep one of them");
            case ParameterException _ when argument != null && wrong.getValue() != null ->
                    problem(
                            "\"" + wrong.getValue() + "\" is no " + kind(argument),
                            name(argument) + " wants " + argument.paramLabel() + ": " + usage);
            default -> problem(wrong.getMessage(), usage);
        };
    }

    private Problem unknown(List<String> words) {
        String word = words.getFirst();
        CommandSpec spec = command.getCommandSpec();
        if (word.startsWith("-") && word.length() > 1) {
            List<String> options =
                    spec.options().stream()
                            .flatMap(each -> List.of(each.names()).stream())
                            .toList();
            return problem("there is no option " + word, meant(word, options));
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
                    "there is no command \"" + word + "\"",
                    chapter ? "did you mean `loombook run " + word + "`?" : meant(word, commands));
        }
        return problem("\"" + word + "\" is one word too many", usage);
    }

    private String meant(String word, Collection<String> known) {
        List<String> near = Nearest.to(word, known);
        return near.isEmpty() ? usage : "did you mean `" + String.join("` or `", near) + "`?";
    }

    private Problem missing(ArgSpec argument) {
        String description = String.join(" ", argument.description());
        return argument instanceof OptionSpec option
                ? problem(option.longestName() + " wants a " + option.paramLabel(), usage)
                : problem("the " + argument.paramLabel() + " is missing", "say " + description);
    }

    private static String kind(ArgSpec argument) {
        Class<?> type =
                argument.auxiliaryTypes().length == 0
                        ? argument.type()
                        : argument.auxiliaryTypes()[0];
        return type == int.class || type == Integer.class ? "whole number" : "number";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private Problem problem(String what, String fix) {
        return Problem.of(place, what, fix);
    }
}
