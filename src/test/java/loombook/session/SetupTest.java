package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loombook.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import javax.tools.ToolProvider;

@Timeout(60)
class SetupTest {
    @TempDir Path folder;

    @Test
    void optionsReachTheChaptersJvm() {
        try (Book book = Book.with().options("-Dgreeting=hello there", "-Xmx64m").open()) {
            book.cell("System.getProperty(\"greeting\")").evaluatesTo("\"hello there\"");
            book.cell("Runtime.getRuntime().maxMemory() < 70_000_000").evaluatesTo("true");

            book.cell("System.exit(0);");

            book.cell("System.getProperty(\"greeting\")").evaluatesTo("\"hello there\"");
        }
    }

    @Test
    void aChapterDoesNotSeeTheLibrariesOfThisProgram() {
        try (Book book = Book.open()) {
            String message = book.cell("loombook.problem.Problem.class").errors();

            assertThat(message).contains("package loombook.problem does not exist");
        }
    }

    @Test
    void anotherCollectorTakesThePlaceOfOurs() {
        try (Book book = Book.with().options("-XX:+UseParallelGC").open()) {
            book.cell(
                            "java.lang.management.ManagementFactory.getGarbageCollectorMXBeans()"
                                    + ".getFirst().getName().startsWith(\"PS\")")
                    .evaluatesTo("true");
        }
    }

    @Test
    void anOptionThatTheJvmRefusesIsTheReadersProblem() {
        try (Book book = Book.with().options("-Xmx1k").open()) {
            assertThatThrownBy(() -> book.cell("1"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> {
                                assertThat(problem.blame()).isEqualTo(ProblemException.Blame.INPUT);
                                assertThat(problem.getMessage())
                                        .contains("Too small maximum heap", "-Xmx1k", "fix:")
                                        .doesNotContain("Exception", "\tat ");
                            });
        }
    }

    @Test
    void previewFeaturesWork() {
        try (Book book = Book.with().preview().open()) {
            book.cell(
                            "import java.util.concurrent.StructuredTaskScope;",
                            "int both() throws Exception {",
                            "    try (var scope = StructuredTaskScope.open()) {",
                            "        var a = scope.fork(() -> 20); var b = scope.fork(() -> 22);",
                            "        scope.join();",
                            "        return a.get() + b.get();",
                            "    }",
                            "}",
                            "both()")
                    .evaluatesTo("42");
        }
    }

    @Test
    void aScopeIsStopped() {
        try (Book book = Book.with().preview().open()) {
            book.given("import java.util.concurrent.StructuredTaskScope;");

            book.inside(
                            "try (var scope = StructuredTaskScope.open()) {"
                                    + " scope.fork(() -> { while (true) {} });"
                                    + " scope.fork(() -> { Thread.sleep(100_000); return 1; });"
                                    + " scope.join(); }")
                    .after(50)
                    .stop()
                    .ends()
                    .stopped(Outcome.Recovery.KEPT);
            book.goesOn();
        }
    }

    @Test
    void withoutPreviewSuchAFeatureIsRefused() {
        try (Book book = Book.open()) {
            assertThat(
                            book.cell("java.util.concurrent.StructuredTaskScope<?, ?> s = null;")
                                    .errors())
                    .contains("preview");
        }
    }

    @Test
    void classesOfTheClassPathAreThere() throws IOException {
        try (Book book = Book.with().classPath(jar()).open()) {
            book.cell("lab.Lab.twice(21)").evaluatesTo("42");
            book.cell("new lab.Lab() { }.getClass().getSuperclass().getName()")
                    .evaluatesTo("\"lab.Lab\"");
            book.cell("lab.Lab.class.getResource(\"note.txt\") != null").evaluatesTo("true");
            book.cell("Runtime.getRuntime().halt(1);");
            book.cell("lab.Lab.twice(4)").evaluatesTo("8");
        }
    }

    private Path jar() throws IOException {
        Path source = folder.resolve("Lab.java");
        Files.writeString(
                source,
                "package lab; public class Lab { public static int twice(int n) { return 2 * n; }"
                        + " }");
        int done =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(done).isZero();
        Path jar = folder.resolve("lab one.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("lab/Lab.class"));
            entries.write(Files.readAllBytes(folder.resolve("lab/Lab.class")));
            entries.putNextEntry(new JarEntry("lab/note.txt"));
            entries.write('x');
        }
        return jar;
    }

    @Test
    void anotherJvmIsThereSoon() {
        try (Book book = Book.open()) {
            book.given("int x = 5;");
            long start = System.nanoTime();
            book.inside("java.math.BigInteger.TEN.pow(9_000_000).pow(200);").stop().ends();

            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void aJvmStartedBeforehandServesThePlainChapter() {
        Session.Engine engine =
                new Session.Engine(Book.Jvms.starter(), java.util.Optional.empty(), _ -> {});
        for (Setup setup :
                new Setup[] {
                    Setup.PLAIN, new Setup(false, java.util.List.of("-Da=b"), java.util.List.of())
                }) {
            Session.Early early = engine.early(true);
            try (Session session =
                    engine.open(setup, "", Cell.Form.CELL, Session.Limits.NONE, early)) {
                Cell cell =
                        new Cell("c", Book.FILE, 1, "System.getProperty(\"a\")\n", Cell.Form.CELL);
                CellReport report = session.play(cell, new Told());
                assertThat(report.value().orElseThrow().text())
                        .isEqualTo(setup == Setup.PLAIN ? "null" : "\"b\"");
            }
        }
    }
}
