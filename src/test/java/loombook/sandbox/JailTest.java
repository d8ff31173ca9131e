package loombook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// What nobody can do in the jails of the tiers A and B.
class JailTest {
    private static final String SECRET = "canary";

    private Prison prison;

    @BeforeEach
    void open() throws IOException {
        prison = new Prison();
    }

    @AfterEach
    void close() throws IOException {
        prison.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void aProgramRunsInIt(Tier tier) throws Exception {
        Prison.Report report = prison.run(tier, "list:.", "unix:s");

        assertThat(report.lines()).containsExactly("done [s]", "done connected to s");
        assertThat(report.status()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void filesOfOthersCannotBeRead(Tier tier) throws Exception {
        Path canary = Files.writeString(prison.folder().resolve("secret"), SECRET);
        Files.setPosixFilePermissions(canary, PosixFilePermissions.fromString("rw-rw-rw-"));

        Prison.Report report =
                prison.run(
                        tier,
                        "read:" + canary,
                        "read:../secret",
                        "read:/proc/self/cwd/../secret",
                        "read:/proc/" + ProcessHandle.current().pid() + "/root" + canary,
                        "read:/proc/1/root" + canary,
                        "read:/etc/passwd",
                        "list:" + System.getProperty("user.home"));
        prison.run(tier, "open-for-writing:" + canary, "write:" + canary);

        assertThat(report.lines()).hasSize(7).allMatch(line -> line.startsWith("no "));
        assertThat(canary).hasContent(SECRET);
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void nothingCanBeWrittenThatLasts(Tier tier) throws Exception {
        Path everybodys = Files.createDirectory(prison.folder().resolve("everybodys"));
        Files.setPosixFilePermissions(everybodys, PosixFilePermissions.fromString("rwxrwxrwx"));

        Prison.Report report =
                prison.run(
                        tier,
                        "write:x",
                        "write:s",
                        "write:" + everybodys.resolve("x"),
                        "write:/dev/shm/x",
                        "write:/dev/x",
                        "write:/x",
                        "open-for-writing:/proc/self/mem",
                        "open-for-writing:/proc/self/comm",
                        "open-for-writing:/proc/self/oom_score_adj");

        assertThat(report.lines()).hasSize(9).allMatch(line -> line.startsWith("no "));
        assertThat(everybodys).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void theEnvironmentIsEmpty(Tier tier) throws Exception {
        List<String> lines = prison.run(tier, "environment").lines();

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).matches("done \\{LC_ALL=C.UTF-8(, PWD=/judge)?}");
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void thereAreNoPrivilegesLeft(Tier tier) throws Exception {
        List<String> lines =
                prison.run(
                                tier,
                                "status:CapEff",
                                "status:CapPrm",
                                "status:NoNewPrivs",
                                "status:Seccomp",
                                "status:Uid")
                        .lines();

        assertThat(lines.subList(0, 4))
                .containsExactly(
                        "done CapEff: 0000000000000000",
                        "done CapPrm: 0000000000000000",
                        "done NoNewPrivs: 1",
                        "done Seccomp: 2");
        assertThat(lines.get(4)).doesNotContain(" 0");
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void otherProcessesAreOutOfReach(Tier tier) throws Exception {
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            long judge = ProcessHandle.current().pid();
            Prison.Report report =
                    prison.run(
                            tier,
                            "kill:" + bystander.pid(),
                            "kill:" + judge,
                            "read:/proc/" + judge + "/environ",
                            "open-for-writing:/proc/" + judge + "/mem",
                            "read:/proc/" + judge + "/fd/1",
                            "list:/proc/" + judge + "/cwd/");

            assertThat(report.lines()).hasSize(6).allMatch(line -> line.startsWith("no "));
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void otherProgramsCannotBeStarted(Tier tier) throws Exception {
        Path tool = Files.copy(Tools.find("sleep").orElseThrow(), prison.folder().resolve("tool"));
        Prison.open(tool);

        Prison.Report report = prison.run(tier, "run:/bin/sh -c true", "run:" + tool + " 0");

        assertThat(report.lines())
                .as(report.toString())
                .hasSize(2)
                .allMatch(line -> line.startsWith("no "));
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void theNetworkIsOutOfReach(Tier tier) throws Exception {
        Path path = prison.folder().resolve("socket");
        try (ServerSocket tcp = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ServerSocketChannel unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            unix.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));

            Prison.Report report =
                    prison.run(
                            tier,
                            "tcp:" + tcp.getLocalPort(),
                            "udp",
                            "unix:" + path,
                            "unix:../socket");

            assertThat(report.lines()).hasSize(4).allMatch(line -> line.startsWith("no "));
        }
    }

    @Test
    void whereTheNetworkIsSharedOnlyItsOwnPortsAreOpen() throws Exception {
        try (ServerSocket own = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Prison.Report report =
                    prison.run(
                            Tier.B,
                            List.of(own.getLocalPort()),
                            "tcp:" + own.getLocalPort(),
                            "tcp:" + other.getLocalPort(),
                            "udp",
                            "unix:s");

            assertThat(report.lines().get(0)).startsWith("done connected");
            assertThat(report.lines().subList(1, 3)).allMatch(line -> line.startsWith("no "));
            assertThat(report.lines().get(3)).startsWith("done connected");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void dangerousSystemCallsAreRefused(Tier tier) throws Exception {
        Processor processor = Processor.current().orElseThrow();
        long judge = ProcessHandle.current().pid();

        Prison.Report report =
                prison.run(
                        tier,
                        // attach to the judge, and to a thread of our own
                        "call:" + number(SystemCall.PTRACE, processor) + " 16 " + judge + " 0 0",
                        "call:" + number(SystemCall.PTRACE, processor) + " 0 0 0 0",
                        "call:" + number(SystemCall.PROCESS_VM_READV, processor) + " " + judge,
                        "call:" + number(SystemCall.UNSHARE, processor) + " 0x10000000",
                        "call:" + number(SystemCall.MEMFD_CREATE, processor) + " @x 0",
                        "call:" + number(SystemCall.BPF, processor) + " 0 0 0",
                        "call:" + number(SystemCall.IO_URING_SETUP, processor) + " 1 0",
                        "call:" + number(SystemCall.CLONE, processor) + " 0x10000011 0 0 0 0",
                        // between virtual machines, and among encryption engines
                        "call:" + number(SystemCall.SOCKET, processor) + " 40 1 0",
                        "call:" + number(SystemCall.SOCKET, processor) + " 38 5 0");

        assertThat(report.lines())
                .hasSize(10)
                .allMatch(line -> line.matches("no java.io.IOException: error (1|97)"));
    }

    private static int number(SystemCall call, Processor processor) {
        return call.number(processor).orElseThrow();
    }
}
