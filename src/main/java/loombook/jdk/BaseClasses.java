package loombook.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.module.ModuleReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.JavaFileObject;

/// The classes of the module `java.base` by package, as the compiler wants them. The compiler's own
/// way to them, by a file system, is half of the time that it takes to start.
public final class BaseClasses {
    static final String MODULE = "java.base";

    /// The file that names them, beside the start-up caches.
    public static final String LIST = "java.base.list";

    /// Where the launcher lets start-up caches be, or has them made.
    private static final List<String> PLACES = List.of("loombook.aot", "loombook.aot.train");

    /// They are the same as long as this JVM runs.
    private static final class Holder {
        static final BaseClasses ALL = make();
    }

    private final ModuleReader reader;
    private final ClassList list;
    private final Map<String, List<JavaFileObject>> byPackage = new ConcurrentHashMap<>();

    private BaseClasses(ModuleReader reader, ClassList list) {
        this.reader = reader;
        this.list = list;
    }

    private static BaseClasses make() {
        Optional<BaseClasses> listed = listed();
        if (listed.isPresent()) {
            return listed.get();
        }
        try {
            ModuleReader reader = open();
            return new BaseClasses(reader, ClassList.of(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All of them, if this JVM was told where their names are written down.
    public static Optional<BaseClasses> listed() {
        for (String place : PLACES) {
            String folder = System.getProperty(place, "");
            Optional<BaseClasses> listed =
                    folder.isEmpty() ? Optional.empty() : listed(Path.of(folder, LIST));
            if (listed.isPresent()) {
                return listed;
            }
        }
        return Optional.empty();
    }

    /// Those that such a file names, if it is whole and this JDK's.
    public static Optional<BaseClasses> listed(Path file) {
        Optional<ClassList> list = ClassList.read(file);
        try {
            return list.isPresent()
                    ? Optional.of(new BaseClasses(open(), list.get()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ModuleReader open() throws IOException {
        // This JVM runs with it; a finder would look at all modules of the JDK.
        return ModuleLayer.boot()
                .configuration()
                .findModule(MODULE)
                .orElseThrow()
                .reference()
                .open();
    }

    /// All of them, even if nobody has written their names down.
    public static BaseClasses all() {
        return Holder.ALL;
    }

    /// Writes down what takes long to find out.
    public static void writeList(Path folder) throws IOException {
        try (ModuleReader module = open()) {
            ClassList.of(module).write(folder.resolve(LIST));
        }
    }

    List<JavaFileObject> in(String packageName) {
        return byPackage.computeIfAbsent(packageName, this::entries);
    }

    private List<JavaFileObject> entries(String packageName) {
        String folder = packageName.replace('.', '/');
        String names = list.in(folder);
        List<JavaFileObject> entries = new ArrayList<>();
        int at = 1;
        while (at < names.length()) {
            int space = names.indexOf(' ', at);
            int end = space < 0 ? names.length() : space;
            entries.add(new Entry(folder, packageName, names.substring(at, end)));
            at = end + 1;
        }
        return entries;
    }

    /// The full name of a class that came from here, or null.
    static String name(JavaFileObject file) {
        return file instanceof Entry entry ? entry.className : null;
    }

    static boolean isFromHere(Object file) {
        return file instanceof Entry;
    }

    private final class Entry implements JavaFileObject {
        private final String path;
        private final String simpleName;
        private final String className;

        private Entry(String folder, String packageName, String simpleName) {
            this.path = folder + '/' + simpleName + ClassList.SUFFIX;
            this.simpleName = simpleName;
            this.className = packageName + '.' + simpleName;
        }

        @Override
        public Kind getKind() {
            return Kind.CLASS;
        }

        @Override
        public boolean isNameCompatible(String name, Kind kind) {
            return kind == Kind.CLASS && simpleName.equals(name);
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
