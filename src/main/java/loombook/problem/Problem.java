package loombook.problem;

import java.util.function.UnaryOperator;

/// One thing that is wrong: where it is, what it is, and what to do next.
public record Problem(Place place, Said what, Said fix) {

    public static Problem of(Place place, Said what, Said fix) {
        return new Problem(place, what, fix);
    }

    /// The form in which every problem reaches a reader: one line for the place and the matter, one
    /// for the way out.
    public Said said() {
        return fix.isEmpty()
                ? Said.of("{0}: {1}", place.said(), what)
                : Said.of("{0}: {1}\n  {2}", place.said(), what, remedy(fix));
    }

    /// The way out, called so.
    public static Said remedy(Said fix) {
        return Said.of("fix: {0}", fix);
    }

    /// In English.
    public String text() {
        return said().text();
    }

    /// In another language.
    ///
    /// @param translation of the patterns of what is said
    public String text(UnaryOperator<String> translation) {
        return said().text(translation);
    }

    @Override
    public String toString() {
        return text();
    }
}
