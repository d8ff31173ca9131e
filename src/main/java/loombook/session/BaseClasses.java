package loombook.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.JavaFileObject;

/// The classes of the module `java.base` by package, as the compiler wants them. Every chapter
/// imports all of them, and the compiler's own way to them, by a file system, is half of the time
/// that it takes to start.
final class BaseClasses {
    static final String MODULE = "java.base";

    private static final String SUFFIX = ".class";

    /// They are the same as long as this JVM runs.
    private static final class Holder {
        static final BaseClasses ALL = new BaseClasses();
    }

    private final ModuleReader reader;
    private final Map<String, List<JavaFileObject>> byPackage = new HashMap<>();

    private BaseClasses() {
        try {
            reader = ModuleFinder.ofSystem().find(MODULE).orElseThrow().open();
            try (Stream<String> names = reader.list()) {
                names.filter(name -> name.endsWith(SUFFIX)).forEach(this::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BaseClasses all() {
        return Holder.ALL;
    }

    private void add(String name) {
        int slash = name.lastIndexOf('/');
        if (slash > 0 && !isNameless(name)) {
            byPackage
                    .computeIfAbsent(
                            name.substring(0, slash).replace('/', '.'), _ -> new ArrayList<>())
                    .add(new Entry(name));
        }
    }

    /// Whether it is a class that no source can name.
    private static boolean isNameless(String name) {
        int dollar = name.indexOf('$');
        while (dollar >= 0 && !Character.isDigit(name.charAt(dollar + 1))) {
            dollar = name.indexOf('$', dollar + 1);
        }
        return dollar >= 0;
    }

    List<JavaFileObject> in(String packageName) {
        return byPackage.getOrDefault(packageName, List.of());
    }

    /// The full name of a class that came from here, or null.
    static String name(JavaFileObject file) {
        return file instanceof Entry entry ? entry.className() : null;
    }

    static boolean isFromHere(Object file) {
        return file instanceof Entry;
    }

    private final class Entry implements JavaFileObject {
        private final String path;

        private Entry(String path) {
            this.path = path;
        }

        private String className() {
            return path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
        }

        @Override
        public Kind getKind() {
            return Kind.CLASS;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.CLASS
                    && path.endsWith(simpleName + SUFFIX)
                    && path.charAt(path.length() - SUFFIX.length() - simpleName.length() - 1)
                            == '/';
        }

        @Override
        public NestingKind getNestingKind() {
            return null;
        }

        @Override
        public Modifier getAccessLevel() {
            return null;
        }

        @Override
        public URI toUri() {
            return URI.create("jrt:/" + MODULE + "/" + path);
        }

        @Override
        public String getName() {
            return "/modules/" + MODULE + "/" + path;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return reader.open(path).orElseThrow(() -> new IOException(path + " is gone"));
        }

        @Override
        public Reader openReader(boolean ignoreEncodingErrors) {
            throw new UnsupportedOperationException(path + " is no text");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            throw new UnsupportedOperationException(path + " is no text");
        }

        @Override
        public OutputStream openOutputStream() {
            throw new UnsupportedOperationException(path + " cannot be written");
        }

        @Override
        public Writer openWriter() {
            throw new UnsupportedOperationException(path + " cannot be written");
        }

        @Override
        public long getLastModified() {
            return 0;
        }

        @Override
        public boolean delete() {
            return false;
        }

        @Override
        public String toString() {
            return getName();
        }
    }
}
