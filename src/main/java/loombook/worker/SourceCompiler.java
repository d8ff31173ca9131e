package loombook.worker;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;

import loombook.jdk.BaseClasses;
import loombook.jdk.BaseFiles;
import loombook.wire.FromWorker.Compiled;
import loombook.wire.FromWorker.Fault;
import loombook.wire.Named;
import loombook.wire.TypeShape;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles the learner's sources in memory, or says what is wrong with them. No annotation
/// processor runs: the compiler executes nothing of the learner's.
final class SourceCompiler {
    private static final int MOST_FAULTS = 20;

    private final List<String> libraries;
    private final Optional<BaseClasses> base;

    /// @param base a shorter way to the JDK's classes, if there is one
    SourceCompiler(List<String> libraries, Optional<BaseClasses> base) {
        this.libraries = libraries;
        this.base = base;
    }

    Compiled compile(List<Named> sources) {
        List<SourceText> files = sources.stream().map(SourceText::new).toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(
                                found, Locale.ENGLISH, StandardCharsets.UTF_8);
                Classes classes = new Classes(quicker(standard))) {
            standard.setLocation(
                    StandardLocation.CLASS_PATH, libraries.stream().map(File::new).toList());
            standard.setLocation(StandardLocation.SOURCE_PATH, List.of());
            JavacTask task =
                    (JavacTask) compiler.getTask(null, classes, found, options(), null, files);
            List<Fault> packages = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                if (unit.getPackageName() != null) {
                    packages.add(packageLine(unit, Trees.instance(task)));
                }
            }
            List<Fault> faults = faults(found);
            faults.addAll(packages);
            if (faults.isEmpty()) {
                List<TypeShape> shapes = analyze(task);
                faults = faults(found);
                if (faults.isEmpty()) {
                    task.generate();
                    faults = faults(found);
                }
                if (faults.isEmpty()) {
                    return new Compiled(List.of(), classes.all(), shapes);
                }
            }
            return new Compiled(faults, List.of(), List.of());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Compiled(List.of(broken(e)), List.of(), List.of());
        }
    }

    private JavaFileManager quicker(JavaFileManager standard) {
        return base.isPresent() ? new BaseFiles<>(standard, base.get()) : standard;
    }

    private static List<TypeShape> analyze(JavacTask task) throws IOException {
        List<TypeShape> shapes = new ArrayList<>();
        Shapes describing = new Shapes(task);
        for (Element element : task.analyze()) {
            if (element instanceof TypeElement type) {
                describing.add(type, shapes);
            }
        }
        return shapes;
    }

    private static List<String> options() {
        return List.of(
                "-proc:none",
                "-implicit:none",
                "-g",
                "-parameters",
                "-nowarn",
                "-Xlint:none",
                "--enable-preview",
                "--source",
                Integer.toString(Runtime.version().feature()));
    }

    private static Fault packageLine(CompilationUnitTree unit, Trees trees) {
        SourceText file = SourceText.of(unit.getSourceFile());
        long position = trees.getSourcePositions().getStartPosition(unit, unit.getPackage());
        long line = unit.getLineMap().getLineNumber(position);
        return new Fault(
                file == null ? "" : file.name(),
                (int) line,
                1,
                file == null ? "" : file.lineAt((int) position),
                unit.getPackageName().toString(),
                Fault.Kind.PACKAGE);
    }

    private static List<Fault> faults(DiagnosticCollector<JavaFileObject> found) {
        List<Fault> faults = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR && faults.size() < MOST_FAULTS) {
                faults.add(fault(each));
            }
        }
        return faults;
    }

    private static Fault fault(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = Shapes.simple(diagnostic.getMessage(Locale.ENGLISH));
        SourceText file = SourceText.of(diagnostic.getSource());
        int position = (int) diagnostic.getPosition();
        Fault.Kind kind =
                "compiler.err.duplicate.class".equals(diagnostic.getCode())
                        ? Fault.Kind.DUPLICATE
                        : Fault.Kind.ORDINARY;
        if (file == null || position < 0) {
            return new Fault(file == null ? "" : file.name(), 0, 0, "", message, kind);
        }
        return new Fault(
                file.name(),
                (int) diagnostic.getLineNumber(),
                file.columnOf(position),
                file.lineAt(position),
                message,
                kind);
    }

    private static Fault broken(Throwable e) {
        String what =
                e instanceof StackOverflowError
                        ? "the compiler gives up: an expression is nested too deeply"
                        : "the compiler failed: " + e;
        return new Fault("", 0, 0, "", what, Fault.Kind.ORDINARY);
    }
}
