package loombook.session;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The files that the `jshell` tool brings along, such as `PRINTING`.
final class BuiltIn {
    private static final String FOLDER = "jrt:/jdk.jshell/jdk/jshell/tool/resources/";

    private BuiltIn() {}

    /// @return its text, or empty if there is none of that name
    static Optional<String> read(String name) throws IOException {
        if (name.equals("JAVASE")) {
            return Optional.of(imports("java.se"));
        }
        if (!name.matches("\\w+")) {
            return Optional.empty();
        }
        Path file = Path.of(URI.create(FOLDER + name + ".jsh"));
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private static String imports(String module) {
        Configuration modules =
                Configuration.empty()
                        .resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), Set.of(module));
        List<String> packages =
                modules.modules().stream()
                        .map(ResolvedModule::reference)
                        .flatMap(each -> each.descriptor().exports().stream())
                        .filter(each -> !each.isQualified())
                        .map(ModuleDescriptor.Exports::source)
                        .sorted()
                        .toList();
        return packages.stream()
                .map(each -> "import " + each + ".*;\n")
                .collect(Collectors.joining());
    }
}
