package loombook.player;

import java.util.List;

/// What comes of a key, or of something that happened: the page as it is now, lines that go onto
/// it, and wishes, in this order.
record Turn(PlayScreen screen, List<String> lines, List<Wish> wishes) {
    Turn {
        lines = List.copyOf(lines);
        wishes = List.copyOf(wishes);
    }

    static Turn to(PlayScreen screen, Wish... wishes) {
        return new Turn(screen, List.of(), List.of(wishes));
    }
}
