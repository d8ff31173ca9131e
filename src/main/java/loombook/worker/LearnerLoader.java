package loombook.worker;

import java.util.Map;

/// Loads the learner's classes for one test.
final class LearnerLoader extends ClassLoader {
    static final String NAME = "learner";

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    LearnerLoader(Map<String, byte[]> classes, ClassLoader above) {
        super(NAME, above);
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    boolean isOurs(Class<?> type) {
        return type.getClassLoader() == this;
    }

    boolean isOurs(String className) {
        return classes.containsKey(className);
    }

    /// @param source the name with dots, as a source has it
    Class<?> find(String source) throws ClassNotFoundException {
        return loadClass(source.replace('.', '$'));
    }
}
