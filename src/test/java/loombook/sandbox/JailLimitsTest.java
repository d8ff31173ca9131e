package loombook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What a jailed program can use up, and that nothing of it stays.
class JailLimitsTest {
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
    @EnumSource
    void threadsAreBounded(Tier tier) throws Exception {
        List<String> lines = prison.run(tier, "threads:3000").lines();

        assertThat(lines).hasSize(1);
        assertThat(Integer.parseInt(lines.getFirst().substring("done ".length())))
                .isLessThanOrEqualTo(Prison.LIMITS.threads());
    }

    @ParameterizedTest
    @EnumSource
    void memoryIsBounded(Tier tier) throws Exception {
        Prison.Report report = prison.run(tier, "native-memory:2000");

        assertThat(report.lines()).noneMatch(line -> line.startsWith("done"));
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void theDiskIsBounded(Tier tier) throws Exception {
        List<String> lines = prison.run(tier, "fill:/tmp").lines();

        assertThat(lines.getLast()).startsWith("no ");
        int wrote = lines.size() == 2 ? Integer.parseInt(lines.getFirst().substring(6)) : 0;
        assertThat(wrote).isLessThanOrEqualTo(Prison.LIMITS.fileMegabytes());
    }

    @ParameterizedTest
    @EnumSource
    void processorTimeIsSeenFromOutside(Tier tier) throws Exception {
        try (Jailed jailed = prison.start(tier, List.of(), "spin")) {
            assertThat(firstLine(jailed)).isEqualTo("spinning");
            Duration enough = jailed.cpu().plusMillis(50);
            for (int i = 0; i < 300 && jailed.cpu().compareTo(enough) < 0; i++) {
                Thread.sleep(50);
            }

            assertThat(jailed.cpu()).isGreaterThanOrEqualTo(enough);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsIt(Tier tier) throws Exception {
        Jailed jailed = prison.start(tier, List.of(), "sleep");
        assertThat(firstLine(jailed)).isEqualTo("sleeping");
        List<ProcessHandle> tree =
                ProcessHandle.of(jailed.pid()).orElseThrow().descendants().toList();

        jailed.close();

        assertThat(jailed.isAlive()).isFalse();
        assertThat(tree).noneMatch(ProcessHandle::isAlive);
    }

    @ParameterizedTest
    @EnumSource
    void whatItLeavesBehindEnds(Tier tier) throws Exception {
        List<String> lines;
        try (Jailed jailed = prison.start(tier, List.of(), "leave-behind")) {
            lines = List.of(firstLine(jailed));
            jailed.await(Duration.ofSeconds(20));
        }

        if (tier == Tier.A) {
            assertThat(lines.getFirst()).startsWith("no ");
        } else {
            long left = Long.parseLong(lines.getFirst().substring("done left ".length()));
            assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void itEndsWithItsJudge(Tier tier) throws Exception {
        prison.jail(tier);
        Process judge =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LonelyJudge.class.getName(),
                                tier.name())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = judge.inputReader(StandardCharsets.UTF_8)) {
            List<ProcessHandle> tree =
                    Stream.of(out.readLine().split(" "))
                            .map(each -> ProcessHandle.of(Long.parseLong(each)).orElseThrow())
                            .toList();
            Path folder = Path.of(out.readLine());
            assertThat(tree).isNotEmpty();

            judge.destroyForcibly().waitFor();

            assertThat(ProcessTree.awaitAll(tree)).isTrue();
            Prison.delete(folder);
        } finally {
            judge.destroyForcibly();
        }
    }

    private static String firstLine(Jailed jailed) throws IOException {
        return new BufferedReader(new InputStreamReader(jailed.out(), StandardCharsets.UTF_8))
                .readLine();
    }
}
