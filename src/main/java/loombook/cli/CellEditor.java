package loombook.cli;

import loombook.home.AtomicFile;
import loombook.home.Saved;
import loombook.term.Console;
import loombook.term.NanoEditor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Has the reader change some code: in the editor that their environment names, else in ours.
final class CellEditor {
    private final Program program;
    private final Console console;

    /// @param console null where there are no screens
    CellEditor(Program program, Console console) {
        this.program = program;
        this.console = console;
    }

    /// The file is in the data folder while it is edited: what was saved outlives us.
    ///
    /// @return what the reader made of it, empty if nothing could be edited
    Optional<String> edit(String name, String source) {
        Path file = program.home().data().resolve("editing").resolve(name + ".java");
        try {
            if (!Files.exists(file)
                    && AtomicFile.write(file, source.stripTrailing() + "\n")
                            instanceof Saved.NotWritten) {
                return Optional.empty();
            }
            Optional<String> editor = named();
            if (editor.isEmpty() && console == null) {
                return Optional.empty();
            } else if (editor.isEmpty()) {
                NanoEditor.edit(console, file);
            } else if (!runs(editor.get(), file)) {
                return Optional.empty();
            }
            String edited = Files.readString(file);
            Files.delete(file);
            return Optional.of(edited);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Optional<String> named() {
        return Stream.of("VISUAL", "EDITOR")
                .map(name -> program.environment().getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private boolean runs(String editor, Path file) throws IOException {
        List<String> command = List.of("sh", "-c", editor + " \"$1\"", "sh", file.toString());
        try {
            Callable<Integer> run = () -> new ProcessBuilder(command).inheritIO().start().waitFor();
            return (console == null ? run.call() : console.lend(run)) == 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
