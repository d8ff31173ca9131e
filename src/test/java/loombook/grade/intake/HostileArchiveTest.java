package loombook.grade.intake;

import static loombook.grade.intake.Classroom.LIMITER;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whatever students pack, nothing is written, followed, or read without end.
class HostileArchiveTest {
    private static final int LINK = 0xA1FF;
    private static final int DEVICE = 0x21FF;

    @TempDir Path folder;
    private Classroom room;

    @BeforeEach
    void open() throws IOException {
        room = new Classroom(Files.createDirectory(folder.resolve("class")));
        room.file("good/RateLimiter.java", LIMITER);
    }

    private List<String> packed(byte[] zip) throws IOException {
        room.file("mallory.zip", zip);
        assertThat(room.of("good")).containsExactly("rate-limiter: RateLimiter.java");
        return room.of("mallory");
    }

    @Test
    void namesThatLeadOutAreRefused() throws IOException {
        byte[] zip =
                new Zip()
                        .with("../RateLimiter.java", LIMITER)
                        .with("/etc/RateLimiter.java", LIMITER)
                        .with("a\\..\\..\\RateLimiter.java", LIMITER)
                        .with("C:\\x\\RateLimiter.java", LIMITER)
                        .bytes();

        assertThat(packed(zip))
                .containsExactlyInAnyOrder(
                        "! ../RateLimiter.java leads out of its archive",
                        "! /etc/RateLimiter.java leads out of its archive",
                        "! a/../../RateLimiter.java leads out of its archive",
                        "! C:/x/RateLimiter.java leads out of its archive");
        assertThat(folder.resolve("RateLimiter.java")).doesNotExist();
    }

    @Test
    void aBombIsReadNoFurtherThanItsLimit() throws IOException {
        byte[] zip = new Zip().bomb("RateLimiter.java", 200 << 20).bytes();

        assertThat(packed(zip)).contains("! RateLimiter.java is larger than 1 MB");
    }

    @Test
    void manySmallBombsAreStoppedTogether() throws IOException {
        Zip zip = new Zip();
        for (int i = 0; i < 30; i++) {
            zip.bomb("Helper" + i + ".java", 1 << 20);
        }

        assertThat(packed(zip.with("RateLimiter.java", LIMITER).bytes()))
                .singleElement()
                .asString()
                .startsWith("! there are more than");
    }

    @Test
    void aHundredThousandFilesAreTooMany() throws IOException {
        Zip zip = new Zip().with("RateLimiter.java", LIMITER);
        for (int i = 0; i < 100_000; i++) {
            zip.with("f" + i, "");
        }

        assertThat(packed(zip.bytes())).singleElement().asString().contains("more than 10,000");
    }

    @Test
    void aFolderOfTooManyFilesIsTooManyAsWell() throws IOException {
        Path mallory = Files.createDirectory(room.folder.resolve("mallory"));
        for (int i = 0; i <= Haul.MOST_FILES; i++) {
            Files.createFile(mallory.resolve("f" + i));
        }

        assertThat(room.of("good")).containsExactly("rate-limiter: RateLimiter.java");
        assertThat(room.of("mallory")).singleElement().asString().contains("more than 10,000");
    }

    @Test
    void aNameOfAnyLengthIsShownShortened() throws IOException {
        String deep = "a/".repeat(20_000) + "RateLimiter.java";
        String wide = "b".repeat(60_000) + ".java";

        assertThat(packed(new Zip().with(deep, LIMITER).with(wide, "class B {}").bytes()))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(2_000));
    }

    @Test
    void zipsInZipsAreNotFollowedForEver() throws IOException {
        byte[] zip = new Zip().with("RateLimiter.java", LIMITER).bytes();
        for (int i = 0; i < 50; i++) {
            zip = new Zip().with("inner.zip", zip).bytes();
        }

        assertThat(packed(zip)).contains("! inner.zip is an archive that is not looked into");
    }

    @Test
    void linksAndDevicesInAZipAreRefused() throws IOException {
        byte[] link =
                new Zip()
                        .with("Clock.java", "interface Clock {}")
                        .with("RateLimiter.java", "/etc/passwd")
                        .bytesWithLastAs(LINK);
        byte[] device = new Zip().with("RateLimiter.java", "").bytesWithLastAs(DEVICE);

        assertThat(packed(link))
                .contains("! RateLimiter.java is a link, and links are not followed");
        assertThat(packed(device)).contains("! RateLimiter.java is no file");
    }

    @Test
    void linksAndPipesInAFolderAreRefused() throws IOException, InterruptedException {
        Path secret = Files.writeString(folder.resolve("secret.java"), "class Secret {}");
        Path mallory = Files.createDirectory(room.folder.resolve("mallory"));
        Files.createSymbolicLink(mallory.resolve("RateLimiter.java"), secret);
        Files.createSymbolicLink(mallory.resolve("up"), folder);
        Path pipe = mallory.resolve("Pipeline.java");
        int status = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Assumptions.assumeTrue(status == 0, "no pipes here");

        assertThat(room.of("mallory"))
                .containsExactlyInAnyOrder(
                        "! RateLimiter.java is a link, and links are not followed",
                        "! up is a link, and links are not followed",
                        "! Pipeline.java is no file");
    }

    @Test
    void aLinkInThePlaceOfAStudentIsNotFollowed() throws IOException {
        Files.createSymbolicLink(room.folder.resolve("mallory"), room.folder.resolve("good"));

        assertThat(room.taken().keySet()).containsExactly("good");
        assertThat(room.strays()).containsExactly("mallory belongs to no student");
    }

    @Test
    void brokenZipsAreRefused() throws IOException {
        byte[] whole = new Zip().with("RateLimiter.java", LIMITER.repeat(50)).bytes();
        byte[] torn = java.util.Arrays.copyOf(whole, whole.length / 2);
        byte[] scratched = whole.clone();
        for (int i = 50; i < 70; i++) {
            scratched[i] ^= 0x5A;
        }

        assertThat(packed(torn)).singleElement().asString().contains("mallory.zip cannot be read");
        assertThat(packed(scratched))
                .first()
                .asString()
                .contains("cannot be read: it is no zip, or a broken one");
    }

    @Test
    void theSameNameTwiceInAZipIsRefused() throws IOException {
        // No tool of ours writes that, so one name is changed afterwards.
        byte[] zip =
                new Zip()
                        .with("RateLimiter.java", LIMITER)
                        .with("RateLimiteX.java", "class Other {}")
                        .bytes();
        String text = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] twice =
                text.replace("RateLimiteX", "RateLimiter")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(packed(twice))
                .containsOnly("! RateLimiter.java is in its archive more than once");
    }
}
