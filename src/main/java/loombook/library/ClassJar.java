package loombook.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// Catches what the compiler writes, and makes one jar of it: one file is published at once or not
/// at all, which a folder of classes is not.
final class ClassJar extends ForwardingJavaFileManager<JavaFileManager> {
    /// The earliest that a jar can say: the same classes give the same bytes.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, ByteArrayOutputStream> classes = new ConcurrentHashMap<>();

    ClassJar(JavaFileManager underneath) {
        super(underneath);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        String name = className.replace('.', '/') + kind.extension;
        return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                classes.put(name, bytes);
                return bytes;
            }
        };
    }

    byte[] content() {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, ByteArrayOutputStream> one : new TreeMap<>(classes).entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                one.getValue().writeTo(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return jar.toByteArray();
    }
}
