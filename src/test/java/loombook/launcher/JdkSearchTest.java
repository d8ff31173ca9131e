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
import java.util.List;

@ParameterizedClass
@MethodSource("loombook.launcher.Shell#present")
@DisabledOnOs(OS.WINDOWS)
class JdkSearchTest {
    @Parameter Shell shell;
    @TempDir Path folder;
    private Machine machine;

    @BeforeEach
    void bundle() throws IOException {
        machine = new Machine(folder, shell).asBundle();
        machine.environment.put("LOOMBOOK_AOT", "no");
    }

    private void assertStartsWith(Path jdk) throws IOException, InterruptedException {
        Ended ended = machine.start("list");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.lines()).startsWith("java " + jdk.resolve("bin/java")).endsWith("list");
    }

    @Test
    void everyUsualPlaceIsLookedAt() throws IOException, InterruptedException {
        List<Path> places =
                List.of(
                        machine.root.resolve("usr/lib/jvm/java-25-openjdk-amd64"),
                        machine.root.resolve("usr/lib64/jvm/java-25-openjdk"),
                        machine.root.resolve("usr/java/jdk-25-oracle"),
                        machine.root.resolve("opt/jdk-25.0.3+9"),
                        machine.root.resolve("opt/java/openjdk"),
                        machine.root.resolve(
                                "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home"),
                        machine.root.resolve(
                                "opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home"),
                        machine.root.resolve("home/linuxbrew/.linuxbrew/opt/openjdk@25/libexec"),
                        machine.home.resolve(".sdkman/candidates/java/25.0.3-tem"),
                        machine.home.resolve(".asdf/installs/java/temurin-25.0.3+9.0.LTS"),
                        machine.home.resolve(".local/share/mise/installs/java/25.0.3"),
                        machine.home.resolve(".jdks/temurin-25.0.3"),
                        machine.home.resolve(".jenv/versions/25"),
                        machine.home.resolve("Library/Java/JavaVirtualMachines/a/Contents/Home"));
        for (Path place : places) {
            machine.jdk(place, "25.0.3");
            assertStartsWith(place);
            Files.delete(place.resolve("release"));
        }
    }

    @Test
    void macosIsAskedForWhatItKnows() throws IOException, InterruptedException {
        Path jdk = machine.jdk(folder.resolve("mac/Home"), "25");
        Machine.script(machine.root.resolve("usr/libexec/java_home"), "echo '" + jdk + "'");

        assertStartsWith(jdk);
    }

    @Test
    void theOneThatIsNamedComesFirst() throws IOException, InterruptedException {
        machine.environment.put("JAVA_HOME", machine.jdk("/opt/jdk-26", "26").toString());
        Path named = machine.jdk("/elsewhere/mine", "25.0.1");
        machine.environment.put("LOOMBOOK_JAVA_HOME", named.toString());

        assertStartsWith(named);
    }

    @Test
    void aWrongOneThatIsNamedIsRefused() throws IOException, InterruptedException {
        machine.jdk("/opt/jdk-25", "25");
        Path old = machine.jdk("/opt/old", "21.0.2");
        machine.environment.put("LOOMBOOK_JAVA_HOME", old.toString());

        Ended ended = machine.start();

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("LOOMBOOK_JAVA_HOME").contains(old + " is Java 21.0.2");
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws IOException, InterruptedException {
        machine.environment.put("JAVA_HOME", machine.jdk("/opt/old", "17.0.15").toString());

        assertStartsWith(machine.jdk("/usr/lib/jvm/temurin-25", "25.0.3"));
    }

    @Test
    void javaOnThePathIsFollowedToItsJdk() throws IOException, InterruptedException {
        Path jdk = machine.jdk(folder.resolve("un usual/jdk"), "26-ea");
        Path alternatives = Files.createDirectories(folder.resolve("etc/alternatives"));
        Path path = Files.createDirectories(folder.resolve("usr bin"));
        Files.createSymbolicLink(alternatives.resolve("java"), jdk.resolve("bin/java"));
        Files.createSymbolicLink(path.resolve("java"), Path.of("../etc/alternatives/java"));
        machine.environment.merge("PATH", path.toString(), (old, more) -> old + ":" + more);

        Ended ended = machine.start();

        assertThat(ended.err()).isEmpty();
        assertThat(ended.lines()).startsWith("java " + jdk.resolve("bin/java"));
    }

    @Test
    void amongTheUsualPlacesTwentyFiveIsPreferred() throws IOException, InterruptedException {
        Path later = machine.jdk("/usr/lib/jvm/a-26", "26");
        assertStartsWith(later);
        Files.delete(machine.home.resolve(".cache/loombook/jdk"));

        assertStartsWith(machine.jdk("/usr/lib/jvm/b-25", "25"));
    }

    @Test
    void aRememberedJdkThatIsGoneIsNotMissed() throws IOException, InterruptedException {
        Path first = machine.jdk("/usr/lib/jvm/a", "25");
        assertStartsWith(first);
        assertThat(machine.home.resolve(".cache/loombook/jdk"))
                .content()
                .contains(first.toString());
        Files.delete(first.resolve("release"));

        assertStartsWith(machine.jdk("/usr/lib/jvm/b", "25"));
    }

    @Test
    void whereAllAreTooOldTheMessageSaysSoAndHowToGetOne()
            throws IOException, InterruptedException {
        Path old = machine.jdk("/usr/lib/jvm/java-17", "17.0.15");
        Path older = machine.jdk("/opt/jdk8", "1.8.0_402");
        Path runtime = machine.jdk("/usr/lib/jvm/jre-25", "25");
        Files.delete(runtime.resolve("bin/javac"));
        Path release = machine.root.resolve("etc/os-release");
        Files.createDirectories(release.getParent());
        Files.writeString(release, "NAME=x\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n");

        Ended ended = machine.start("list");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("needs a JDK 25")
                .contains(old + " is Java 17.0.15\n")
                .contains(older + " is Java 1.8.0_402\n")
                .contains(runtime + " is Java 25, but no JDK")
                .contains("fix: sudo apt install openjdk-25-jdk");
    }

    @Test
    void everySystemHasItsOwnAdvice() throws IOException, InterruptedException {
        Path release = machine.root.resolve("etc/os-release");
        Files.createDirectories(release.getParent());
        List<String> systems =
                List.of(
                        "debian=apt",
                        "fedora=dnf",
                        "arch=pacman",
                        "alpine=apk",
                        "opensuse-leap=zypper",
                        "void=SDKMAN");
        for (String system : systems) {
            String[] parts = system.split("=");
            Files.writeString(release, "ID=" + parts[0] + "\n");
            assertThat(machine.start().err()).contains("fix: ").contains(parts[1]);
        }
        Files.createDirectories(machine.root.resolve("System/Library"));
        assertThat(machine.start().err()).contains("fix: brew install");
    }
}
