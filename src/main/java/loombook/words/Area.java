package loombook.words;

import java.util.Locale;

/// A part of the program, whose words stand in files of their own.
public enum Area {
    HOME,
    PLAY,
    /// How cells end.
    OUTCOME,
    /// What else is worth telling of a cell.
    SESSION,
    /// Chapters that are run without any keys.
    RUN,
    TIMELINE,
    SHELL,
    WATCH,
    /// What is said of exercises.
    CHECK,
    VERIFY,
    DOCTOR,
    /// What `new` and `release` have made.
    MAKE,
    GRADE,
    /// The pages that `grade` writes.
    REPORT;

    String resource(Tongue tongue) {
        return name().toLowerCase(Locale.ROOT) + "." + tongue.code() + ".properties";
    }
}
