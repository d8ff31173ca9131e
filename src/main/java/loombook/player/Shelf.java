package loombook.player;

import java.util.List;
import java.util.Optional;

/// All that there is to read and to do, and where the reader was.
///
/// @param place where the reader was last, if anywhere
public record Shelf(List<Volume> volumes, Exercises exercises, Optional<Place> place) {
    public Shelf {
        volumes = List.copyOf(volumes);
    }

    /// A chapter, and a block of it.
    ///
    /// @param block empty at its end, or its beginning
    public record Place(String chapter, String block) {}

    /// The chapter to go on with: the one that was open last, or the one after it if that was read
    /// to its end.
    public Optional<Volume> next() {
        if (place.isEmpty()) {
            return volumes.stream().filter(each -> !each.isRead()).findFirst();
        }
        int at = 0;
        for (int i = 0; i < volumes.size(); i++) {
            at = volumes.get(i).name().equals(place.get().chapter()) ? i : at;
        }
        boolean over = place.get().block().isEmpty();
        return volumes.stream().skip(over ? at + 1L : at).findFirst();
    }
}
