package loombook.cli;

import loombook.problem.Problem;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.term.Spans;
import loombook.verify.Examined;
import loombook.verify.Updater;
import loombook.words.Area;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;

/// Says what `verify` found: a line for each chapter, its problems below, and the sum.
final class VerifyReport {
    private final Program program;
    private final Ink ink;
    private final Words words;
    private final long start = System.nanoTime();
    private int chapters;
    private int bad;
    private boolean bookIsWell = true;

    VerifyReport(Program program) {
        this.program = program;
        this.ink = program.ink(false);
        this.words = Words.of(Area.VERIFY, program.tongue());
    }

    /// @param update what became of the chapter's file
    /// @param beside problems that have nothing to do with what the cells did
    void chapter(Examined examined, Updater.Update update, List<Problem> beside) {
        List<Problem> problems = new ArrayList<>();
        String updated = "";
        if (update instanceof Updater.Update.Written(var left)) {
            problems.addAll(left);
            updated = dot() + words.get("updated");
        } else {
            problems.addAll(examined.problems());
            problems.addAll(examined.tooLong());
        }
        problems.addAll(beside);
        chapters++;
        bad += problems.isEmpty() ? 0 : 1;
        String facts =
                words.count("cells", examined.facts().size()) + dot() + Spans.of(examined.nanos());
        line(examined.chapter().name(), facts + updated, problems);
    }

    /// What is wrong with the book, and with no chapter in particular.
    void book(List<Problem> problems) {
        if (!problems.isEmpty()) {
            bookIsWell = false;
            line(words.get("book"), "", problems);
        }
    }

    /// @return whether all is well
    boolean ends() {
        boolean well = bad == 0 && bookIsWell;
        String sum = bad == 0 ? words.count("chapters.well", chapters) : ill();
        print(
                ink.paint(
                                well ? Role.GOOD : Role.ERROR,
                                bad > 0 || bookIsWell ? sum : words.get("book.ill", sum))
                        + ink.paint(Role.DIM, dot() + Spans.of(System.nanoTime() - start)));
        return well;
    }

    private String ill() {
        return chapters == 1
                ? words.get("chapters.ill.only", chapters)
                : words.form("chapters.ill", bad, bad, chapters);
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

    private void print(String line) {
        program.out().println(line);
        program.out().flush();
    }
}
