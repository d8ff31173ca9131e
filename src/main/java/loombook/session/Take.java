package loombook.session;

import loombook.wire.In;
import loombook.wire.Out;
import loombook.wire.Step;
import loombook.wire.WireException;

import java.util.List;
import java.util.stream.Stream;

/// One snippet, compiled: everything that the compiler can say about it before it runs. It is the
/// same whether the compiler made it just now or it was kept from an earlier time.
///
/// @param text the part of the cell that it covers, with blank lines and comments before it
/// @param source what the compiler was given; empty where there is only comment
/// @param slots what the results of its calls mean, one for each
/// @param waiting what this cell has defined so far but cannot use yet, and why
/// @param remarks side effects worth telling, as of a variable that lost its value
/// @param lambdas the classes around its snippets that have any, as the compiler has seen them
record Take(
        String text,
        String source,
        boolean rejected,
        List<Flaw> flaws,
        List<Step> steps,
        List<Slot> slots,
        List<Remark> waiting,
        List<Remark> remarks,
        List<Lines> lines,
        List<String> lambdas) {

    /// What a call's result is to the reader.
    ///
    /// @param shown whether the result is the value of an expression
    /// @param name of the variable that holds it, may be empty
    record Slot(boolean shown, boolean hasValue, String name, String type) {
        void encode(Out out) {
            out.flag(shown).flag(hasValue).text(name).text(type);
        }

        static Slot decode(In in) throws WireException {
            return new Slot(in.flag(), in.flag(), in.text(), in.text());
        }
    }

    /// Nothing but blank lines and comments.
    static Take nothing(String text) {
        return new Take(
                text, "", false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /// The end of something that was defined.
    static Take drop(String command, List<Step> steps, List<Remark> remarks) {
        return new Take(
                command, command, false, List.of(), steps, List.of(), List.of(), remarks, List.of(),
                List.of());
    }

    /// The source ends in the middle of a snippet.
    static Take unfinished(String text, Flaw flaw) {
        return new Take(
                text,
                "",
                true,
                List.of(flaw),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    boolean isNothing() {
        return source.isEmpty() && !rejected;
    }

    /// The names of the variables that it declares.
    Stream<String> declared() {
        return slots.stream().filter(slot -> slot.hasValue() && !slot.shown()).map(Slot::name);
    }

    void encode(Out out) {
        out.text(text)
                .text(source)
                .flag(rejected)
                .list(flaws, Flaw::encode)
                .list(steps, Step::encode)
                .list(slots, Slot::encode)
                .list(waiting, Remark::encode)
                .list(remarks, Remark::encode)
                .list(lines, Lines::encode)
                .list(lambdas, (e, o) -> o.text(e));
    }

    static Take decode(In in) throws WireException {
        return new Take(
                in.text(),
                in.text(),
                in.flag(),
                in.list(Flaw::decode),
                in.list(Step::decode),
                in.list(Slot::decode),
                in.list(Remark::decode),
                in.list(Remark::decode),
                in.list(Lines::decode),
                in.list(In::text));
    }
}
