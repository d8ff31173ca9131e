package loombook.judge;

/// The learner's JVM gives no more answers.
final class Lost extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param why as a sentence for the learner
    Lost(String why) {
        super(why, null, false, false);
    }
}
