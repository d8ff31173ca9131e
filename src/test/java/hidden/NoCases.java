package hidden;

/// Hidden tests that are none.
class NoCases {
    void notATest() {
        throw new IllegalStateException();
    }
}
