package loombook.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import loombook.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

@DisabledOnOs(OS.WINDOWS)
class HomeTest {
    @TempDir Path temp;

    @Test
    void linuxFollowsTheXdgDirectories() {
        Home home = Home.of(unix(Map.of("XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "/c")));

        assertThat(home.data()).isEqualTo(Path.of("/d/loombook"));
        assertThat(home.cache()).isEqualTo(Path.of("/c/loombook"));
    }

    @Test
    void linuxWithoutXdgUsesTheHomeDirectoryOfTheEnvironment() {
        Home home = Home.of(unix(Map.of("HOME", "/home/ann", "XDG_CACHE_HOME", "relative")));

        assertThat(home.data()).isEqualTo(Path.of("/home/ann/.local/share/loombook"));
        assertThat(home.cache()).isEqualTo(Path.of("/home/ann/.cache/loombook"));
    }

    @Test
    void macUsesItsLibrary() {
        Home home = Home.of(new Platform(Platform.Kind.MAC, Map.of(), "/Users/ann"));

        assertThat(home.data())
                .isEqualTo(Path.of("/Users/ann/Library/Application Support/loombook"));
        assertThat(home.cache()).isEqualTo(Path.of("/Users/ann/Library/Caches/loombook"));
    }

    @Test
    void windowsUsesItsLocalApplicationData() {
        Home home =
                Home.of(
                        new Platform(
                                Platform.Kind.WINDOWS, Map.of("LOCALAPPDATA", "/local"), "/ann"));

        assertThat(home.data()).isEqualTo(Path.of("/local/loombook/data"));
        assertThat(home.cache()).isEqualTo(Path.of("/local/loombook/cache"));
    }

    @Test
    void loombookHomeMovesBoth() {
        Home home = Home.of(unix(Map.of("LOOMBOOK_HOME", "/own", "XDG_DATA_HOME", "/d")));

        assertThat(home.data()).isEqualTo(Path.of("/own/data"));
        assertThat(home.cache()).isEqualTo(Path.of("/own/cache"));
    }

    @Test
    void aMissingHomeIsAProblemWithAWayOut() {
        Platform nobody = new Platform(Platform.Kind.UNIX, Map.of("HOME", ""), "?");

        assertThatThrownBy(() -> Home.of(nobody))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("HOME: is not set")
                .hasMessageContaining("LOOMBOOK_HOME");
    }

    @Test
    void systemsAreToldApartByName() {
        assertThat(Platform.kindOf("Linux")).isEqualTo(Platform.Kind.UNIX);
        assertThat(Platform.kindOf("Mac OS X")).isEqualTo(Platform.Kind.MAC);
        assertThat(Platform.kindOf("Windows 11")).isEqualTo(Platform.Kind.WINDOWS);
    }

    @Test
    void theCacheIsMadeForItsOwnerAlone() throws IOException {
        Home home = inTemp();

        home.cacheFolder("classes", 100);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.cache())))
                .isEqualTo("rwx------");
    }

    @Test
    void aCacheThatOthersCanWriteToIsRefused() throws IOException {
        Home home = inTemp();
        Files.createDirectories(home.cache());
        Files.setPosixFilePermissions(home.cache(), PosixFilePermissions.fromString("rwxrwx---"));

        assertThatThrownBy(() -> home.cacheFolder("classes", 100))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(home.cache() + ": can be written by other users")
                .hasMessageContaining("chmod go-w");
    }

    @Test
    void aCacheOfSomebodyElseIsRefused() throws IOException {
        assertThatThrownBy(() -> PrivateFolder.prepare(foreignFolder()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("belongs to another user")
                .hasMessageContaining("chown")
                .hasMessageContaining("LOOMBOOK_HOME");
    }

    @Test
    void aCacheThatCannotBeMadeKeepsNothingAndSaysWhy() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        Home home = Home.of(unix(Map.of("LOOMBOOK_HOME", file.toString())));
        CacheFolder folder = home.cacheFolder("classes", 100);

        Saved saved = folder.write("a", new byte[1]);

        assertThat(saved).isInstanceOf(Saved.NotWritten.class);
        assertThat(saved.toString()).contains("cannot make " + home.cache());
        assertThat(folder.read("a")).isEmpty();
    }

    @Test
    void usageCountsDataAndEveryCacheFolder() {
        Home home = inTemp();
        home.cacheFolder("classes", 100).write("x/a", new byte[3]);
        home.cacheFolder("deps", 100).write("b", new byte[4]);
        AtomicFile.write(home.data().resolve("progress.json"), "{}");

        assertThat(home.usage())
                .extracting(Home.Usage::name, Home.Usage::bytes)
                .containsExactly(
                        tuple("data", 2L),
                        tuple("cache", 7L),
                        tuple("cache/classes", 3L),
                        tuple("cache/deps", 4L));
    }

    @Test
    void cleanEmptiesTheCacheAndLeavesTheData() {
        Home home = inTemp();
        home.cacheFolder("classes", 100).write("x/a", new byte[3]);
        AtomicFile.write(home.data().resolve("progress.json"), "{}");

        assertThat(home.clean()).isEqualTo(3);

        assertThat(home.cache()).isEmptyDirectory();
        assertThat(home.data().resolve("progress.json")).hasContent("{}");
    }

    @Test
    void cleanFollowsTheCacheIfItIsALinkButNoLinkInIt() throws IOException {
        Home home = inTemp();
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Path precious = Files.writeString(temp.resolve("precious"), "mine");
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(home.cache().getParent());
        Files.createSymbolicLink(home.cache(), elsewhere);
        Files.createSymbolicLink(elsewhere.resolve("link"), temp);

        home.clean();

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(precious).hasContent("mine");
    }

    private Home inTemp() {
        return Home.of(unix(Map.of("LOOMBOOK_HOME", temp.resolve("home").toString())));
    }

    private static Platform unix(Map<String, String> environment) {
        return new Platform(Platform.Kind.UNIX, environment, "/nowhere");
    }

    /// The superuser can give a directory away; for everybody else `/usr` is somebody else's.
    private Path foreignFolder() throws IOException {
        if ((int) Files.getAttribute(temp, "unix:uid") != 0) {
            return Path.of("/usr");
        }
        Path folder = Files.createDirectory(temp.resolve("foreign"));
        Files.setAttribute(folder, "unix:uid", 12345);
        return folder;
    }
}
