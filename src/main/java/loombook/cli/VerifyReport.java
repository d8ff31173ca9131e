package loombook.cli;

import loombook.problem.Problem;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.term.Spans;
import loombook.verify.Examined;
import loombook.verify.Updater;

import java.util.ArrayList;
import java.util.List;

/// Says what `verify` found: a line for each chapter, its problems below, and the sum.
final class VerifyReport {
    private final Program program;
    private final Ink ink;
    private final long start = System.nanoTime();
    private int chapters;
    private int bad;
    private boolean bookIsWell = true;

    VerifyReport(Program program) {
        this.program = program;
        this.ink = program.ink(false);
    }

    /// @param update what became of the chapter's file
    /// @param beside problems that have nothing to do with what the cells did
    void chapter(Examined examined, Updater.Update update, List<Problem> beside) {
        List<Problem> problems = new ArrayList<>();
        String updated = "";
        if (update instanceof Updater.Update.Written(var left)) {
            problems.addAll(left);
            updated = dot() + "updated: read the change before you commit it";
        } else {
            problems.addAll(examined.problems());
            problems.addAll(examined.tooLong());
        }
        problems.addAll(beside);
        chapters++;
        bad += problems.isEmpty() ? 0 : 1;
        String facts = count(examined.facts().size(), "cell") + dot() + Spans.of(examined.nanos());
        line(examined.chapter().name(), facts + updated, problems);
    }

    /// What is wrong with the book, and with no chapter in particular.
    void book(List<Problem> problems) {
        if (!problems.isEmpty()) {
            bookIsWell = false;
            line("the book", "", problems);
        }
    }

    /// @return whether all is well
    boolean ends() {
        String all = count(chapters, "chapter");
        String sum =
                bad > 0
                        ? (chapters == 1 ? all : bad + " of " + all) + has(bad) + "problems"
                        : all + (chapters == 1 ? ", " : ", all ") + "as recorded";
        boolean well = bad == 0 && bookIsWell;
        String book = bad == 0 && !bookIsWell ? ", but the book has problems" : "";
        print(
                ink.paint(well ? Role.GOOD : Role.ERROR, sum + book)
                        + ink.paint(Role.DIM, dot() + Spans.of(System.nanoTime() - start)));
        return well;
    }

    private void line(String name, String facts, List<Problem> problems) {
        String mark =
                problems.isEmpty()
                        ? ink.paint(Role.GOOD, ink.glyph("✓", "ok"))
                        : ink.paint(Role.ERROR, ink.glyph("✗", "x"));
        print((mark + " " + name + "  " + ink.paint(Role.DIM, facts)).stripTrailing());
        for (Problem problem : problems) {
            print(program.indented(problem, "  "));
        }
    }

    private String dot() {
        return ink.glyph(" · ", ", ");
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String has(int count) {
        return count == 1 ? " has " : " have ";
    }

    private void print(String line) {
        program.out().println(line);
        program.out().flush();
    }
}
