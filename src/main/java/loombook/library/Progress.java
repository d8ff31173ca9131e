package loombook.library;

import java.util.List;

/// Told what is being fetched or compiled, so that a wait can be explained while it lasts. Called
/// from several threads at once.
public interface Progress {
    Progress NONE = new Progress() {};

    /// The answer is not kept: Maven repositories are about to be asked for these.
    default void resolving(List<String> coordinates) {}

    /// A part of a file has come, the first time with zero bytes.
    ///
    /// @param total how long it will be, negative if the server does not say
    default void downloading(String file, String repository, long bytes, long total) {}

    /// A file has come whole.
    default void downloaded(String file, String repository, long bytes) {}

    /// These sources have changed, or are new: they are being compiled.
    default void compiling(List<String> files) {}
}
