package loombook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import loombook.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

class MavenResolverTest {
    @TempDir Path temp;
    private LocalMaven maven;

    @BeforeEach
    void makeMaven() throws IOException {
        maven = new LocalMaven(temp);
    }

    @Test
    void aLibraryBringsWhatItNeeds() throws Exception {
        maven.publish("base", "1").publish("top", "2", "base:1");

        assertThat(names("demo:top:2")).containsExactly("top-2.jar", "base-1.jar");
    }

    @Test
    void versionsAreMediatedOverAllLines() throws Exception {
        maven.publish("base", "1").publish("base", "3").publish("top", "2", "base:1");

        assertThat(names("demo:top:2", "demo:base:3")).containsExactly("top-2.jar", "base-3.jar");
    }

    @Test
    void aBomChoosesTheVersion() throws Exception {
        maven.publish("base", "1").publishBom("bom", "7", "base:1");

        assertThat(names("demo:bom:7@pom", "demo:base")).containsExactly("base-1.jar");
    }

    @Test
    void aLibraryThatNoBomManagesNeedsAVersion() throws Exception {
        maven.publish("base", "1").publishBom("bom", "7", "base:1");

        assertThat(failure("demo:bom:7@pom", "demo:other"))
                .startsWith("book/x.jsh:2: \"demo:other\" has no version, and demo:bom:7@pom");
    }

    @Test
    void progressNamesEveryFile() throws Exception {
        maven.publish("base", "1");
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        Progress progress =
                new Progress() {
                    @Override
                    public void downloaded(String file, String repository, long bytes) {
                        seen.add(file + " from " + repository);
                    }
                };

        resolver().resolve(Asked.wanted("demo:base:1"), progress);

        assertThat(seen).contains("base-1.pom from here", "base-1.jar from here");
    }

    @Test
    void aMissingVersionNamesLineRepositoryAndTheNewestVersions() throws Exception {
        maven.publish("base", "1.0").publish("base", "1.1");

        assertThat(failure("demo:base:9"))
                .startsWith("book/x.jsh:1: \"demo:base:9\": not found")
                .contains("here " + maven.repository().toUri().toString().replaceFirst("/$", ""))
                .contains("the newest are 1.1, 1.0");
    }

    @Test
    void everyMissingLibraryHasItsProblem() throws Exception {
        maven.publish("base", "1");

        assertThat(failure("demo:nope:1", "demo:base:1", "demo:nada:1"))
                .contains("book/x.jsh:1: \"demo:nope:1\": not found")
                .contains("book/x.jsh:3: \"demo:nada:1\": not found")
                .contains("check the spelling")
                .doesNotContain("book/x.jsh:2");
    }

    @Test
    void aMissingNeedNamesWhoNeedsIt() throws Exception {
        maven.publish("top", "2", "gone:1");

        assertThat(failure("demo:top:2")).contains("\"demo:top:2\" needs demo:gone:1: not found");
    }

    @Test
    void aFailureIsNotRemembered() throws Exception {
        assertThat(failure("demo:late:1")).contains("not found");
        maven.publish("late", "1");

        assertThat(names("demo:late:1")).containsExactly("late-1.jar");
    }

    @Test
    void brokenSettingsAreNamedWithTheirLine() throws Exception {
        Files.writeString(maven.userHome().resolve("settings.xml"), "<settings>\n<mirrors>\n");

        assertThat(failure("demo:base:1"))
                .startsWith(maven.userHome().resolve("settings.xml") + ":")
                .contains("Maven cannot read these settings");
    }

    @Test
    void offlineSettingsAreRespectedAndNamed() throws Exception {
        maven.settings("<offline>true</offline>" + mirrorAt("http://localhost:1"));

        assertThat(failure("demo:base:1"))
                .contains("\"demo:base:1\" is not on this machine yet")
                .contains("remove <offline>");
    }

    @Test
    void theLocalRepositoryIsWhereTheSettingsSay() throws Exception {
        maven.publish("base", "1");
        maven.settings(
                "<localRepository>"
                        + temp.resolve("elsewhere")
                        + "</localRepository><mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>"
                        + maven.repository().toUri()
                        + "</url></mirror></mirrors>");

        assertThat(resolver().resolve(Asked.wanted("demo:base:1"), Progress.NONE))
                .containsExactly(temp.resolve("elsewhere/demo/base/1/base-1.jar"));
    }

    @Test
    void theSettingsOfTheMavenInstallationCount() throws Exception {
        Path conf = Files.createDirectories(temp.resolve("maven/conf"));
        Files.move(maven.userHome().resolve("settings.xml"), conf.resolve("settings.xml"));
        maven.publish("base", "1");
        MavenFiles files = new MavenFiles(maven.userHome(), Optional.of(conf.getParent()));

        assertThat(new MavenResolver(files).resolve(Asked.wanted("demo:base:1"), Progress.NONE))
                .hasSize(1);
    }

    @Test
    void settingsReplaceTheDefaultRepository() throws Exception {
        maven.publish("base", "1");
        maven.settings(
                "<profiles><profile><id>p</id><repositories><repository><id>central</id><url>"
                        + maven.repository().toUri()
                        + "</url></repository></repositories></profile></profiles>"
                        + "<activeProfiles><activeProfile>p</activeProfile></activeProfiles>");

        assertThat(names("demo:base:1")).containsExactly("base-1.jar");
    }

    @Test
    void anUnreachableRepositoryIsSaidToBeSo() throws Exception {
        int nobodyListens;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListens = socket.getLocalPort();
        }
        maven.settings(mirrorAt("http://user:secret@localhost:" + nobodyListens));

        assertThat(failure("demo:base:1", "demo:other:1"))
                .contains("\"demo:base:1\" could not be fetched")
                .contains("silent http://localhost:" + nobodyListens)
                .contains("check the network")
                .doesNotContain("secret")
                .doesNotContain("demo:other");
    }

    @Test
    void anInterruptEndsTheWaitForASilentServer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            maven.settings(mirrorAt("http://localhost:" + silent.getLocalPort()));
            AtomicReference<Throwable> outcome = new AtomicReference<>();
            CountDownLatch connected = new CountDownLatch(1);
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try (var socket = silent.accept()) {
                                    connected.countDown();
                                    socket.getInputStream().readAllBytes();
                                } catch (IOException e) {
                                    connected.countDown();
                                }
                            });
            Thread asking =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            names("demo:base:1");
                                        } catch (Exception e) {
                                            outcome.set(e);
                                        }
                                    });

            connected.await();
            asking.interrupt();

            assertThat(asking.join(Duration.ofSeconds(20))).isTrue();
            assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
        }
    }

    private static String mirrorAt(String url) {
        return "<mirrors><mirror><id>silent</id><mirrorOf>*</mirrorOf><url>"
                + url
                + "</url></mirror></mirrors>";
    }

    private MavenResolver resolver() {
        return new MavenResolver(maven.files());
    }

    private List<String> names(String... coordinates) throws InterruptedException {
        return resolver().resolve(Asked.wanted(coordinates), Progress.NONE).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    private String failure(String... coordinates) {
        return catchThrowableOfType(ProblemException.class, () -> names(coordinates)).getMessage();
    }
}
