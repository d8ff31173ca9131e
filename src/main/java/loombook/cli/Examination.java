package loombook.cli;

import loombook.home.CacheFolder;
import loombook.home.Saved;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.sandbox.Jails;
import loombook.sandbox.Tier;
import loombook.session.Cell;
import loombook.session.CellReport;
import loombook.session.Listener;
import loombook.session.Session;
import loombook.session.Setup;
import loombook.term.Ink;
import loombook.term.Spans;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the doctor finds on this machine.
final class Examination {
    private static final int JAVA = 25;
    private static final String JAILS = "jails";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long CAP = 1 << 20;

    private final Program program;
    private final List<Finding> findings = new ArrayList<>();

    Examination(Program program) {
        this.program = program;
    }

    List<Finding> findings() {
        java();
        chapterJvm();
        cache();
        jail();
        startUp();
        terminal();
        chapters();
        return findings;
    }

    private void java() {
        String version =
                program.property("java.runtime.version") + " in " + program.property("java.home");
        boolean compiler = javax.tools.ToolProvider.getSystemJavaCompiler() != null;
        findings.add(
                !compiler
                        ? new Finding.Bad(
                                "Java", version + " has no compiler", "install a JDK, not a JRE")
                        : program.javaFeature() < JAVA
                                ? new Finding.Bad("Java", version, "install a JDK " + JAVA)
                                : new Finding.Good("Java", version));
    }

    private void chapterJvm() {
        long start = System.nanoTime();
        Session.Limits limits = new Session.Limits(LIMIT, CAP);
        try (Session session =
                program.engine().open(Setup.PLAIN, "", Cell.Form.CELL, limits, Optional.empty())) {
            Cell cell = new Cell("doctor", "doctor", 1, "20 + 1 + 21", Cell.Form.CELL);
            CellReport report = session.play(cell, new Listener.Deaf());
            Optional<String> value = report.value().map(CellReport.Value::text);
            findings.add(
                    value.equals(Optional.of("42"))
                            ? new Finding.Good(
                                    "chapters",
                                    "a cell answers "
                                            + Spans.of(System.nanoTime() - start)
                                            + " after its JVM was asked for")
                            : new Finding.Bad(
                                    "chapters",
                                    "a cell should be 42, but ended so: " + report.outcome(),
                                    "please report this"));
        } catch (ProblemException e) {
            add("chapters", e);
        }
    }

    private void add(String what, ProblemException e) {
        for (Problem problem : e.problems()) {
            findings.add(
                    new Finding.Bad(
                            what, problem.place() + ": " + problem.what(), problem.fix().text()));
        }
    }

    private void cache() {
        try {
            CacheFolder folder = program.home().cacheFolder("doctor", CAP);
            Saved saved = folder.write("probe", new byte[] {42});
            folder.clean();
            // That it stays would do no harm.
            folder.path().toFile().delete();
            findings.add(
                    switch (saved) {
                        case Saved.Written _ ->
                                new Finding.Good("cache", program.home().cache().toString());
                        case Saved.NotWritten(var why) ->
                                new Finding.Note(
                                        "cache",
                                        why.text(),
                                        "make room, or let LOOMBOOK_HOME name another folder; all"
                                                + " works, but slower");
                    });
        } catch (ProblemException e) {
            add("cache", e);
        }
    }

    /// Where learners' code runs when it is checked.
    private void jail() {
        try {
            program.home().cacheFolder(JAILS, CAP);
            Jails jails = Jails.in(program.home().cache().resolve(JAILS));
            Tier tier = jails.strongest().tier();
            Optional<Problem> obstacle = jails.obstacle(Tier.A);
            String says = "tier " + tier + ", " + tier.means();
            findings.add(
                    obstacle.isEmpty()
                            ? new Finding.Good("jail", says)
                            : new Finding.Note(
                                    "jail",
                                    says
                                            + "; the strongest, "
                                            + obstacle.get().place()
                                            + ", "
                                            + obstacle.get().what(),
                                    obstacle.get().fix().text()));
        } catch (IOException e) {
            findings.add(
                    new Finding.Note(
                            "jail",
                            "cannot be tried: " + e.getMessage(),
                            "let LOOMBOOK_HOME name a folder that can be written"));
        } catch (ProblemException e) {
            add("jail", e);
        }
    }

    private void startUp() {
        String folder = program.property("loombook.aot");
        boolean made = !folder.isEmpty() && Files.isRegularFile(Path.of(folder, "host.aot"));
        findings.add(
                made
                        ? new Finding.Good("start", "prepared, in " + folder)
                        : new Finding.Note(
                                "start",
                                "not prepared: every start takes longer than it must",
                                "start with `./loombook`, which prepares it in the background"));
    }

    private void terminal() {
        Ink ink = program.ink(false);
        String kind = program.environment().getOrDefault("TERM", "none");
        String width = ink.width() + " columns";
        if (!ink.glyphs()) {
            findings.add(
                    new Finding.Note(
                            "terminal",
                            "writes "
                                    + program.property("stdout.encoding")
                                    + ", so plain signs are used",
                            "choose a UTF-8 locale, as in `export LC_ALL=C.UTF-8`"));
        } else if (!program.isTerminal()) {
            findings.add(
                    new Finding.Good("terminal", "none: plain text, " + StandardCharsets.UTF_8));
        } else {
            findings.add(
                    new Finding.Good(
                            "terminal",
                            kind + ", " + width + (ink.colour() ? ", colours" : ", no colours")));
        }
    }

    private void chapters() {
        int count = new Chapters(program).library().chapters().size();
        Path notebooks = program.shortest(program.notebooks());
        findings.add(
                count > 0
                        ? new Finding.Good(
                                "book",
                                count + (count == 1 ? " chapter in " : " chapters in ") + notebooks)
                        : new Finding.Bad(
                                "book",
                                "no chapters in " + notebooks,
                                "start Loombook from its own folder"));
    }
}
