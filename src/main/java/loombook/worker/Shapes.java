package loombook.worker;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;

import loombook.wire.TypeShape;
import loombook.wire.TypeShape.Member;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Describes the learner's types as the compiler sees them, so that the judge can say what is
/// missing before it calls anything.
final class Shapes {
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private final JavacTask task;
    private final Trees trees;

    Shapes(JavacTask task) {
        this.task = task;
        this.trees = Trees.instance(task);
    }

    /// Adds the type and those nested in it.
    void add(TypeElement type, List<TypeShape> shapes) {
        List<Member> members = new ArrayList<>();
        for (Element each : type.getEnclosedElements()) {
            if (each instanceof ExecutableElement method && isCallable(method)) {
                members.add(member(type, method));
            } else if (each instanceof RecordComponentElement component) {
                members.add(component(component));
            } else if (each instanceof TypeElement nested) {
                add(nested, shapes);
            }
        }
        TreePath path = trees.getPath(type);
        shapes.add(
                new TypeShape(
                        type.getQualifiedName().toString(),
                        type.getKind().name().toLowerCase(Locale.ROOT),
                        type.getModifiers().contains(Modifier.PUBLIC),
                        above(type),
                        members,
                        file(path),
                        line(type)));
    }

    private static boolean isCallable(ExecutableElement method) {
        return switch (method.getKind()) {
            case METHOD, CONSTRUCTOR -> true;
            default -> false;
        };
    }

    private Member member(TypeElement type, ExecutableElement method) {
        boolean constructor = method.getSimpleName().contentEquals("<init>");
        return new Member(
                constructor ? Member.Kind.CONSTRUCTOR : Member.Kind.METHOD,
                method.getSimpleName().toString(),
                isOpen(type, method),
                method.getModifiers().contains(Modifier.STATIC),
                method.getParameters().stream().map(each -> erased(each.asType())).toList(),
                erased(method.getReturnType()),
                method.getThrownTypes().stream().map(this::erased).toList(),
                head(type, method, constructor),
                line(method));
    }

    /// The members of an interface are public without a word.
    private static boolean isOpen(TypeElement type, Element member) {
        return member.getModifiers().contains(Modifier.PUBLIC) || type.getKind().isInterface();
    }

    private static Member component(RecordComponentElement component) {
        return new Member(
                Member.Kind.COMPONENT,
                component.getSimpleName().toString(),
                true,
                false,
                List.of(),
                simple(component.asType()),
                List.of(),
                simple(component.asType()) + " " + component.getSimpleName(),
                0);
    }

    private static String head(TypeElement type, ExecutableElement method, boolean constructor) {
        String modifiers =
                method.getModifiers().stream()
                        .filter(each -> each != Modifier.SYNCHRONIZED && each != Modifier.FINAL)
                        .map(each -> each + " ")
                        .collect(Collectors.joining());
        String parameters =
                method.getParameters().stream()
                        .map(each -> simple(each.asType()) + " " + each.getSimpleName())
                        .collect(Collectors.joining(", "));
        String thrown =
                method.getThrownTypes().stream()
                        .map(Shapes::simple)
                        .collect(Collectors.joining(", "));
        String name =
                constructor
                        ? type.getSimpleName().toString()
                        : simple(method.getReturnType()) + " " + method.getSimpleName();
        return modifiers
                + name
                + "("
                + parameters
                + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private String erased(TypeMirror type) {
        return task.getTypes().erasure(type).toString();
    }

    private static String simple(TypeMirror type) {
        return simple(type.toString());
    }

    /// Types as a source writes them that imports all it needs.
    static String simple(String text) {
        return PACKAGE.matcher(text).replaceAll("");
    }

    private List<String> above(TypeElement type) {
        List<String> above = new ArrayList<>();
        TypeMirror next = type.getSuperclass();
        while (next.getKind() == TypeKind.DECLARED && next instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            above.add(element.getQualifiedName().toString());
            next = element.getSuperclass();
        }
        return above;
    }

    private static String file(TreePath path) {
        SourceText file =
                path == null ? null : SourceText.of(path.getCompilationUnit().getSourceFile());
        return file == null ? "" : file.name();
    }

    private int line(Element element) {
        TreePath path = trees.getPath(element);
        if (path == null) {
            return 0;
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        long position = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        return position < 0 ? 0 : (int) unit.getLineMap().getLineNumber(position);
    }
}
