package loombook.judge;

/// A value came that is not of the type which the compiler saw.
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String what) {
        super(what, null, false, false);
    }
}
