package loombook.player;

import loombook.term.Key;

import java.util.ArrayDeque;
import java.util.Deque;

/// Commands that are given while a cell runs, to be carried out one after the other when it ends: a
/// cell that shows its last line has not always ended yet, and a reader's finger is quick.
final class KeysAhead {
    /// Who leans on the keyboard means nothing by it.
    private static final int MOST = 8;

    private final Deque<Key> keys = new ArrayDeque<>();

    /// @return whether the key is for later
    boolean keep(Key key) {
        if (key.kind() == Key.Kind.INTERRUPT) {
            // Who stops the cell wants nothing more of what was asked for in the meantime.
            drop();
            return false;
        }
        boolean command = key.kind() == Key.Kind.CHARACTER && !key.isAnyOf(" ");
        if (command && keys.size() < MOST) {
            keys.add(key);
        }
        return command;
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    Key next() {
        return keys.remove();
    }

    void drop() {
        keys.clear();
    }
}
