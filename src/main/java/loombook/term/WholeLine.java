package loombook.term;

import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

import java.util.List;

/// Takes a line as it is; the word to complete is what stands left of the cursor since the last
/// space or sign.
final class WholeLine implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        int at = Math.min(cursor, line.length());
        int start = at;
        boolean command = line.startsWith("/") && line.lastIndexOf('\n') < 0;
        while (start > 0 && isPartOfWord(line.charAt(start - 1), command)) {
            start--;
        }
        return new Word(line, at, line.substring(start, at));
    }

    private static boolean isPartOfWord(char c, boolean command) {
        return command ? !Character.isWhitespace(c) : Character.isJavaIdentifierPart(c);
    }

    /// In what JShell proposes nothing needs a sign before it.
    private record Word(String line, int cursor, String word) implements CompletingParsedLine {
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }
    }
}
