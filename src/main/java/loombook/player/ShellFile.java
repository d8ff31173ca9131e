package loombook.player;

import loombook.session.Definitions;
import loombook.words.Words;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Files that a shell writes and reads.
final class ShellFile {
    private static final String OVER = "-f ";

    private final Path here;
    private final Words words;

    /// @param here the folder that paths start from
    ShellFile(Path here, Words words) {
        this.here = here;
        this.words = words;
    }

    /// What came of it.
    sealed interface Result {
        /// @param text what was read, or what to say
        record Done(String text) implements Result {}

        record Failed(String why) implements Result {}
    }

    /// Writes all that is in force. A file that is there already is left alone, unless it is asked
    /// to write over it.
    Result save(List<String> directives, String argument, Definitions definitions) {
        boolean over = argument.startsWith(OVER);
        String name = over ? argument.substring(OVER.length()).strip() : argument;
        if (name.isEmpty()) {
            return new Result.Failed(words.get("save.what"));
        }
        List<String> lines = new ArrayList<>(directives);
        definitions.entries().forEach(each -> lines.add(each.source().stripTrailing()));
        String text = String.join("\n", lines) + "\n";
        try {
            Path file = resolve(name);
            if (!over && Files.exists(file)) {
                return new Result.Failed(words.get("save.there", name));
            }
            Files.writeString(
                    file,
                    text,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
            int count = definitions.entries().size();
            return new Result.Done(words.form("saved", count, count, name));
        } catch (IOException | InvalidPathException e) {
            return new Result.Failed(words.get("save.failed", name, reason(e)));
        }
    }

    Result read(String name) {
        if (name.isEmpty()) {
            return new Result.Failed(words.get("open.what"));
        }
        try {
            Path file = resolve(name);
            if (Files.isDirectory(file)) {
                return new Result.Failed(words.get("open.failed", name, words.get("file.folder")));
            }
            if (!Files.exists(file)) {
                return new Result.Failed(words.get("open.gone", name, here));
            }
            String text = Files.readString(file).replace("\uFEFF", "");
            return new Result.Done(text.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            return new Result.Failed(words.get("open.failed", name, words.get("file.encoding")));
        } catch (IOException | InvalidPathException e) {
            return new Result.Failed(words.get("open.failed", name, reason(e)));
        }
    }

    private String reason(Exception e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> words.get("file.nowhere");
            case java.nio.file.AccessDeniedException _ -> words.get("file.forbidden");
            default -> e.getMessage();
        };
    }

    private Path resolve(String name) {
        return name.startsWith("~/")
                ? Path.of(System.getProperty("user.home"), name.substring(2))
                : here.resolve(name);
    }
}
