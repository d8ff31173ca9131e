package loombook.session.agent;

import loombook.wire.Step;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.UnmodifiableClassException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The loader of a chapter's classes: those of its snippets, as they arrive, and its libraries.
final class ChapterLoader extends URLClassLoader {
    private final Map<String, byte[]> arrived = new ConcurrentHashMap<>();

    ChapterLoader(List<String> classPath) throws MalformedURLException {
        // Without a name: it would be part of every line of a stack trace.
        super(urls(classPath), Agent.class.getClassLoader());
    }

    private static URL[] urls(List<String> classPath) throws MalformedURLException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(classPath.get(i)).toUri().toURL();
        }
        return urls;
    }

    void add(List<Step.Binary> classes) {
        for (Step.Binary binary : classes) {
            arrived.put(binary.name(), binary.bytes());
        }
    }

    void redefine(List<Step.Binary> classes) throws ClassNotFoundException {
        for (Step.Binary binary : classes) {
            Class<?> loaded = findLoadedClass(binary.name());
            arrived.put(binary.name(), binary.bytes());
            if (loaded != null) {
                try {
                    Redefiner.instrumentation()
                            .redefineClasses(new ClassDefinition(loaded, binary.bytes()));
                } catch (UnmodifiableClassException e) {
                    throw new ClassNotFoundException(e.getMessage(), e);
                }
            }
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = arrived.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }
}
