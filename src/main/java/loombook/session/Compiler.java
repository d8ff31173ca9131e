package loombook.session;

import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import jdk.jshell.VarSnippet;

import loombook.wire.Step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/// JShell, kept in the shadow: it compiles one snippet after the other and believes that they ran.
final class Compiler implements AutoCloseable {
    private static final String IMPORTS = "import module java.base;";

    private static final String DROP = "/drop ";

    private final ShadowControl control;
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final Ids ids = new Ids();
    private final List<List<Snippet>> byTake = new ArrayList<>();
    private List<Landed> landed = List.of();

    Compiler(Setup setup) {
        control = new ShadowControl(new Weaver(setup.libraryLoader()));
        shell =
                JShell.builder()
                        .executionEngine(new ShadowProvider(control), Map.of())
                        .compilerOptions(setup.compilerOptions().toArray(String[]::new))
                        .fileManager(files -> new ChapterFiles(looking(files, setup)))
                        .tempVariableNameGenerator(ids::nextTemporary)
                        .idGenerator(this::id)
                        .build();
        analysis = shell.sourceCodeAnalysis();
        shell.eval(IMPORTS);
        control.steps();
        ids.startUpIsOver();
    }

    /// Unless it is told where to look, the compiler looks into our own class path, which a chapter
    /// has nothing of.
    private static StandardJavaFileManager looking(StandardJavaFileManager files, Setup setup) {
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, setup.classPath());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param asker knows the values of variables from now on
    Compiler asks(ShadowControl.Asker asker) {
        control.asks(asker);
        return this;
    }

    private String id(Snippet snippet, int number) {
        return ids.of(snippet, shell.status(snippet).isActive());
    }

    SourceCodeAnalysis analysis() {
        return analysis;
    }

    /// What the last take defined that has no value, and what of it has to wait.
    List<Landed> landed() {
        return List.copyOf(landed);
    }

    /// All that is in force.
    ///
    /// @param before how many of the takes came before a mark
    Definitions definitions(int before) {
        List<Definitions.Entry> entries = new ArrayList<>();
        for (int i = 0; i < byTake.size(); i++) {
            boolean later = i >= before;
            byTake.get(i).stream()
                    .filter(each -> shell.status(each).isActive())
                    .map(each -> new Definitions.Entry(each.source(), later))
                    .distinct()
                    .forEach(entries::add);
        }
        return Definitions.of(shell, entries);
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
        List<Remark> remarks = new ArrayList<>();
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
        List<Remark> remarks = new ArrayList<>();
        List<Lines> lines = new ArrayList<>();
        List<String> lambdas = new ArrayList<>();
        List<Landed> defined = new ArrayList<>();
        boolean rejected = false;
        for (SnippetEvent event : events) {
            Snippet snippet = event.snippet();
            if (event.causeSnippet() == null) {
                rejected |= event.status() == Snippet.Status.REJECTED;
                shell.diagnostics(snippet).forEach(diag -> flaws.add(flaw(diag, found.skipped())));
                if (snippet.subKind().isExecutable() && event.status().isDefined()) {
                    slots.add(slot(snippet));
                }
                String what = event.status().isDefined() ? SnippetNames.declared(snippet) : "";
                if (!what.isEmpty()) {
                    defined.add(new Landed.Defined(what, event.previousStatus().isDefined()));
                }
            } else {
                remark(event, remarks);
            }
            if (event.status().isDefined()) {
                SnippetWrapper wrapper = analysis.wrapper(snippet);
                lines.add(lines(event, wrapper, found));
                if (TaskTexts.areIn(wrapper.wrapped())) {
                    lambdas.add(wrapper.wrapped());
                }
            }
        }
        List<Remark> waiting = rejected ? List.of() : waiting(ofThisCell + 1);
        waiting.forEach(why -> defined.add(new Landed.Waiting(why)));
        landed = defined;
        return new Take(
                found.text(),
                found.source(),
                rejected,
                flaws,
                steps,
                slots,
                waiting,
                remarks,
                lines,
                lambdas);
    }

    private static Lines lines(
            SnippetEvent event, SnippetWrapper wrapper, Feed.Found.Snippet found) {
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
    private List<Remark> waiting(int takes) {
        List<Remark> waiting = new ArrayList<>();
        List<List<Snippet>> last = byTake.subList(byTake.size() - takes, byTake.size());
        for (Snippet snippet : last.stream().flatMap(List::stream).toList()) {
            boolean undone =
                    switch (shell.status(snippet)) {
                        case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED -> true;
                        default -> false;
                    };
            if (undone && snippet instanceof DeclarationSnippet declaration) {
                try (Stream<String> missing = shell.unresolvedDependencies(declaration)) {
                    waiting.add(Remark.waiting(declaration, missing.toList()));
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
        if (snippet instanceof VarSnippet variable) {
            return new Take.Slot(shown, hasValue, variable.name(), variable.typeName());
        }
        return snippet instanceof ExpressionSnippet expression
                ? new Take.Slot(shown, hasValue, expression.name(), expression.typeName())
                : new Take.Slot(shown, hasValue, "", "");
    }

    /// What a snippet did to others, where the reader would not expect it.
    private static void remark(SnippetEvent event, List<Remark> remarks) {
        boolean wasUsable = event.previousStatus() == Snippet.Status.VALID;
        boolean isUsable = event.status() == Snippet.Status.VALID;
        boolean overwritten = event.status() == Snippet.Status.OVERWRITTEN;
        if (event.snippet() instanceof VarSnippet variable && wasUsable && !overwritten) {
            remarks.add(Remark.reset(variable, event.causeSnippet()));
        } else if (wasUsable
                && !isUsable
                && !overwritten
                && event.snippet() instanceof DeclarationSnippet broken) {
            remarks.add(Remark.broken(broken, event.causeSnippet()));
        } else if (!wasUsable && isUsable && event.snippet() instanceof MethodSnippet method) {
            remarks.add(Remark.ready(method));
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
