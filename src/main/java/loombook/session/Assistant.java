package loombook.session;

import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/// Helps somebody who types at a point of a session: completes, explains, colours. It knows what
/// has been defined so far; where the compiler is not ready it waits, unless it says otherwise.
public final class Assistant {
    private static final long TO_INDEX = 4_000_000_000L;
    private static final long A_MOMENT = 20_000_000L;

    private final Live live;
    private final History history;

    Assistant(Live live, History history) {
        ClassIndex.want();
        this.live = live;
        this.history = history;
    }

    /// How a text could go on.
    ///
    /// @param anchor where the text begins that a choice replaces; it ends at the cursor
    /// @param choices the likely ones first
    public record Completion(int anchor, List<Choice> choices) {}

    /// @param fits whether its type is the one that is wanted here
    public record Choice(String text, boolean fits) {}

    /// @param signature as the compiler writes it
    /// @param comment the documentation comment as it stands in the source; empty if there is none
    public record Documentation(String signature, String comment) {}

    /// A part of a text that is more than its letters tell.
    public record Highlight(int from, int to, Kind kind) {
        private Highlight movedBy(int characters) {
            return new Highlight(from + characters, to + characters, kind);
        }

        /// What it is.
        public enum Kind {
            KEYWORD,
            DECLARATION,
            DEPRECATED
        }
    }

    /// Whether a text can be evaluated as it is.
    public enum Completeness {
        COMPLETE,
        INCOMPLETE,
        EMPTY
    }

    /// Whether answers come at once.
    public boolean isReady() {
        return live.now(history.takes(), _ -> true).orElse(false);
    }

    public Completion complete(String text, int cursor) {
        return ask(
                analysis -> {
                    int[] anchor = {cursor};
                    Map<String, Choice> choices = new LinkedHashMap<>();
                    analysis.completionSuggestions(text, cursor, anchor).stream()
                            .map(each -> new Choice(each.continuation(), each.matchesType()))
                            .sorted(Comparator.comparing(each -> !each.fits()))
                            .forEach(each -> choices.putIfAbsent(each.text(), each));
                    return new Completion(anchor[0], List.copyOf(choices.values()));
                },
                new Completion(cursor, List.of()));
    }

    /// What stands left of the cursor, or the method in whose parentheses it is; one for each of
    /// its overloads.
    ///
    /// @param comments whether what their sources say about them is wanted, which takes longer
    public List<Documentation> documentation(String text, int cursor, boolean comments) {
        return ask(
                analysis ->
                        analysis.documentation(text, cursor, comments).stream()
                                .map(
                                        each ->
                                                new Documentation(
                                                        each.signature(),
                                                        each.javadoc() == null
                                                                ? ""
                                                                : each.javadoc()))
                                .distinct()
                                .toList(),
                List.of());
    }

    /// Whether this JDK came with its sources, and so with their documentation.
    public boolean hasSources() {
        return Files.isReadable(Path.of(System.getProperty("java.home"), "lib", "src.zip"));
    }

    /// Empty where that would take waiting.
    public Optional<List<Highlight>> highlights(String text) {
        return spared(
                () ->
                        live.now(
                                history.takes(),
                                compiler ->
                                        compiler.analysis().highlights(text).stream()
                                                .map(this::of)
                                                .toList()),
                Optional.empty());
    }

    /// The same for a whole cell, which may be one to come. To be asked in the background: it makes
    /// the compiler ready. Empty if somebody else needed that in the meantime.
    public Optional<List<Highlight>> highlightsAhead(String cell) {
        return spared(
                () -> live.somewhere(history::takes, compiler -> highlights(cell, compiler)),
                Optional.of(List.of()));
    }

    private Optional<List<Highlight>> highlights(String cell, Compiler compiler) {
        List<Highlight> all = new ArrayList<>();
        Feed feed = compiler.feed(true);
        int at = 0;
        while (at < cell.length()) {
            if (live.isWaitedFor()) {
                return Optional.empty();
            }
            switch (feed.next(cell, at)) {
                case Feed.Found.Unfinished _ -> {
                    return Optional.of(all);
                }
                case Feed.Found.Nothing(var taken) -> at += taken.length();
                case Feed.Found.Snippet(var text, var skipped, _) -> {
                    int from = at + skipped;
                    compiler.analysis().highlights(text.substring(skipped)).stream()
                            .map(this::of)
                            .map(each -> each.movedBy(from))
                            .forEach(all::add);
                    at += text.length();
                }
            }
        }
        return Optional.of(all);
    }

    private Highlight of(SourceCodeAnalysis.Highlight each) {
        Highlight.Kind kind =
                each.attributes().contains(SourceCodeAnalysis.Attribute.DEPRECATED)
                        ? Highlight.Kind.DEPRECATED
                        : each.attributes().contains(SourceCodeAnalysis.Attribute.DECLARATION)
                                ? Highlight.Kind.DECLARATION
                                : Highlight.Kind.KEYWORD;
        return new Highlight(each.start(), each.end(), kind);
    }

    /// Whether all snippets of a text are complete.
    public Completeness completeness(String text) {
        return spared(
                () -> live.after(history.takes(), each -> completeness(text, each)),
                Completeness.COMPLETE);
    }

    private static Completeness completeness(String text, Compiler compiler) {
        Feed feed = compiler.feed(true);
        boolean any = false;
        int at = 0;
        while (at < text.length()) {
            switch (feed.next(text, at)) {
                case Feed.Found.Unfinished _ -> {
                    return Completeness.INCOMPLETE;
                }
                case Feed.Found.Nothing(var taken) -> at += taken.length();
                case Feed.Found.Snippet snippet -> {
                    any = true;
                    if (mayGoOn(compiler, snippet)) {
                        return Completeness.INCOMPLETE;
                    }
                    at += snippet.text().length();
                }
            }
        }
        return any ? Completeness.COMPLETE : Completeness.EMPTY;
    }

    /// As `if (ready)` does, which the compiler would accept.
    private static boolean mayGoOn(Compiler compiler, Feed.Found.Snippet snippet) {
        String source = snippet.text().substring(snippet.skipped());
        return compiler.analysis().analyzeCompletion(source).completeness()
                == SourceCodeAnalysis.Completeness.CONSIDERED_INCOMPLETE;
    }

    /// The full names that the simple name left of the cursor may mean, if it means nothing yet.
    public List<String> importable(String text, int cursor) {
        long end = System.nanoTime() + TO_INDEX;
        while (true) {
            QualifiedNames names = ask(each -> each.listQualifiedNames(text, cursor), null);
            if (names == null) {
                return List.of();
            }
            if (names.isUpToDate() || System.nanoTime() > end || Thread.interrupted()) {
                return names.isResolvable() || names.getSimpleNameLength() <= 0
                        ? List.of()
                        : new ArrayList<>(names.getNames());
            }
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    private <T> T ask(Function<SourceCodeAnalysis, T> question, T otherwise) {
        return spared(
                () -> live.after(history.takes(), each -> question.apply(each.analysis())),
                otherwise);
    }

    /// The compiler stumbles over some texts that are not complete, or too deep. Whoever types goes
    /// on typing.
    private static <T> T spared(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (RuntimeException | InternalError | StackOverflowError | AssertionError _) {
            return otherwise;
        }
    }
}
