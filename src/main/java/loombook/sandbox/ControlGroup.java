package loombook.sandbox;

import java.nio.file.Path;
import java.util.List;

/// Folders of the kernel's control groups, made for one jail: they bound what all its processes use
/// together. There are none where we may not make them.
record ControlGroup(List<Path> folders) implements AutoCloseable {

    static ControlGroup open(JailLimits limits) {
        return new ControlGroup(List.of());
    }

    @Override
    public void close() {}
}
