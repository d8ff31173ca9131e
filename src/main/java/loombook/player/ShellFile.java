package loombook.player;

import loombook.session.Definitions;

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

    private ShellFile() {}

    /// What came of it.
    sealed interface Result {
        /// @param text what was read, or what to say
        record Done(String text) implements Result {}

        record Failed(String why) implements Result {}
    }

    /// Writes all that is in force. A file that is there already is left alone, unless it is asked
    /// to write over it.
    static Result save(Shell.Setting setting, String argument, Definitions definitions) {
        boolean over = argument.startsWith(OVER);
        String name = over ? argument.substring(OVER.length()).strip() : argument;
        if (name.isEmpty()) {
            return new Result.Failed("/save needs the name of a file: /save NAME.jsh");
        }
        List<String> lines = new ArrayList<>(setting.directives());
        definitions.entries().forEach(each -> lines.add(each.source().stripTrailing()));
        String text = String.join("\n", lines) + "\n";
        try {
            Path file = resolve(setting, name);
            if (!over && Files.exists(file)) {
                return new Result.Failed(
                        name + " is there already: /save -f " + name + " writes over it");
            }
            Files.writeString(
                    file,
                    text,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
            int count = definitions.entries().size();
            return new Result.Done(
                    "saved " + count + (count == 1 ? " snippet" : " snippets") + " in " + name);
        } catch (IOException | InvalidPathException e) {
            return new Result.Failed("cannot write " + name + ": " + reason(e));
        }
    }

    static Result read(Shell.Setting setting, String name) {
        if (name.isEmpty()) {
            return new Result.Failed("/open needs the name of a file: /open NAME.jsh");
        }
        try {
            Path file = resolve(setting, name);
            if (Files.isDirectory(file)) {
                return new Result.Failed("cannot read " + name + ": it is a folder");
            }
            if (!Files.exists(file)) {
                return new Result.Failed(
                        "there is no " + name + " here: paths start from " + setting.here());
            }
            String text = Files.readString(file).replace("\uFEFF", "");
            return new Result.Done(text.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            return new Result.Failed("cannot read " + name + ": it is not UTF-8 text");
        } catch (IOException | InvalidPathException e) {
            return new Result.Failed("cannot read " + name + ": " + reason(e));
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "there is no such folder";
            case java.nio.file.AccessDeniedException _ -> "you may not";
            default -> e.getMessage();
        };
    }

    private static Path resolve(Shell.Setting setting, String name) {
        return name.startsWith("~/")
                ? Path.of(System.getProperty("user.home"), name.substring(2))
                : setting.here().resolve(name);
    }
}
