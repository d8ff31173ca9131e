package loombook.player;

/// A chapter as the home screen shows it.
///
/// @param number as its name begins, -1 if it has none
/// @param done how many of its cells have run
/// @param opened whether the reader has been there
/// @param trouble why it cannot be read; empty if it can
public record Volume(
        int number,
        String name,
        String title,
        int minutes,
        int cells,
        int done,
        boolean opened,
        String trouble) {

    public boolean isRead() {
        return cells > 0 && done >= cells;
    }
}
