package loombook.jdk;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/// A compiler's files, with a shorter way to the classes that every source uses.
public class BaseFiles<M extends JavaFileManager> extends ForwardingJavaFileManager<M> {
    private final BaseClasses base;

    public BaseFiles(M usual, BaseClasses base) {
        super(usual);
        this.base = base;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        if (!recurse && isBase(location)) {
            return kinds.contains(JavaFileObject.Kind.CLASS) ? base.in(packageName) : List.of();
        }
        return super.list(location, packageName, kinds, recurse);
    }

    private static boolean isBase(Location location) {
        return location.getName().equals("SYSTEM_MODULES[" + BaseClasses.MODULE + "]");
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        String name = BaseClasses.name(file);
        return name == null ? super.inferBinaryName(location, file) : name;
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return BaseClasses.isFromHere(file) ? isBase(location) : super.contains(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return BaseClasses.isFromHere(a) || BaseClasses.isFromHere(b)
                ? a == b
                : super.isSameFile(a, b);
    }
}
