package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The bundle for students: packed, unpacked in an empty folder, and used with a JDK alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseIT {
    private static final Path ROOT =
            Path.of(System.getProperty("loombook.root", "")).toAbsolutePath();
    private static final String EXERCISE = "title-scraper";
    private static final String FILE = "TitleScraper.java";

    private Path folder;
    private Path zip;
    private Path bundle;

    private record Ended(int exit, String text) {}

    @BeforeAll
    void unpack(@TempDir Path empty) throws Exception {
        folder = empty;
        zip = folder.resolve("for students.zip");
        Ended ended = run(ROOT, Map.of("LOOMBOOK_BUILD", "no"), "release", "-o", zip.toString());
        assertThat(ended.text()).contains("for students.zip, ");
        assertThat(ended.exit()).isZero();
        Path to = Files.createDirectory(folder.resolve("Анна's"));
        try (FileSystem packed =
                        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
                Stream<Path> all = Files.walk(packed.getPath("/"))) {
            for (Path each : all.toList()) {
                Path target = to.resolve(each.toString().substring(1));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(each));
                }
            }
        }
        bundle = to.resolve("loombook");
    }

    /// With the system's own tools on the path and our JDK, nothing else of this machine.
    private Ended run(Path workbook, Map<String, String> more, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(workbook.resolve("loombook").toString()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(folder, "out", "");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(workbook.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("LOOMBOOK_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LOOMBOOK_HOME", folder.resolve("home").toString());
        builder.environment().put("LOOMBOOK_AOT", "no");
        builder.environment().putAll(more);
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it hangs: " + Files.readString(out));
        }
        return new Ended(process.exitValue(), Files.readString(out));
    }

    private Ended run(String... words) throws IOException, InterruptedException {
        return run(bundle, Map.of(), words);
    }

    @Test
    void nothingOfSolutionsOrHiddenSourcesIsInside() throws IOException {
        Set<String> secrets = new HashSet<>();
        for (String each : List.of("solutions", "src")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(each))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    secrets.add(digest(Files.readAllBytes(file)));
                }
            }
        }

        List<String> names = new ArrayList<>();
        try (InputStream in = Files.newInputStream(zip)) {
            look(in, "", names, secrets);
        }

        assertThat(names).contains("loombook/exercises/" + EXERCISE + "/stub/" + FILE);
        assertThat(names.stream().filter(each -> each.endsWith(".java")))
                .allMatch(
                        each ->
                                each.matches(
                                        "loombook/(exercises/[^/]+/(stub/[^/]+|Demo)"
                                                + "|notebooks/lab/[^/]+)\\.java"));
        assertThat(names).noneMatch(each -> each.matches("loombook/(src|solutions|target)/.*"));
        assertThat(names)
                .noneMatch(each -> each.matches(".*(h2|postgresql|Hikari|scheduler).*jar"));
    }

    /// Looks into jars as well.
    private static void look(InputStream in, String at, List<String> names, Set<String> secrets)
            throws IOException {
        ZipInputStream entries = new ZipInputStream(in);
        for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
            String name = at + each.getName();
            names.add(name);
            if (name.endsWith(".jar")) {
                look(
                        new java.io.ByteArrayInputStream(entries.readAllBytes()),
                        name + "!/",
                        names,
                        secrets);
            } else if (name.endsWith(".java")) {
                assertThat(secrets).as(name).doesNotContain(digest(entries.readAllBytes()));
            }
        }
    }

    private static String digest(byte[] content) {
        return content.length + ":" + Arrays.hashCode(content);
    }

    @Test
    void aChapterRunsAsRecorded() throws Exception {
        Ended ended = run("verify", "01");
        assertThat(ended.exit()).as(ended.text()).isZero();
    }

    @Test
    void exercisesAreChecked() throws Exception {
        assertThat(run("check", EXERCISE).exit()).as("the stub").isEqualTo(1);

        Path learners = bundle.resolve("exercises").resolve(EXERCISE).resolve(FILE);
        Files.copy(
                ROOT.resolve("solutions").resolve(EXERCISE).resolve(FILE),
                learners,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Ended ended = run("check", EXERCISE);
        assertThat(ended.exit()).as(ended.text()).isZero();
    }

    @Test
    void gradingIsLeftToTeachers() throws Exception {
        Ended ended = run("grade", ".");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.text()).contains("not part of a student's bundle");
    }
}
