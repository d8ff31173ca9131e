package loombook.grade.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// A folder, or a zip that is looked into as if it were one.
sealed interface Tree extends Closeable permits FolderTree, ZipTree {

    /// What is done with each leaf; it says whether there shall be more.
    interface Visitor {
        boolean visit(Leaf leaf) throws IOException;
    }

    /// How it is called, without its ending.
    String name();

    /// What stands at the top, in the order of the alphabet.
    List<Top> tops() throws IOException;

    /// All leaves of what stands at the top under this name, at any depth, in a fixed order.
    void walk(Top top, Visitor visitor) throws IOException;

    /// Something at the top.
    ///
    /// @param isFolder whether it has anything below it
    record Top(String name, boolean isFolder) implements Comparable<Top> {
        boolean isZip() {
            return !isFolder && name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
        }

        @Override
        public int compareTo(Top other) {
            return name.compareTo(other.name);
        }
    }
}
