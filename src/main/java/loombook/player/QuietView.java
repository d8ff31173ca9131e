package loombook.player;

import loombook.session.Outcome;
import loombook.term.Ink;
import loombook.words.Tongue;

import java.io.PrintStream;

/// A run that shows what the program prints and nothing else; what went wrong goes to standard
/// error.
public final class QuietView implements RunView {
    private final PrintStream out;
    private final PrintStream err;

    public QuietView(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void output(boolean error, byte[] bytes) {
        PrintStream to = error ? err : out;
        to.write(bytes, 0, bytes.length);
        to.flush();
    }

    @Override
    public void failed(Outcome outcome) {
        OutcomeText.lines(outcome, Ink.PLAIN, Tongue.EN).forEach(err::println);
        err.flush();
    }

    @Override
    public void partEnds(Played played) {
        if (played instanceof Played.Ran(_, var report, _)) {
            report.remarks().forEach(each -> err.println(each.text(Tongue.EN)));
            err.flush();
        }
    }
}
