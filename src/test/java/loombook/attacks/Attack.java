package loombook.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One hostile solution.
///
/// @param expected the verdicts that it may end with
/// @param withinJava whether it lies to the judge or wears out its own JVM, whatever jail that is
///   in; the others try to get out
/// @param idea what it tries
/// @param className the class that it says to be
record Attack(
        String name,
        Path folder,
        Set<String> expected,
        boolean withinJava,
        String idea,
        String className) {
    private static final Pattern FIRST_LINE =
            Pattern.compile("// EXPECT ([a-z|-]+)(, within Java)?: (.+)");

    /// After `.java`: these are no sources of ours, and nothing but the judge compiles them.
    private static final String ENDING = ".txt";

    static List<Attack> all(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().map(Attack::read).toList();
        }
    }

    private static Attack read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String first = Files.readString(file).lines().findFirst().orElse("");
                Matcher line = FIRST_LINE.matcher(first);
                if (line.matches()) {
                    String name = file.getFileName().toString();
                    return new Attack(
                            folder.getFileName().toString(),
                            folder,
                            Set.of(line.group(1).split("\\|")),
                            line.group(2) != null,
                            line.group(3),
                            name.substring(0, name.indexOf('.')));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(folder + ": " + e.getMessage(), e);
        }
        throw new IllegalStateException(folder + " does not say what it deserves");
    }

    /// A copy with the targets of this run in it.
    Path armed(Path place, Map<String, String> targets) throws IOException {
        Path copy = Files.createDirectory(place.resolve(name));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                for (Map.Entry<String, String> each : targets.entrySet()) {
                    text = text.replace("@" + each.getKey() + "@", each.getValue());
                }
                String name = file.getFileName().toString();
                Files.writeString(
                        copy.resolve(name.substring(0, name.length() - ENDING.length())), text);
            }
        }
        return copy;
    }
}
