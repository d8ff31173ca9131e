package loombook.term;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Where a reader types one input after another, and reads what comes of it.
public interface Prompt extends AutoCloseable {

    /// What the reader did.
    sealed interface Typed {
        /// May have several lines.
        record Text(String text) implements Typed {}

        /// Ctrl-C.
        ///
        /// @param empty whether there was nothing to take back
        record Interrupted(boolean empty) implements Typed {}

        /// Asks for what was proposed last.
        record Accepted() implements Typed {}

        /// Ctrl-D.
        record End() implements Typed {}
    }

    /// Knows the language that is typed.
    interface Guide {

        /// Whether Enter ends the input, or begins another line of it.
        boolean isComplete(String text);

        /// How the text left of the cursor may go on.
        Proposals proposals(String text, int cursor);

        /// What there is to say about what stands at the cursor.
        ///
        /// @param asked how often this was asked in a row, from one; more is told each time
        /// @return lines, styles and all; none if there is nothing
        List<String> explanation(String text, int cursor, int asked);

        /// Parts of the text that have a colour, by their letters alone: asked at every key.
        List<Span> colours(String text);

        /// The same by what they mean, which may take a while; empty if that is not known.
        Optional<List<Span>> meanings(String text);

        /// Whether something was proposed that can be accepted by a key.
        boolean hasOffer();
    }

    /// @param replaced how many characters left of the cursor a proposal replaces
    /// @param note shown above the prompt, may be empty
    record Proposals(int replaced, List<Proposal> choices, List<String> note) {
        public static final Proposals NONE = new Proposals(0, List.of(), List.of());
    }

    /// @param text what is put in
    /// @param shown how it looks in the list
    /// @param beside what is said beside it, may be empty
    record Proposal(String text, String shown, String beside) {}

    /// Asks for the next input.
    ///
    /// @param sign what stands before its first line
    /// @param more what stands before its other lines
    Typed read(String sign, String more);

    /// Shows something, above the input where one is being typed. Any thread may call it.
    void show(String text);

    /// Something that goes on while nothing is typed; Ctrl-C does what is said.
    <T> T during(Callable<T> work, Runnable interrupted) throws Exception;

    /// A line for a program that reads; empty at the end. To be called within [#during].
    Optional<String> line();

    /// How many columns there are now.
    int columns();

    @Override
    void close();
}
