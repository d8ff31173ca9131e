package loombook.worker;

import loombook.wire.Named;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// One source of the learner's, in memory.
final class SourceText extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    SourceText(Named source) {
        super(address(source.name()), Kind.SOURCE);
        this.name = source.name();
        this.text = new String(source.bytes(), StandardCharsets.UTF_8);
    }

    private static URI address(String name) {
        return URI.create("learner:///" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    /// The compiler wraps what it was given; the address shows through.
    static SourceText of(JavaFileObject file) {
        return file instanceof SourceText text ? text : null;
    }

    String name() {
        return name;
    }

    @Override
    public String getName() {
        return name;
    }

    /// Any file may hold any public class: where a class stands is the learner's matter.
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    String lineAt(int position) {
        int end = text.indexOf('\n', position);
        return text.substring(start(position), end < 0 ? text.length() : end).stripTrailing();
    }

    int columnOf(int position) {
        return position - start(position) + 1;
    }

    private int start(int position) {
        return text.lastIndexOf('\n', position - 1) + 1;
    }
}
