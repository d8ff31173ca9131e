package loombook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import loombook.chapter.Header;
import loombook.home.Home;
import loombook.home.Platform;
import loombook.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;

class LibraryTest {
    @TempDir Path temp;
    private Path chapter;
    private LocalMaven maven;
    private final List<String> compiled = new ArrayList<>();

    @BeforeEach
    void makeChapter() throws IOException {
        maven = new LocalMaven(temp.resolve("maven"));
        chapter = temp.resolve("notebooks/x.jsh");
        write("lab/One.java", "package lab;\npublic class One { public int it() { return 1; } }\n");
        write("lab/Two.java", "package lab;\npublic class Two extends One {}\n");
    }

    @Test
    void aChapterThatAsksForNothingGetsNothing() throws Exception {
        assertThat(classPath()).isEqualTo(ClassPath.EMPTY);
        assertThat(temp.resolve("home/cache/sources")).doesNotExist();
    }

    @Test
    void sourcesAreCompiledTogetherIntoAJarThatLoads() throws Exception {
        ClassPath path = classPath("lab/*.java");

        assertThat(path.entries()).hasSize(1);
        URL[] urls = {path.entries().getFirst().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            Object two = loader.loadClass("lab.Two").getConstructor().newInstance();
            assertThat(two.getClass().getMethod("it").invoke(two)).isEqualTo(1);
        }
    }

    @Test
    void theSecondTimeNothingIsCompiled() throws Exception {
        ClassPath first = classPath("lab/One.java", "lab/Two.java");

        assertThat(classPath("lab/One.java", "lab/Two.java")).isEqualTo(first);
        assertThat(compiled).hasSize(2);
    }

