package loombook.session;

import jdk.jshell.DeclarationSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

import loombook.wire.In;
import loombook.wire.Out;
import loombook.wire.WireException;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.util.List;

/// Something that is worth telling beside how a cell ended. In no language yet: it may be kept with
/// the cell, and told to another reader.
///
/// @param about the arguments of its words
public record Remark(Kind kind, List<String> about) {

    /// Its words, but for the arguments.
    public enum Kind {
        WAITING,
        WAITING_VAGUELY,
        INCOMPLETE,
        SOMETHING_INCOMPLETE,
        RESET,
        BROKEN,
        READY,
        SCRIPT_OVER,
        DIED_EXIT,
        DIED_HALT,
        DIED_MEMORY,
        DIED_SIGNAL,
        DIED_CRASH,
        RUN_AGAIN,
        LOST
    }

    private static Remark of(Kind kind, String... about) {
        return new Remark(kind, List.of(about));
    }

    /// @param missing what it needs, if that is known
    static Remark waiting(DeclarationSnippet snippet, List<String> missing) {
        String name = SnippetNames.name(snippet);
        return missing.isEmpty()
                ? of(Kind.WAITING_VAGUELY, name)
                : of(Kind.WAITING, name, String.join(", ", missing));
    }

    /// Something was called that is not complete yet.
    ///
    /// @param name empty if it is not known
    static Remark incomplete(String name) {
        return name.isEmpty() ? of(Kind.SOMETHING_INCOMPLETE) : of(Kind.INCOMPLETE, name);
    }

    static Remark reset(VarSnippet variable, Snippet cause) {
        return of(Kind.RESET, variable.name(), SnippetNames.name(cause));
    }

    static Remark broken(DeclarationSnippet snippet, Snippet cause) {
        return of(Kind.BROKEN, SnippetNames.name(snippet), SnippetNames.name(cause));
    }

    static Remark ready(MethodSnippet method) {
        return of(Kind.READY, SnippetNames.name(method));
    }

    /// `System.exit(0)`, which is no failure of a script.
    static Remark scriptOver() {
        return of(Kind.SCRIPT_OVER);
    }

    /// The chapter's JVM was found dead when a cell was to begin.
    static List<Remark> diedBefore(Outcome.Died how) {
        Remark death =
                switch (how.death()) {
                    case Outcome.Death.Exit(var status) ->
                            of(Kind.DIED_EXIT, Integer.toString(status));
                    case Outcome.Death.Halt(var status) ->
                            of(Kind.DIED_HALT, Integer.toString(status));
                    case Outcome.Death.OutOfMemory _ -> of(Kind.DIED_MEMORY);
                    case Outcome.Death.Signal(var number) ->
                            of(Kind.DIED_SIGNAL, Integer.toString(number));
                    case Outcome.Death.Crash _ -> of(Kind.DIED_CRASH);
                };
        boolean again = how.recovery() == Outcome.Recovery.REPLAYED;
        return List.of(death, of(again ? Kind.RUN_AGAIN : Kind.LOST));
    }

    /// Whether it is about something of this name.
    boolean isAbout(String name) {
        return !about.isEmpty() && about.getFirst().equals(name);
    }

    /// Whether it says that this variable lost its value.
    boolean isResetOf(String variable) {
        return kind == Kind.RESET && isAbout(variable);
    }

    public String text(Tongue tongue) {
        return Words.of(Area.SESSION, tongue).get(kind.name(), about.toArray());
    }

    void encode(Out out) {
        out.octet(kind.ordinal()).list(about, (each, to) -> to.text(each));
    }

    static Remark decode(In in) throws WireException {
        int kind = in.octet();
        if (kind >= Kind.values().length) {
            throw new WireException("no remark of kind " + kind);
        }
        return new Remark(Kind.values()[kind], in.list(In::text));
    }
}
