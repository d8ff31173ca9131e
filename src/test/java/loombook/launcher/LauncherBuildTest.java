package loombook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.launcher.Machine.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

@ParameterizedClass
@MethodSource("loombook.launcher.Shell#present")
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildTest {
    @Parameter Shell shell;
    @TempDir Path folder;
    private Machine machine;
    private Path jdk;
    private Path stamp;
    private Path lock;

    @BeforeEach
    void freshClone() throws IOException {
        machine = new Machine(folder, shell).asClone();
        jdk = machine.jdk("/usr/lib/jvm/temurin-25", "25.0.3");
        machine.maven("3.8.7", "");
        stamp = machine.project.resolve("target/program/current");
        lock = machine.project.resolve("target/program/lock");
    }

    private void sourcesChange() throws IOException {
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    @Test
    void theFirstStartBuildsAndSaysSo() throws IOException, InterruptedException {
        Ended ended = machine.start("list");

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).contains("building the program").contains("minute");
        assertThat(ended.lines())
                .startsWith("java " + jdk.resolve("bin/java"))
                .anyMatch(line -> line.startsWith("-XX:AOTCache="))
                .anyMatch(line -> line.matches(".*/program/[^/]+/loombook.jar:.*/lib/a.jar"))
                .endsWith("loombook.cli.Main", "list");
        assertThat(machine.project.resolve("builds")).hasContent(jdk.toString());
        assertThat(lock).doesNotExist();
    }

    @Test
    void theNextStartDoesNot() throws IOException, InterruptedException {
        machine.start("list");
        Ended ended = machine.start("list");

        assertThat(ended.err()).isEmpty();
        assertThat(machine.builds()).isOne();
    }

    @Test
    void changedSourcesAreBuiltOnce() throws IOException, InterruptedException {
        machine.start("list");
        sourcesChange();

        assertThat(machine.start("list").err()).contains("the sources have changed");
        assertThat(machine.start("list").err()).isEmpty();
        assertThat(machine.builds()).isEqualTo(2);
    }

    @Test
    void aRunningProgramKeepsItsFiles() throws IOException, InterruptedException {
        machine.start("list");
        Path first = stamp.resolveSibling(Files.readString(stamp).strip());
        sourcesChange();
        machine.start("list");

        assertThat(stamp.resolveSibling(Files.readString(stamp).strip())).isNotEqualTo(first);
        assertThat(first.resolve("loombook.jar")).exists();
    }

    @Test
    void aNormalStartRunsNoProcessButFind() throws IOException, InterruptedException {
        machine.start("list");
        for (String tool : machine.tools()) {
            machine.noted(tool);
        }

        Ended ended = machine.start("list");

        assertThat(ended.exit()).isZero();
        assertThat(machine.project.resolve("calls")).hasContent("find");
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws IOException, InterruptedException {
        machine.maven("3.9.9", "sleep 1");
        Path[] files = new Path[4];
        for (int i = 0; i < files.length; i++) {
            files[i] = folder.resolve("stream" + i);
        }
        String script = machine.project.resolve("loombook").toString();
        Process one = machine.launch(folder, script, files[0], files[1], "one");
        Process two = machine.launch(folder, script, files[2], files[3], "two");
        Ended first = machine.ended(one, files[0], files[1]);
        Ended second = machine.ended(two, files[2], files[3]);

        assertThat(machine.builds()).isOne();
        assertThat(first.lines()).endsWith("one");
        assertThat(second.lines()).endsWith("two");
        assertThat(first.err() + second.err()).contains("waiting for it");
    }

    @Test
    void theLockOfADeadBuildIsClearedAway() throws IOException, InterruptedException {
        Files.createDirectories(lock);
        Files.writeString(lock.resolve("pid"), "99999999\n");

        assertThat(machine.start("list").exit()).isZero();
        assertThat(machine.builds()).isOne();
        assertThat(lock).doesNotExist();
    }

    @Test
    void anInterruptedBuildLeavesNothingBroken() throws IOException, InterruptedException {
        machine.maven("3.9.9", "exec sleep 50");
        Path out = folder.resolve("out");
        String script = machine.project.resolve("loombook").toString();
        Process process = machine.launch(folder, script, out, out);
        while (machine.builds() == 0) {
            Thread.sleep(20);
            assertThat(process.isAlive()).isTrue();
        }
        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(stamp).doesNotExist();
        assertThat(lock).doesNotExist();
        machine.maven("3.9.9", "");
        assertThat(machine.start("list").exit()).isZero();
        assertThat(machine.builds()).isEqualTo(2);
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLogAndIsTriedAgain() throws IOException, InterruptedException {
        machine.maven("3.9.9", "echo '[ERROR] COMPILATION ERROR : A.java:[1,1] odd'; exit 1");

        Ended ended = machine.start("list");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("A.java:[1,1] odd")
                .contains("fix: correct the source named above")
                .contains("loombook-build.log");
        assertThat(stamp).doesNotExist();
        assertThat(lock).doesNotExist();
        machine.maven("3.9.9", "");
        assertThat(machine.start("list").exit()).isZero();
    }

    @Test
    void anUnreachableRepositoryIsToldFromABadSource() throws IOException, InterruptedException {
        machine.maven("3.9.9", "echo '[ERROR] Could not transfer artifact a:b'; exit 1");

        assertThat(machine.start("list").err()).contains("fix: Maven could not fetch something");
    }

    @Test
    void withoutMavenTheMessageSaysHowToGetIt() throws IOException, InterruptedException {
        Files.delete(folder.resolve("bin/mvn"));
        Files.createDirectories(machine.root.resolve("etc"));
        Files.writeString(machine.root.resolve("etc/os-release"), "ID=fedora\n");

        Ended ended = machine.start("list");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("needs Maven").contains("fix: sudo dnf install maven");
        assertThat(lock).doesNotExist();
    }

    @Test
    void anOldMavenIsRefused() throws IOException, InterruptedException {
        machine.maven("3.6.3", "");

        Ended ended = machine.start("list");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("is 3.6.3").contains("3.8 or later");
        assertThat(machine.builds()).isZero();
    }

    @Test
    void whatMavenJustBuiltRunsWhereBuildingIsForbidden() throws IOException, InterruptedException {
        Files.createDirectories(machine.project.resolve("target/lib"));
        Files.writeString(machine.project.resolve("target/loombook.jar"), "");
        machine.environment.put("LOOMBOOK_BUILD", "no");

        Ended ended = machine.start("list");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("/target/loombook.jar");
        assertThat(machine.builds()).isZero();
    }

    @Test
    void aCloneBuildsWithoutAHomeToo() throws IOException, InterruptedException {
        machine.environment.remove("HOME");

        Ended ended = machine.start("list");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).doesNotContain("-XX:AOTCache=");
        assertThat(machine.builds()).isOne();
    }
}
