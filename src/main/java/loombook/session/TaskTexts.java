package loombook.session;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Finds the lambdas of a class in its source, under the names that the compiler gives their
/// methods: it numbers them class by class and method by method, the outer ones first.
final class TaskTexts extends TreeScanner<Void, Void> {
    private static final int LONGEST = 60;
    private static final String ARROW = "->";

    private final String source;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Deque<Type> types = new ArrayDeque<>();
    private final Deque<Set<String>> locals = new ArrayDeque<>();
    private String method = "new";
    private final List<TaskText> found = new ArrayList<>();

    private static final class Type {
        final String name;
        final Map<String, Integer> lambdas = new HashMap<>();
        int inner;

        Type(String name) {
            this.name = name;
        }
    }

    private TaskTexts(String source, CompilationUnitTree unit, SourcePositions positions) {
        this.source = source;
        this.unit = unit;
        this.positions = positions;
    }

    static boolean areIn(String source) {
        return source.contains(ARROW);
    }

    static List<TaskText> in(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null, null, _ -> {}, null, null, List.of(new Text(source)));
            CompilationUnitTree unit = task.parse().iterator().next();
            TaskTexts texts =
                    new TaskTexts(source, unit, Trees.instance(task).getSourcePositions());
            texts.scan(unit, null);
            return texts.found;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @Override
    public Void visitClass(ClassTree tree, Void none) {
        String simple = tree.getSimpleName().toString();
        Type outer = types.peek();
        String name;
        if (outer == null) {
            String where = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
            name = where + simple;
        } else {
            name = outer.name + "$" + (simple.isEmpty() ? ++outer.inner : simple);
        }
        String around = method;
        method = "new";
        types.push(new Type(name));
        super.visitClass(tree, none);
        types.pop();
        method = around;
        return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void none) {
        String around = method;
        String name = tree.getName().toString();
        method = name.equals("<init>") ? "new" : name;
        locals.push(new HashSet<>());
        super.visitMethod(tree, none);
        locals.pop();
        method = around;
        return null;
    }

    @Override
    public Void visitBlock(BlockTree tree, Void none) {
        String around = method;
        if (tree.isStatic()) {
            method = "static";
        }
        locals.push(new HashSet<>());
        super.visitBlock(tree, none);
        locals.pop();
        method = around;
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void none) {
        if (!locals.isEmpty()) {
            locals.peek().add(tree.getName().toString());
        }
        return super.visitVariable(tree, none);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
        Type type = types.peek();
        if (type != null) {
            int number = type.lambdas.merge(method, 1, Integer::sum) - 1;
            String name = type.name + "#lambda$" + method + "$" + number;
            List<String> parameters =
                    tree.getParameters().stream().map(each -> each.getName().toString()).toList();
            found.add(new TaskText(name, text(tree.getBody()), parameters, taken(tree)));
        }
        locals.push(new HashSet<>());
        super.visitLambdaExpression(tree, none);
        locals.pop();
        return null;
    }

    /// Variables of the methods around the lambda that its body mentions.
    private List<String> taken(LambdaExpressionTree lambda) {
        Set<String> around = new HashSet<>();
        locals.forEach(around::addAll);
        Set<String> own = new HashSet<>();
        Set<String> taken = new LinkedHashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void none) {
                own.add(tree.getName().toString());
                return super.visitVariable(tree, none);
            }

            @Override
            public Void visitIdentifier(IdentifierTree tree, Void none) {
                String name = tree.getName().toString();
                if (around.contains(name) && !own.contains(name)) {
                    taken.add(name);
                }
                return null;
            }
        }.scan(lambda, null);
        return List.copyOf(taken);
    }

    /// Of a block, its first statement says most.
    private String text(Tree body) {
        if (!(body instanceof BlockTree block)) {
            return source(body);
        }
        List<StatementTree> statements = inner(block);
        List<String> texts =
                statements.stream()
                        .map(TaskTexts::said)
                        .map(this::source)
                        .filter(each -> !each.equals("return null;") && !each.equals("null"))
                        .map(
                                each ->
                                        each.endsWith(";")
                                                ? each.substring(0, each.length() - 1)
                                                : each)
                        .toList();
        return switch (texts.size()) {
            case 0 -> "{}";
            case 1 -> texts.getFirst();
            default -> texts.getFirst() + "; …";
        };
    }

    /// Within a lambda, much is there only for exceptions.
    private static List<StatementTree> inner(BlockTree block) {
        List<? extends StatementTree> statements = block.getStatements();
        return !statements.isEmpty()
                        && statements.getFirst() instanceof TryTree guarded
                        && guarded.getResources().isEmpty()
                ? inner(guarded.getBlock())
                : List.copyOf(statements);
    }

    private static Tree said(StatementTree statement) {
        return statement instanceof ReturnTree answer && answer.getExpression() != null
                ? answer.getExpression()
                : statement;
    }

    private String source(Tree tree) {
        int from = (int) positions.getStartPosition(unit, tree);
        int to = (int) positions.getEndPosition(unit, tree);
        String text = from < 0 || to < from ? "" : source.substring(from, to);
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
