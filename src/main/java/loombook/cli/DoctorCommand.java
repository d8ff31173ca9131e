package loombook.cli;

import loombook.home.Home;
import loombook.player.Wrapped;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// Looks at all that Loombook needs from this machine.
@Command(
        name = "doctor",
        description =
                "Looks at the JDK, the terminal and the caches, and says how to mend what is"
                        + " amiss.",
        footer = {"", "Exit code: 0 all is well enough to work, 1 something is not."})
final class DoctorCommand implements Callable<Integer> {
    private static final long KILO = 1000;
    private static final int SAYS = 13;
    private static final int FIX = 4;

    private final Program program;
    private final Words words;

    @Option(names = "--paths", description = "where everything is kept, and how large it is")
    private boolean paths;

    @Option(names = "--clean", description = "empty the caches; progress and edits stay")
    private boolean clean;

    DoctorCommand(Program program) {
        this.program = program;
        this.words = Words.of(Area.DOCTOR, program.tongue());
    }

    @Override
    public Integer call() {
        if (clean) {
            long freed = program.home().clean();
            program.out().println(words.get("cleaned", size(freed)));
            return Exit.DONE;
        }
        if (paths) {
            for (Home.Usage usage : program.home().usage()) {
                program.out()
                        .println(
                                String.format(
                                        "%-20s %10s  %s",
                                        usage.name(), size(usage.bytes()), usage.path()));
            }
            return Exit.DONE;
        }
        Ink ink = program.ink(false);
        List<Finding> findings = new Examination(program, words).findings();
        findings.forEach(finding -> print(finding, ink));
        return findings.stream().anyMatch(Finding.Bad.class::isInstance)
                ? Exit.NOT_DONE
                : Exit.DONE;
    }

    private void print(Finding finding, Ink ink) {
        String mark =
                switch (finding) {
                    case Finding.Good _ -> ink.paint(Role.GOOD, ink.glyph("✓", "ok"));
                    case Finding.Note _ -> ink.paint(Role.WARNING, "!");
                    case Finding.Bad _ -> ink.paint(Role.ERROR, ink.glyph("✗", "x"));
                };
        String what = String.format("%s %-10s ", mark, finding.what());
        program.out().println(what + folded(finding.says(), SAYS, ink));
        if (!finding.fix().isEmpty()) {
            program.out().println("    " + folded(words.get("fix", finding.fix()), FIX, ink));
        }
        program.out().flush();
    }

    /// Where somebody looks at it, as wide as the terminal; else the lines are as long as they are.
    ///
    /// @param indent where the text begins, and its further lines as well
    private String folded(String text, int indent, Ink ink) {
        return program.isTerminal()
                ? Wrapped.message(text, ink.width() - indent)
                        .replace("\n    ", "\n" + " ".repeat(indent))
                : text;
    }

    private String size(long bytes) {
        return bytes < KILO * KILO
                ? words.get("kilobytes", (bytes + KILO - 1) / KILO)
                : words.get("megabytes", bytes / (KILO * KILO));
    }
}
