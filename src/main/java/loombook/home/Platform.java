package loombook.home;

import java.util.Locale;
import java.util.Map;

/// The kind of operating system, the environment and the home directory that decide where files go.
///
/// @param userHome the home directory as the system tells it; empty if it does not
public record Platform(Kind kind, Map<String, String> environment, String userHome) {

    public enum Kind {
        /// Linux, the BSDs and whatever else follows the XDG base directories.
        UNIX,
        MAC,
        WINDOWS
    }

    public Platform {
        environment = Map.copyOf(environment);
    }

    public static Platform current() {
        return new Platform(
                kindOf(System.getProperty("os.name", "")),
                System.getenv(),
                System.getProperty("user.home", ""));
    }

    static Kind kindOf(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Kind.WINDOWS;
        }
        return name.startsWith("mac") ? Kind.MAC : Kind.UNIX;
    }

    /// The variable's value, empty if it is not set: the two mean the same everywhere here.
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
