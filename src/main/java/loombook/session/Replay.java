package loombook.session;

import java.util.ArrayList;
import java.util.List;

/// What `/reload` and `/env` evaluate again: all that had an effect, since everything began.
final class Replay {
    private List<String> entries = new ArrayList<>();
    private List<String> previous;

    void add(String source) {
        entries.add(source);
    }

    List<String> entries() {
        return List.copyOf(entries);
    }

    boolean hasPrevious() {
        return previous != null;
    }

    /// What is evaluated again is what there was before everything began anew the last time.
    void goBack() {
        entries = new ArrayList<>(previous);
    }

    /// Everything begins anew.
    void restart() {
        previous = entries;
        entries = new ArrayList<>();
    }
}
