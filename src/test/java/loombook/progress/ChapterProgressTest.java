package loombook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ChapterProgressTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir Path folder;

    @Test
    void whatIsNotedOfAChapterIsReadAgain() {
        ChapterMarks marks =
                ChapterMarks.NONE
                        .withDone("one")
                        .withPlace("two", NOW)
                        .withEdit("one", new ChapterMarks.Edit("int x = \"ж\n\";", "int x;"));

        file().update(all -> all.withChapter("07-waiting", _ -> marks));

        Recall recall = file().read();
        assertThat(recall.remark()).isEmpty();
        assertThat(recall.progress().ofChapter("07-waiting")).isEqualTo(marks);
        assertThat(recall.progress().ofChapter("01-iterators")).isEqualTo(ChapterMarks.NONE);
    }

    @Test
    void theChapterThatWasOpenLastIsKnown() {
        file().update(all -> all.withChapter("02-b", marks -> marks.withPlace("x", NOW)));
        file().update(
                        all ->
                                all.withChapter(
                                        "01-a", marks -> marks.withPlace("y", NOW.plusSeconds(1))));

        assertThat(file().read().progress().lastChapter()).contains("01-a");
        assertThat(Progress.NONE.lastChapter()).isEqualTo(Optional.empty());
    }

    @Test
    void anUndoneEditIsGone() {
        ChapterMarks.Edit edit = new ChapterMarks.Edit("a", "b");
        file().update(all -> all.withChapter("01-a", marks -> marks.withEdit("x", edit)));
        file().update(all -> all.withChapter("01-a", marks -> marks.withoutEdit("x")));

        assertThat(file().read().progress().ofChapter("01-a").edits()).isEmpty();
    }

    @Test
    void twoTerminalsDoNotFight() throws InterruptedException {
        List<Thread> terminals = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            terminals.add(
                    Thread.startVirtualThread(
                            () -> {
                                for (int i = 0; i < 20; i++) {
                                    String cell = name + i;
                                    file().update(
                                                    all ->
                                                            all.withChapter(
                                                                    "01-a",
                                                                    marks -> marks.withDone(cell)));
                                }
                            }));
        }
        for (Thread terminal : terminals) {
            terminal.join();
        }

        assertThat(file().read().progress().ofChapter("01-a").done()).hasSize(40);
    }

    @Test
    void marksThatAreNoneAreSaid() throws IOException {
        Files.writeString(
                folder.resolve("progress.json"),
                "{\"version\":1,\"exercises\":{},\"chapters\":{\"01-a\":3}}");

        assertThat(file().read().remark()).isPresent();
    }

    private ProgressFile file() {
        return new ProgressFile(folder, Clock.systemUTC());
    }
}
