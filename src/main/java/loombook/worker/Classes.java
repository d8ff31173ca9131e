package loombook.worker;

import loombook.wire.Named;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// Where the compiler puts the classes: nowhere but here.
final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    Classes(JavaFileManager standard) {
        super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.put(className, bytes);
        return new SimpleJavaFileObject(URI.create("classes:///" + written.size()), kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }

    List<Named> all() {
        List<Named> all = new ArrayList<>();
        written.forEach((name, bytes) -> all.add(new Named(name, bytes.toByteArray())));
        return all;
    }
}
