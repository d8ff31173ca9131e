package loombook.cli;

import loombook.problem.Said;
import loombook.words.Gaps;
import loombook.words.HelpTexts;
import loombook.words.Tongue;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What `--help` says, put into another language than that of the commands.
final class ForeignHelp {
    /// As in `[COMMAND]`, or in `chapter NAME | exercise ID`.
    private static final Pattern LABEL = Pattern.compile("[A-Z]+");

    private static final String HEADINGS = "heading.";
    private static final String LABELS = "label.";
    private static final String FOOTER = ".footer";

    private final HelpTexts texts;
    private final Set<String> used = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();

    private ForeignHelp(Tongue tongue) {
        this.texts = HelpTexts.in(tongue);
    }

    /// English is left as it is.
    ///
    /// @param line the root of all commands
    static void speak(CommandLine line, Tongue tongue) {
        if (tongue != Tongue.EN) {
            new ForeignHelp(tongue).translate(line);
        }
    }

    /// The word of a command that an English command misses, in the reader's language.
    static ArgSpec speak(CommandLine line, ArgSpec word, Tongue tongue) {
        CommandLine root = line;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        speak(root, tongue);
        CommandSpec spec = line.getCommandSpec();
        return switch (word) {
            case OptionSpec option -> spec.findOption(option.longestName());
            case PositionalParamSpec other ->
                    spec.positionalParameters().stream()
                            .filter(each -> each.index().equals(other.index()))
                            .findFirst()
                            .orElse(other);
            default -> word;
        };
    }

    /// What any language lacks, or has for nothing.
    static List<Gaps.Gap> gaps(Program program) {
        List<Gaps.Gap> gaps = new ArrayList<>();
        for (Tongue tongue : Tongue.values()) {
            if (tongue != Tongue.EN) {
                gaps.addAll(new ForeignHelp(tongue).gaps(CommandTree.of(program, "--help")));
            }
        }
        return gaps;
    }

    private List<Gaps.Gap> gaps(CommandLine line) {
        translate(line);
        Set<String> useless = texts.keys();
        useless.removeAll(used);
        return Stream.concat(
                        missing.stream().map(key -> Said.of("lacks \"{0}\"", key)),
                        useless.stream()
                                .map(key -> Said.of("has \"{0}\", which no command has", key)))
                .map(what -> new Gaps.Gap(texts.file(), what))
                .toList();
    }

    private void translate(CommandLine line) {
        // Whatever commands inherit comes to them anew from the root, which is the last.
        new LinkedHashSet<>(line.getSubcommands().values()).forEach(this::translate);
        CommandSpec spec = line.getCommandSpec();
        List<OptionSpec> options = List.copyOf(spec.options());
        options.stream().filter(OptionSpec::inherited).forEach(spec::remove);
        if (!spec.usageMessage().hidden()) {
            String name = spec.qualifiedName(".").replaceFirst("^loombook\\.", "");
            about(name, spec);
            options.stream()
                    .filter(each -> !each.inherited() && !each.hidden())
                    .forEach(each -> translate(name, each, spec));
            translate(name, List.copyOf(spec.positionalParameters()), spec);
        }
    }

    private void about(String name, CommandSpec spec) {
        UsageMessageSpec usage = spec.usageMessage();
        usage.synopsisHeading(text(HEADINGS + "usage") + " ");
        usage.description(text(name).split("\n"));
        if (usage.footer().length > 0) {
            usage.footer(("\n" + text(name + FOOTER)).split("\n"));
        }
        if (!spec.subcommands().isEmpty()) {
            String heading = text(HEADINGS + "commands");
            usage.commandListHeading(usage.commandListHeading().replace("Commands:", heading));
            usage.synopsisSubcommandLabel(labels(usage.synopsisSubcommandLabel()));
        }
    }

    private void translate(String name, OptionSpec option, CommandSpec spec) {
        spec.remove(option);
        boolean hasValue = option.arity().max() > 0;
        spec.addOption(
                OptionSpec.builder(option)
                        .description(description(name, option.longestName()))
                        .paramLabel(hasValue ? labels(option.paramLabel()) : "")
                        .build());
    }

    private void translate(String name, List<PositionalParamSpec> words, CommandSpec spec) {
        words.forEach(spec::remove);
        for (PositionalParamSpec word : words) {
            spec.addPositional(
                    PositionalParamSpec.builder(word)
                            .description(description(name, word.paramLabel()))
                            .paramLabel(labels(word.paramLabel()))
                            .build());
        }
    }

    /// What belongs to this command alone goes before what several share.
    private String description(String command, String name) {
        String own = command + "." + name;
        return text(texts.find(own).isPresent() ? own : name);
    }

    private String labels(String text) {
        return LABEL.matcher(text)
                .replaceAll(label -> Matcher.quoteReplacement(text(LABELS + label.group())));
    }

    private String text(String key) {
        used.add(key);
        return texts.find(key)
                .orElseGet(
                        () -> {
                            missing.add(key);
                            return key;
                        });
    }
}
