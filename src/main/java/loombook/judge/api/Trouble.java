package loombook.judge.api;

/// Ends a test because the learner's JVM gave no answer: it hung, died or talked nonsense. Tests do
/// not catch it.
public final class Trouble extends Error {
    private static final long serialVersionUID = 1L;

    public Trouble(String what) {
        super(what, null, false, false);
    }
}
