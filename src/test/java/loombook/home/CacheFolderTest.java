package loombook.home;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.problem.Said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

class CacheFolderTest {
    @TempDir Path temp;

    @Test
    void whatIsWrittenIsRead() {
        CacheFolder folder = new CacheFolder(temp.resolve("f"), 100, Said.NONE);

        assertThat(folder.write("key", new byte[] {1, 2})).isEqualTo(new Saved.Written());
        assertThat(folder.read("key")).contains(new byte[] {1, 2});
        assertThat(folder.read("other")).isEmpty();
    }

    private CacheFolder tooFull() throws IOException {
        CacheFolder folder = new CacheFolder(temp, 60, Said.NONE);
        kept(folder, "oldest", Duration.ofDays(9));
        kept(folder, "older", Duration.ofDays(8));
        kept(folder, "newest", Duration.ofDays(1));
        return folder;
    }

    @Test
    void pruneDeletesTheLeastRecentlyUsedUntilTheRestFits() throws IOException {
        CacheFolder folder = tooFull();

        assertThat(folder.prune()).isEqualTo(30);

        assertThat(folder.find("oldest")).isEmpty();
        assertThat(folder.find("older")).isPresent();
        assertThat(folder.find("newest")).isPresent();
    }

    @Test
    void aUseSavesAFileFromPruning() throws IOException {
        CacheFolder folder = tooFull();

        folder.read("oldest");
        folder.prune();

        assertThat(folder.find("oldest")).isPresent();
        assertThat(folder.find("older")).isEmpty();
    }

    @Test
    void pruningDailyPrunesButOnceADay() throws IOException {
        CacheFolder folder = tooFull();

        assertThat(folder.pruneDaily()).isEqualTo(30);
        kept(folder, "more", Duration.ofDays(7));
        assertThat(folder.pruneDaily()).isZero();
        assertThat(temp.resolve("older")).exists();

        Files.setLastModifiedTime(
                temp.resolve(".pruned"), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        assertThat(folder.pruneDaily()).isEqualTo(30);
        assertThat(temp.resolve("older")).doesNotExist();
        assertThat(folder.pruneDaily()).isZero();
    }

    @Test
    void aMarkerFromTheFutureDoesNotKeepPruningAway() throws IOException {
        CacheFolder folder = new CacheFolder(temp, 10, Said.NONE);
        kept(folder, "old", Duration.ofDays(9));
        Path marker = Files.createFile(temp.resolve(".pruned"));
        Files.setLastModifiedTime(marker, FileTime.from(Instant.now().plus(Duration.ofDays(99))));

        assertThat(folder.pruneDaily()).isEqualTo(30);
    }

    @Test
    void pruningDailyMakesNoFolder() {
        CacheFolder folder = new CacheFolder(temp.resolve("never used"), 10, Said.NONE);

        assertThat(folder.pruneDaily()).isZero();
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aFrequentUseIsNotNotedEveryTime() throws IOException {
        CacheFolder folder = new CacheFolder(temp, 60, Said.NONE);
        Path file = kept(folder, "a", Duration.ofHours(2));
        FileTime before = Files.getLastModifiedTime(file);

        folder.find("a");

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void pruneLeavesAFreshUnfinishedFileAndTakesAnAbandonedOne() throws IOException {
        CacheFolder folder = new CacheFolder(temp, 1000, Said.NONE);
        Path fresh = kept(folder, ".a.1.tmp", Duration.ofMinutes(1));
        Path abandoned = kept(folder, ".a.2.tmp", Duration.ofHours(2));

        folder.prune();

        assertThat(fresh).exists();
        assertThat(abandoned).doesNotExist();
    }

    @Test
    void pruningAFolderThatDoesNotExistFreesNothing() {
        assertThat(new CacheFolder(temp.resolve("none"), 1, Said.NONE).prune()).isZero();
    }

    @Test
    void manyWritersAndPrunersAtOnceLeaveWholeFiles() throws InterruptedException {
        CacheFolder folder = new CacheFolder(temp.resolve("f"), 5_000, Said.NONE);
        Thread[] threads = new Thread[4];
        for (int t = 0; t < threads.length; t++) {
            byte fill = (byte) t;
            threads[t] =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        for (int i = 0; i < 20; i++) {
                                            folder.write("k" + i % 7, filled(fill));
                                            folder.prune();
                                        }
                                    });
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(folder.size()).isLessThanOrEqualTo(5_000);
        for (int i = 0; i < 7; i++) {
            folder.read("k" + i)
                    .ifPresent(content -> assertThat(content).isEqualTo(filled(content[0])));
        }
    }

    private static byte[] filled(byte value) {
        byte[] content = new byte[1000];
        Arrays.fill(content, value);
        return content;
    }

    private Path kept(CacheFolder folder, String name, Duration age) throws IOException {
        folder.write(name, new byte[30]);
        Path file = folder.path().resolve(name);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }
}