    @Test
    void aChangedSourceIsCompiledAgainAndHasAnotherFingerprint() throws Exception {
        ClassPath first = classPath("lab/One.java");
        write("lab/One.java", "package lab;\npublic class One {}\n");

        assertThat(classPath("lab/One.java").fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void aSourceSeesTheLibrariesOfTheChapter() throws Exception {
        maven.publish("base", "1");
        Header header = Asked.header(List.of("demo:base:1"), List.of("lab/One.java"));

        ClassPath path = library().classPath(chapter, header, Progress.NONE);

        assertThat(path.entries()).hasSize(2);
        assertThat(path.entries().getLast().getFileName()).hasToString("base-1.jar");
    }

    @Test
    void compileErrorsHavePlaceMessageLineAndCaret() throws IOException {
        write("lab/Bad.java", "package lab;\nclass Bad {\n\tint x = nope;\n\tint y = 1\n}\n");

        String place = chapter.resolveSibling("lab/Bad.java").toString();
        assertThat(failure("lab/Bad.java"))
                .isEqualTo(
                        place
                                + ":4:11: ';' expected\n"
                                + "    \tint y = 1\n"
                                + "    \t         ^\n"
                                + "  fix: correct the file and run again");
    }

    @Test
    void allErrorsOfAllFilesAreCollected() throws IOException {
        write("lab/Bad.java", "package lab;\nclass Bad { Nope a; Nada b; }\n");
        write("lab/Worse.java", "package lab;\nclass Worse { None c; }\n");

        assertThat(failure("lab/Bad.java", "lab/Worse.java"))
                .contains("class Nope")
                .contains("class Nada")
                .contains("class None");
    }

    @Test
    void aSourceWithoutPackageIsRefused() throws IOException {
        write("lab/Bare.java", "class Bare {}\n");

        assertThat(failure("lab/Bare.java"))
                .contains("Bare.java:1: has no package")
                .contains("package lab;");
    }

    @Test
    void everyWrongPathIsAProblemAtItsLine() throws IOException {
        String failure =
                failure("lab/None.java", "/etc/One.java", "C:\\One.java", "lab", "no/*.java", "a[");

        assertThat(failure)
                .contains("x.jsh:1: //SOURCES lab/None.java does not exist")
                .contains("x.jsh:2: //SOURCES /etc/One.java is not a relative path")
                .contains("x.jsh:3: //SOURCES C:\\One.java is not a relative path")
                .contains("x.jsh:4: //SOURCES lab is a folder")
                .contains("x.jsh:5: //SOURCES no/*.java matches no file")
                .contains("x.jsh:6: //SOURCES a[ is not a path");
    }

    @Test
    void aSourceMayStandOutsideOfTheFolderOfNotebooks() throws Exception {
        write("../shared/deep/Three.java", "package shared;\npublic class Three {}\n");

        assertThat(classPath("../shared/**/*.java", "../shared/**.java").entries()).hasSize(1);
        assertThat(compiled).hasSize(1);
    }

    @Test
    void aSourceThatIsNotUtf8IsRefused() throws IOException {
        Files.write(chapter.resolveSibling("lab/Latin.java"), new byte[] {'/', '/', (byte) 0xe9});

        assertThat(failure("lab/Latin.java")).contains("is not in UTF-8");
    }

    @Test
    void aPreviewFeatureNeedsTheChapterToSaySo() throws Exception {
        write(
                "lab/P.java",
                "package lab;\nclass P { boolean is(int i) { return i instanceof byte b; } }\n");
        List<String> sources = List.of("lab/P.java");
        Header preview = Asked.header(List.of(), List.of(), sources, true);

        assertThat(failure("lab/P.java")).contains("preview");
        ClassPath path = library().classPath(chapter, preview, Progress.NONE);
        assertThat(minorVersion(classOf(path, "lab/P.class"))).isEqualTo(0xffff);
    }

    @Test
    void aBrokenJarIsMadeAgain() throws Exception {
        ClassPath first = classPath("lab/One.java");
        Files.writeString(first.entries().getFirst(), "PK");

        assertThat(classPath("lab/One.java")).isEqualTo(first);
        assertThat(compiled).hasSize(2);
        assertThat(classOf(first, "lab/One.class")).isNotEmpty();
    }

    @Test
    void aCacheWithoutRoomSaysSo() throws Exception {
        Files.createDirectories(temp.resolve("home"));
        Files.createFile(temp.resolve("home/cache"));

        assertThat(failure("lab/One.java"))
                .contains("its compiled //SOURCES cannot be kept")
                .contains("LOOMBOOK_HOME");
    }

    @Test
    void twoAtOnceGetTheSameWholeJar() throws Exception {
        Set<ClassPath> paths = ConcurrentHashMap.newKeySet();
        Header header = Asked.header(List.of(), List.of("lab/One.java"));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Library library = library();
            threads.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            paths.add(
                                                    library.classPath(
                                                            chapter, header, Progress.NONE));
                                        } catch (InterruptedException _) {
                                            Thread.currentThread().interrupt();
                                        }
                                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(paths).hasSize(1);
        assertThat(classOf(paths.iterator().next(), "lab/One.class")).isNotEmpty();
    }

    private static byte[] classOf(ClassPath path, String name) throws IOException {
        try (var jar = new ZipFile(path.entries().getFirst().toFile())) {
            return jar.getInputStream(jar.getEntry(name)).readAllBytes();
        }
    }

    private static int minorVersion(byte[] classFile) {
        return (classFile[4] & 0xff) << 8 | classFile[5] & 0xff;
    }

    private void write(String name, String text) throws IOException {
        Path file = chapter.resolveSibling(name).normalize();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ClassPath classPath(String... sources) throws InterruptedException {
        Progress progress =
                new Progress() {
                    @Override
                    public void compiling(List<String> files) {
                        compiled.addAll(files);
                    }
                };
        return library().classPath(chapter, Asked.header(List.of(), List.of(sources)), progress);
    }

    private String failure(String... sources) {
        return catchThrowableOfType(ProblemException.class, () -> classPath(sources)).getMessage();
    }

    private Library library() {
        Map<String, String> environment = Map.of("LOOMBOOK_HOME", temp.resolve("home").toString());
        Home home = Home.of(new Platform(Platform.Kind.UNIX, environment, ""));
        return new Library(
                new Dependencies(
                        home.cacheFolder("dependencies", 10_000),
                        maven.files(),
                        new MavenResolver(maven.files()),
                        Clock.systemUTC()),
                new Sources(home.cacheFolder("sources", 1_000_000)));
    }
}
