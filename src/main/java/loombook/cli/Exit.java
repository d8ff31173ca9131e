package loombook.cli;

/// What the program's exit codes mean.
final class Exit {
    static final int DONE = 0;
    static final int NOT_DONE = 1;
    static final int WRONG_USE = 2;
    static final int OUR_FAULT = 3;
    static final int INTERRUPTED = 130;

    private Exit() {}
}
