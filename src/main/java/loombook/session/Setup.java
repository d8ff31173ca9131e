package loombook.session;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a chapter asks of its JVM.
///
/// @param preview whether features that are not final yet may be used
/// @param runtimeOptions for the chapter's JVM
public record Setup(boolean preview, List<String> runtimeOptions, List<Path> classPath) {
    public static final Setup PLAIN = new Setup(false, List.of(), List.of());

    public Setup {
        runtimeOptions = List.copyOf(runtimeOptions);
        classPath = List.copyOf(classPath);
    }

    /// Whether it asks for nothing. Not by comparing records: the JVM puts their equality together
    /// when it is first asked for, and a first cell would wait.
    boolean isPlain() {
        return !preview && runtimeOptions.isEmpty() && classPath.isEmpty();
    }

    List<String> compilerOptions() {
        List<String> options = new ArrayList<>();
        if (preview) {
            options.add("--enable-preview");
            options.add("--source");
            options.add(Integer.toString(Runtime.version().feature()));
        }
        for (String option : runtimeOptions) {
            if (option.startsWith("--add-modules=") || option.startsWith("--add-exports=")) {
                options.add(option);
            }
        }
        return options;
    }

    ClassLoader libraryLoader() {
        try {
            List<URL> urls = new ArrayList<>();
            for (Path entry : classPath) {
                urls.add(entry.toUri().toURL());
            }
            return new URLClassLoader(urls.toArray(URL[]::new), null);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
