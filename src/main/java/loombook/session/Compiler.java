package loombook.session;

import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import jdk.jshell.VarSnippet;

import loombook.wire.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// JShell, kept in the shadow: it compiles one snippet after the other and believes that they ran.
final class Compiler implements AutoCloseable {
    private static final String IMPORTS = "import module java.base;";

    private static final String DROP = "/drop ";

    private final ShadowControl control;
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final Ids ids = new Ids();
    private final List<List<Snippet>> byTake = new ArrayList<>();

    Compiler(Setup setup, ShadowControl.Asker asker) {
        control = new ShadowControl(new Weaver(setup.libraryLoader()), asker);
        shell =
                JShell.builder()
                        .executionEngine(new ShadowProvider(control), Map.of())
                        .compilerOptions(setup.compilerOptions().toArray(String[]::new))
                        .tempVariableNameGenerator(ids::nextTemporary)
                        .idGenerator(this::id)
                        .build();
        analysis = shell.sourceCodeAnalysis();
        shell.eval(IMPORTS);
        control.steps();
        ids.startUpIsOver();
    }

    private String id(Snippet snippet, int number) {
        return ids.of(snippet, shell.status(snippet).isActive());
    }

    JShell shell() {
        return shell;
    }

    Feed feed(boolean looksAhead) {
        return new Feed(analysis, looksAhead);
    }

    /// Compiles what an earlier take compiled, for its effect on what follows.
    void catchUp(Take take) {
        if (take.source().startsWith(DROP)) {
            drop(List.of(take.source().substring(DROP.length()).split(" ")));
        } else if (!take.source().isEmpty()) {
            note(shell.eval(take.source()));
            control.steps();
        }
    }

    /// Forgets what snippets have defined; who needs it is told so when it runs.
    ///
    /// @param ids their numbers
    Take drop(List<String> ids) {
        List<String> remarks = new ArrayList<>();
        List<Snippet> active =
                shell.snippets().filter(each -> shell.status(each).isActive()).toList();
        for (Snippet snippet : active) {
            if (ids.contains(snippet.id())) {
                shell.drop(snippet).stream()
                        .filter(event -> event.causeSnippet() != null)
                        .forEach(event -> remark(event, remarks));
            }
        }
        byTake.add(List.of());
        return Take.drop(DROP + String.join(" ", ids), control.steps(), remarks);
    }

    /// @param ofThisCell how many of the takes before it belong to the same cell
    Take compile(Feed.Found.Snippet found, int ofThisCell) {
        List<SnippetEvent> events = shell.eval(found.source());
        note(events);
        List<Step> steps = control.steps();
        List<Flaw> flaws = new ArrayList<>();
        List<Take.Slot> slots = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<Lines> lines = new ArrayList<>();
        boolean rejected = false;
        for (SnippetEvent event : events) {
            Snippet snippet = event.snippet();
            if (event.causeSnippet() == null) {
                rejected |= event.status() == Snippet.Status.REJECTED;
                shell.diagnostics(snippet).forEach(diag -> flaws.add(flaw(diag, found.skipped())));
                if (snippet.subKind().isExecutable() && event.status().isDefined()) {
                    slots.add(slot(snippet));
                }
            } else {
                remark(event, remarks);
            }
            if (event.status().isDefined()) {
                lines.add(lines(event, found));
            }
        }
        return new Take(
                found.text(),
                found.source(),
                rejected,
                flaws,
                steps,
                slots,
                rejected ? List.of() : waiting(ofThisCell + 1),
                remarks,
                lines);
    }

    private Lines lines(SnippetEvent event, Feed.Found.Snippet found) {
        SnippetWrapper wrapper = analysis.wrapper(event.snippet());
        return event.causeSnippet() == null
                ? WrappedLines.of(wrapper, event.snippet(), found)
                : WrappedLines.ofEarlier(wrapper, event.snippet());
    }

    private void note(List<SnippetEvent> events) {
        byTake.add(
                events.stream()
                        .filter(event -> event.causeSnippet() == null)
                        .map(SnippetEvent::snippet)
                        .toList());
    }

    /// What the last takes defined, but nobody can use yet.
    private List<String> waiting(int takes) {
        List<String> waiting = new ArrayList<>();
        List<List<Snippet>> last = byTake.subList(byTake.size() - takes, byTake.size());
        for (Snippet snippet : last.stream().flatMap(List::stream).toList()) {
            boolean undone =
                    switch (shell.status(snippet)) {
                        case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED -> true;
                        default -> false;
                    };
            if (undone && snippet instanceof DeclarationSnippet declaration) {
                try (Stream<String> missing = shell.unresolvedDependencies(declaration)) {
                    waiting.add(Words.waiting(declaration, missing.toList()));
                }
            }
        }
        return waiting;
    }

    private static Flaw flaw(Diag diag, int skipped) {
        boolean placed = diag.getStartPosition() >= 0;
        return new Flaw(
                diag.isError(),
                placed ? skipped + (int) diag.getStartPosition() : -1,
                placed ? skipped + (int) diag.getEndPosition() : -1,
                diag.getMessage(null));
    }

    private static Take.Slot slot(Snippet snippet) {
        boolean hasValue = snippet.subKind().hasValue();
        boolean shown =
                hasValue
                        && snippet.subKind() != Snippet.SubKind.VAR_DECLARATION_SUBKIND
                        && snippet.subKind()
                                != Snippet.SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND;
        return switch (snippet) {
            case VarSnippet variable ->
                    new Take.Slot(shown, hasValue, variable.name(), variable.typeName());
            case jdk.jshell.ExpressionSnippet expression ->
                    new Take.Slot(shown, hasValue, expression.name(), expression.typeName());
            default -> new Take.Slot(shown, hasValue, "", "");
        };
    }

    /// What a snippet did to others, where the reader would not expect it.
    private static void remark(SnippetEvent event, List<String> remarks) {
        boolean wasUsable = event.previousStatus() == Snippet.Status.VALID;
        boolean isUsable = event.status() == Snippet.Status.VALID;
        boolean overwritten = event.status() == Snippet.Status.OVERWRITTEN;
        if (event.snippet() instanceof VarSnippet variable && wasUsable && !overwritten) {
            remarks.add(Words.reset(variable, event.causeSnippet()));
        } else if (wasUsable
                && !isUsable
                && !overwritten
                && event.snippet() instanceof DeclarationSnippet broken) {
            remarks.add(Words.broken(broken, event.causeSnippet()));
        } else if (!wasUsable && isUsable && event.snippet() instanceof MethodSnippet method) {
            remarks.add(Words.ready(method));
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
