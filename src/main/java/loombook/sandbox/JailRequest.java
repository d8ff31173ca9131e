package loombook.sandbox;

import java.nio.file.Path;
import java.util.List;

/// What to run in a jail, and the little that it may see and use there.
///
/// @param command the absolute path of a program of our JDK, and its arguments
/// @param readable files and folders that it may read, beside the JDK; they keep their paths
/// @param folder the one with the Unix sockets that it may call, already listening: its working
///   folder, so that it calls them by relative names, which must be one character long
/// @param ports of this machine that it may call where it shares our network
/// @param limits what it may use up
public record JailRequest(
        List<String> command,
        List<Path> readable,
        Path folder,
        List<Integer> ports,
        JailLimits limits) {

    public JailRequest {
        command = List.copyOf(command);
        readable = List.copyOf(readable);
        ports = List.copyOf(ports);
    }
}
