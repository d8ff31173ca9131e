package loombook.session;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The options of `/env`, `/reset` and `/reload`, as changes of a setup.
final class Environment {
    private static final List<String> NAMES =
            List.of(
                    "-class-path",
                    "-add-modules",
                    "-add-exports",
                    "-module-path",
                    "-enable-preview");

    private final Function<String, Path> resolve;
    private boolean preview;
    private final List<String> options;
    private List<Path> classPath;

    private Environment(Setup before, Function<String, Path> resolve) {
        this.resolve = resolve;
        preview = before.preview();
        options = new ArrayList<>(before.runtimeOptions());
        classPath = before.classPath();
    }

    /// What the options come to.
    sealed interface Parsed {
        record Accepted(Setup setup) implements Parsed {}

        record Refused(String why) implements Parsed {}
    }

    /// @param resolve finds the file that a name means
    static Parsed parse(Setup before, String argument, Function<String, Path> resolve) {
        Environment environment = new Environment(before, resolve);
        Iterator<String> words =
                Arrays.stream(argument.split("\\s+")).filter(each -> !each.isEmpty()).iterator();
        while (words.hasNext()) {
            String why = environment.accept(words.next(), words);
            if (!why.isEmpty()) {
                return new Parsed.Refused(why);
            }
        }
        return new Parsed.Accepted(
                new Setup(environment.preview, environment.options, environment.classPath));
    }

    /// The options that differ from the usual, as they would be typed.
    static String shown(Setup setup) {
        List<String> lines = new ArrayList<>();
        if (!setup.classPath().isEmpty()) {
            lines.add("   --class-path " + path(setup.classPath()));
        }
        if (setup.preview()) {
            lines.add("   --enable-preview");
        }
        setup.runtimeOptions().forEach(each -> lines.add("   " + each.replaceFirst("=", " ")));
        return lines.stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    private static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private String accept(String word, Iterator<String> more) {
        String name = word.startsWith("--") ? word.substring(1) : word;
        List<String> fitting = NAMES.stream().filter(each -> each.startsWith(name)).toList();
        if (fitting.size() != 1) {
            return "there is no option " + word + ": there are " + String.join(", ", NAMES);
        }
        if (fitting.getFirst().equals("-enable-preview")) {
            preview = true;
            return "";
        }
        if (!more.hasNext()) {
            return word + " needs a value";
        }
        String value = more.next();
        return switch (fitting.getFirst()) {
            case "-class-path" -> path(value);
            case "-add-exports" ->
                    add("--add-exports=", value.contains("=") ? value : value + "=ALL-UNNAMED");
            case "-add-modules" -> add("--add-modules=", value);
            default -> "-module-path is not known here: use -class-path";
        };
    }

    private String add(String option, String value) {
        options.add(option + value);
        return "";
    }

    private String path(String value) {
        List<Path> entries = new ArrayList<>();
        for (String entry : value.split(File.pathSeparator)) {
            try {
                Path path = resolve.apply(entry);
                if (!Files.isDirectory(path) && !(Files.exists(path) && entry.endsWith(".jar"))) {
                    return entry + " is neither a folder nor a .jar file";
                }
                entries.add(path);
            } catch (InvalidPathException e) {
                return entry + " is no path";
            }
        }
        classPath = entries;
        return "";
    }
}
