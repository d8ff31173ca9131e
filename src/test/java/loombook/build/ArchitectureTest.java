package loombook.build;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.problem.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.tools.ToolProvider;

/// The arrows between packages, and the size of files.
class ArchitectureTest {
    private static final String OURS = "loombook.";
    private static final int LONGEST = 500;
    private static final int LONG = 300;

    @TempDir Path folder;

    @Test
    void packagesUseOnlyWhatTheyMay() throws IOException, URISyntaxException {
        Path classes =
                Path.of(Problem.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Uses> uses = Uses.below(classes);

        assertThat(uses).isNotEmpty();
        assertThat(complaints(uses)).isEmpty();
    }

    @Test
    void everyPackageIsDescribed() throws IOException {
        assertThat(undescribed(Sources.folder().resolve("main/java"))).isEmpty();
    }

    @Test
    void filesAreShort() throws IOException {
        assertThat(tooLong(Sources.folder())).isEmpty();
    }

    @Test
    void aForbiddenArrowIsFound() throws IOException {
        sample("loombook.wire.Frame", "public class Frame {}");
        sample("loombook.chapter.Cell", "class Cell { java.util.List<loombook.wire.Frame[]> f; }");

        assertThat(complaintsAboutSamples())
                .containsExactly("loombook.chapter.Cell uses loombook.wire.Frame");
    }

    @Test
    void anArrowWithoutAnImportIsFound() throws IOException {
        sample(
                "loombook.wire.Frame",
                "public class Frame { public static long size(int a) { return a; } }");
        sample("loombook.term.Screen", "class Screen { long a = loombook.wire.Frame.size(1); }");
        sample("loombook.worker.Own", "class Own { void a(int i, loombook.wire.Frame f) {} }");

        assertThat(complaintsAboutSamples())
                .containsExactly("loombook.term.Screen uses loombook.wire.Frame");
    }

    @Test
    void anUnlistedPackageIsFound() throws IOException {
        sample("loombook.helper.Misc", "class Misc {}");

        assertThat(complaintsAboutSamples())
                .containsExactly("loombook.helper.Misc is in a package that is not listed");
    }

    @Test
    void aLibraryInTheWrongPlaceIsFound() throws IOException {
        sample("loombook.export.Html", "class Html { picocli.CommandLine line; }");
        sample("loombook.cli.Main", "class Main { picocli.CommandLine line; }");

        assertThat(complaintsAboutSamples())
                .containsExactly("loombook.export.Html uses picocli.CommandLine");
    }

    @Test
    void streamsAreForMainAndTheOtherJvms() throws IOException {
        String body =
                " { void a() { System.out.println(); System.exit(1); } String b = \"System.err\";"
                        + " }";
        sample("loombook.cli.Main", "class Main" + body);
        sample("loombook.cli.RunCommand", "class RunCommand" + body);
        sample("loombook.session.agent.Agent", "class Agent" + body);

        assertThat(complaintsAboutSamples())
                .containsExactly(
                        "loombook.cli.RunCommand uses System.exit",
                        "loombook.cli.RunCommand uses System.out");
    }

    @Test
    void anUndescribedPackageIsFound() throws IOException {
        Path source = sample("loombook.wire.Frame", "class Frame {}");

        assertThat(undescribed(folder)).containsExactly(source.getParent());
    }

    @Test
    void longFilesAreFound() throws IOException {
        for (int i = 0; i < 9; i++) {
            Files.writeString(folder.resolve("Short" + i + ".java"), "\n".repeat(300));
        }
        Path longer = Files.writeString(folder.resolve("Long.java"), "\n".repeat(500));
        assertThat(tooLong(folder)).isEmpty();

        Path second = Files.writeString(folder.resolve("Second.java"), "\n".repeat(301));
        assertThat(tooLong(folder)).containsExactlyInAnyOrder(longer, second);

        Files.delete(second);
        Files.writeString(longer, "\n".repeat(501));
        assertThat(tooLong(folder)).containsExactly(longer);
    }

    private static Set<String> complaints(List<Uses> classes) {
        Set<String> complaints = new TreeSet<>();
        for (Uses uses : classes) {
            String from = packageOf(uses.name());
            if (!Arrows.isListed(from)) {
                complaints.add(uses.name() + " is in a package that is not listed");
            }
            for (String used : uses.classes()) {
                if (used.startsWith(OURS) && !Arrows.allows(from, packageOf(used))) {
                    complaints.add(uses.name() + " uses " + used);
                }
                Arrows.LIBRARIES.forEach(
                        (prefix, allowed) -> {
                            if (used.startsWith(prefix) && !allowed.contains(from)) {
                                complaints.add(uses.name() + " uses " + used);
                            }
                        });
            }
            if (!Arrows.STREAMS.contains(from) && !isMain(uses.name())) {
                uses.system().forEach(member -> complaints.add(uses.name() + " uses " + member));
            }
        }
        return complaints;
    }

    private static boolean isMain(String name) {
        return name.equals(Arrows.MAIN) || name.startsWith(Arrows.MAIN + "$");
    }

    /// The package below `loombook`; nothing for the root itself.
    private static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < OURS.length() ? "" : className.substring(OURS.length(), dot);
    }

    private static Set<Path> undescribed(Path root) throws IOException {
        Set<Path> missing = new TreeSet<>();
        for (Path file : Sources.below(root)) {
            if (!Files.exists(file.resolveSibling("package-info.java"))) {
                missing.add(file.getParent());
            }
        }
        return missing;
    }

    /// The files over the limit; where more than a tenth is long, the long ones too.
    private static List<Path> tooLong(Path root) throws IOException {
        List<Path> files = Sources.below(root);
        List<Path> longer = new ArrayList<>();
        List<Path> longest = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONG) {
                longer.add(file);
            }
            if (lines > LONGEST) {
                longest.add(file);
            }
        }
        return longer.size() * 10 > files.size() ? longer : longest;
    }

    private Path sample(String name, String source) throws IOException {
        int dot = name.lastIndexOf('.');
        Path file = folder.resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        String text = "package " + name.substring(0, dot) + ";\n" + source;
        return Files.writeString(file, text);
    }

    private Set<String> complaintsAboutSamples() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-cp",
                                System.getProperty("java.class.path")));
        Sources.below(folder).forEach(file -> command.add(file.toString()));
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, command.toArray(String[]::new));
        assertThat(result).isZero();
        return complaints(Uses.below(classes));
    }
}
