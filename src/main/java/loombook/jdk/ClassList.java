package loombook.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The names of a module's classes by package. To ask the JDK for them takes longer than all else
/// that a compiler needs to begin, so they are written down beside the start-up caches.
final class ClassList {
    static final String SUFFIX = ".class";

    private static final String LAST = "end";

    /// Simple names with a space before each, by package as in `java/util`.
    private final Map<String, String> names;

    private ClassList(Map<String, String> names) {
        this.names = names;
    }

    /// What the JDK says.
    static ClassList of(ModuleReader module) throws IOException {
        Map<String, StringBuilder> found = new TreeMap<>();
        try (Stream<String> all = module.list()) {
            all.filter(ClassList::canBeNamed)
                    .forEach(
                            name -> {
                                int slash = name.lastIndexOf('/');
                                int end = name.length() - SUFFIX.length();
                                found.computeIfAbsent(
                                                name.substring(0, slash), _ -> new StringBuilder())
                                        .append(' ')
                                        .append(name, slash + 1, end);
                            });
        }
        Map<String, String> names = new HashMap<>();
        found.forEach((each, simple) -> names.put(each, simple.toString()));
        return new ClassList(names);
    }

    /// Whether it is a class of a package, and one that a source can name.
    private static boolean canBeNamed(String name) {
        if (!name.endsWith(SUFFIX) || name.indexOf('/') < 0) {
            return false;
        }
        int dollar = name.indexOf('$');
        while (dollar >= 0 && !Character.isDigit(name.charAt(dollar + 1))) {
            dollar = name.indexOf('$', dollar + 1);
        }
        return dollar < 0;
    }

    /// What was written down for this very JDK, if it is all there.
    static Optional<ClassList> read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return Optional.empty();
        }
        if (!text.startsWith(jdk() + '\n') || !text.endsWith('\n' + LAST)) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        int at = text.indexOf('\n') + 1;
        for (int end = text.indexOf('\n', at); end >= 0; end = text.indexOf('\n', at)) {
            int space = text.indexOf(' ', at);
            names.put(text.substring(at, space), text.substring(space, end));
            at = end + 1;
        }
        return Optional.of(new ClassList(names));
    }

    void write(Path file) {
        StringBuilder text = new StringBuilder(jdk()).append('\n');
        names.forEach((each, simple) -> text.append(each).append(simple).append('\n'));
        try {
            Files.writeString(file, text.append(LAST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jdk() {
        return Runtime.version() + " " + System.getProperty("java.home");
    }

    /// The simple names in a package, as in `Map$Entry`; a space before each.
    ///
    /// @param each the package, as in `java/util`
    String in(String each) {
        return names.getOrDefault(each, "");
    }
}
