package loombook.words;

import java.util.Locale;

/// A part of the program, whose words stand in files of their own.
public enum Area {
    HOME,
    PLAY,
    /// How cells end.
    OUTCOME,
    TIMELINE,
    SHELL,
    WATCH;

    String resource(Tongue tongue) {
        return name().toLowerCase(Locale.ROOT) + "." + tongue.code() + ".properties";
    }
}
