package loombook.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.nio.file.Files;
import java.nio.file.Path;

class ClassListTest {
    @TempDir Path folder;
    private Path file;
    private ClassList list;

    @BeforeEach
    void listAndWrite() throws IOException {
        file = folder.resolve("list");
        try (ModuleReader base = ModuleFinder.ofSystem().find("java.base").orElseThrow().open()) {
            list = ClassList.of(base);
        }
        list.write(file);
    }

    @Test
    void allClassesThatASourceCanNameAreListedByPackage() {
        assertThat(list.in("java/util").split(" "))
                .contains("Map", "Map$Entry", "ArrayList")
                .noneMatch(name -> name.matches(".*\\$\\d.*"));
        assertThat(list.in("java/util/concurrent")).contains(" Semaphore");
        assertThat(list.in("no/such")).isEmpty();
    }

    @Test
    void whatWasWrittenIsRead() {
        ClassList read = ClassList.read(file).orElseThrow();

        for (String each : new String[] {"java/lang", "java/util", "java/nio/file", "no/such"}) {
            assertThat(read.in(each)).isEqualTo(list.in(each));
        }
    }

    @Test
    void aFileThatIsCutOrOfAnotherJdkCountsAsNotThere() throws IOException {
        String text = Files.readString(file);

        assertThat(ClassList.read(folder.resolve("none"))).isEmpty();
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThat(ClassList.read(file)).isEmpty();
        Files.writeString(file, "24+36 /some/jdk" + text.substring(text.indexOf('\n')));
        assertThat(ClassList.read(file)).isEmpty();
        Files.writeString(file, "");
        assertThat(ClassList.read(file)).isEmpty();
    }
}
