package loombook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loombook.home.CacheFolder;
import loombook.home.Home;
import loombook.home.Platform;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class DependenciesTest {
    @TempDir Path temp;
    private CacheFolder cache;
    private LocalMaven maven;
    private Path jar;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int asked;
    private boolean online = true;

    @BeforeEach
    void makeCache() throws IOException {
        Map<String, String> environment = Map.of("LOOMBOOK_HOME", temp.resolve("home").toString());
        cache =
                Home.of(new Platform(Platform.Kind.UNIX, environment, ""))
                        .cacheFolder("dependencies", 10_000);
        maven = new LocalMaven(temp);
        jar = Files.writeString(temp.resolve("a b.jar"), "one");
    }

    @Test
    void theSecondTimeNobodyIsAsked() throws Exception {
        ClassPath first = classPath("demo:a:1");
        online = false;

        assertThat(classPath("demo:a:1")).isEqualTo(first);
        assertThat(first.entries()).containsExactly(jar);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void anotherCoordinateIsAnotherQuestion() throws Exception {
        classPath("demo:a:1");
        classPath("demo:a:2");

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void changedSettingsAskAgain() throws Exception {
        classPath("demo:a:1");
        maven.settings("<mirrors/>");
        classPath("demo:a:1");

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aMissingJarAsksAgain() throws Exception {
        classPath("demo:a:1");
        Files.delete(jar);
        jar = Files.writeString(temp.resolve("other.jar"), "two");

        assertThat(classPath("demo:a:1").entries()).containsExactly(jar);
    }

    @Test
    void aChangedJarAsksAgainAndHasAnotherFingerprint() throws Exception {
        ClassPath first = classPath("demo:a:1");
        Files.writeString(jar, "longer than before");

        assertThat(classPath("demo:a:1").fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aBrokenKeptAnswerIsRemade() throws Exception {
        ClassPath first = classPath("demo:a:1");
        for (String broken : List.of("", "foreign", "loombook class path 1 0\nx", "\0")) {
            try (var kept = Files.list(cache.path())) {
                Files.writeString(kept.findFirst().orElseThrow(), broken);
            }
            assertThat(classPath("demo:a:1")).isEqualTo(first);
        }
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void aVersionThatMovesIsAskedForOncePerDay() throws Exception {
        classPath("demo:a:1-SNAPSHOT");
        now = now.plus(Duration.ofHours(23));
        classPath("demo:a:1-SNAPSHOT");
        assertThat(asked).isEqualTo(1);

        now = now.plus(Duration.ofHours(2));
        classPath("demo:a:1-SNAPSHOT");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void withoutNetworkAVersionThatMovesStaysWhereItWas() throws Exception {
        ClassPath first = classPath("demo:a:1+");
        now = now.plus(Duration.ofDays(9));
        online = false;

        assertThat(classPath("demo:a:1+")).isEqualTo(first);
    }

    @Test
    void aFailureIsNotKept() throws Exception {
        online = false;
        assertThatThrownBy(() -> classPath("demo:a:1")).isInstanceOf(ProblemException.class);
        online = true;

        assertThat(classPath("demo:a:1").entries()).containsExactly(jar);
    }

    @Test
    void aKeptAnswerIsReadableText() throws Exception {
        classPath("demo:a:1");

        try (var kept = Files.list(cache.path())) {
            assertThat(Files.readString(kept.findFirst().orElseThrow(), StandardCharsets.UTF_8))
                    .startsWith("loombook class path 1 ")
                    .endsWith(jar + "\n");
        }
    }

    private ClassPath classPath(String coordinate) throws InterruptedException {
        Resolver resolver =
                (wanted, _) -> {
                    asked++;
                    if (!online) {
                        throw ProblemException.input(
                                Place.of("x"), Said.of("no network"), Said.of("wait"));
                    }
                    return List.of(jar);
                };
        return new Dependencies(cache, maven.files(), resolver, Clock.fixed(now, ZoneOffset.UTC))
                .classPath(Asked.wanted(coordinate), Progress.NONE);
    }
}
