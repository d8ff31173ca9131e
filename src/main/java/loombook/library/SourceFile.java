package loombook.library;

import java.nio.file.Path;

import javax.tools.SimpleJavaFileObject;

/// A Java source as it was when its key was made: the compiler sees this text and no later one.
final class SourceFile extends SimpleJavaFileObject {
    private final Path path;
    private final String text;

    /// @param path as seen from where the reader stands, for problems
    SourceFile(Path path, String text) {
        super(path.toUri(), Kind.SOURCE);
        this.path = path;
        this.text = text;
    }

    Path path() {
        return path;
    }

    String text() {
        return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /// The line that holds the position.
    String lineAt(int position) {
        return text.substring(startOf(position), endOf(position));
    }

    /// The white space that puts a mark under the position, if printed below its line.
    String indentTo(int position) {
        return text.substring(startOf(position), position).replaceAll("[^\t]", " ");
    }

    private int startOf(int position) {
        return text.lastIndexOf('\n', position - 1) + 1;
    }

    private int endOf(int position) {
        int end = startOf(position);
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
