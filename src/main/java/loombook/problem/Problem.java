package loombook.problem;

/// One thing that is wrong: where it is, what it is, and what to do next.
public record Problem(Place place, String what, String fix) {

    public static Problem of(Place place, String what, String fix) {
        return new Problem(place, what, fix);
    }

    /// The form in which every problem reaches a reader: one line for the place and the matter, one
    /// for the way out.
    public String text() {
        return fix.isEmpty() ? place + ": " + what : place + ": " + what + "\n  fix: " + fix;
    }

    @Override
    public String toString() {
        return text();
    }
}
