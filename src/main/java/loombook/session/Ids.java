package loombook.session;

import jdk.jshell.Snippet;

/// Numbers snippets as the `jshell` tool does, so that `$3` means the same here and there: errors
/// and start-up imports are counted on their own.
final class Ids {
    private boolean startUp = true;
    private int next = 1;
    private int nextError = 1;
    private int nextStartUp = 1;

    void startUpIsOver() {
        startUp = false;
    }

    String nextTemporary() {
        return "$" + (startUp ? "s" + nextStartUp : next);
    }

    String of(Snippet snippet, boolean active) {
        if (startUp) {
            return "s" + nextStartUp++;
        }
        return active ? Integer.toString(next++) : "e" + nextError++;
    }
}
