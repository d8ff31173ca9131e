package loombook.cli;

import loombook.home.CacheFolder;
import loombook.home.Saved;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.sandbox.Jails;
import loombook.sandbox.Tier;
import loombook.session.Cell;
import loombook.session.CellReport;
import loombook.session.Listener;
import loombook.session.Session;
import loombook.session.Setup;
import loombook.term.Ink;
import loombook.term.Spans;
import loombook.words.Words;

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
    private final Words words;
    private final List<Finding> findings = new ArrayList<>();

    Examination(Program program, Words words) {
        this.program = program;
        this.words = words;
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
        String version = program.property("java.runtime.version");
        String here = words.get("java.here", version, program.property("java.home"));
        if (javax.tools.ToolProvider.getSystemJavaCompiler() == null) {
            bad("java", words.get("java.no.compiler", here), words.get("java.no.compiler.fix"));
        } else if (program.javaFeature() < JAVA) {
            bad("java", here, words.get("java.old.fix", JAVA));
        } else {
            good("java", here);
        }
    }

    private void good(String what, String says) {
        findings.add(new Finding.Good(words.get(what), says));
    }

    private void note(String what, String says, String fix) {
        findings.add(new Finding.Note(words.get(what), says, fix));
    }

    private void bad(String what, String says, String fix) {
        findings.add(new Finding.Bad(words.get(what), says, fix));
    }

    private void chapterJvm() {
        long start = System.nanoTime();
        Session.Limits limits = new Session.Limits(LIMIT, CAP);
        try (Session session =
                program.engine().open(Setup.PLAIN, "", Cell.Form.CELL, limits, Optional.empty())) {
            Cell cell = new Cell("doctor", "doctor", 1, "20 + 1 + 21", Cell.Form.CELL);
            CellReport report = session.play(cell, new Listener.Deaf());
            Optional<String> value = report.value().map(CellReport.Value::text);
            if (value.equals(Optional.of("42"))) {
                String span = Spans.of(System.nanoTime() - start);
                good("chapters", words.get("chapters.well", span));
            } else {
                String says = words.get("chapters.ill", report.outcome());
                bad("chapters", says, words.get("chapters.ill.fix"));
            }
        } catch (ProblemException e) {
            add("chapters", e);
        }
    }

    private void add(String what, ProblemException e) {
        for (Problem problem : e.problems()) {
            bad(what, said(problem), program.say(problem.fix()));
        }
    }

    private String said(Problem problem) {
        return program.say(Said.of("{0}: {1}", problem.place().said(), problem.what()));
    }

    private void cache() {
        try {
            CacheFolder folder = program.home().cacheFolder("doctor", CAP);
            Saved saved = folder.write("probe", new byte[] {42});
            folder.clean();
            // That it stays would do no harm.
            folder.path().toFile().delete();
            switch (saved) {
                case Saved.Written _ -> good("cache", program.home().cache().toString());
                case Saved.NotWritten(var why) ->
                        note("cache", program.say(why), words.get("cache.fix"));
            }
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
            String says = words.get("jail.tier", tier, words.get("jail." + tier));
            if (obstacle.isEmpty()) {
                good("jail", says);
            } else {
                Problem problem = obstacle.get();
                says =
                        words.get(
                                "jail.weaker",
                                says,
                                program.say(problem.place().said()),
                                program.say(problem.what()));
                note("jail", says, program.say(problem.fix()));
            }
        } catch (IOException e) {
            String says = words.get("jail.untried", e.getMessage());
            note("jail", says, words.get("jail.untried.fix"));
        } catch (ProblemException e) {
            add("jail", e);
        }
    }

    private void startUp() {
        String folder = program.property("loombook.aot");
        boolean made = !folder.isEmpty() && Files.isRegularFile(Path.of(folder, "live.aot"));
        if (made) {
            good("start", words.get("start.prepared", folder));
        } else {
            note("start", words.get("start.slow"), words.get("start.slow.fix"));
        }
    }

    private void terminal() {
        Ink ink = program.ink(false);
        if (!ink.glyphs()) {
            String says = words.get("terminal.signs", program.property("stdout.encoding"));
            note("terminal", says, words.get("terminal.signs.fix"));
        } else if (!program.isTerminal()) {
            good("terminal", words.get("terminal.none", StandardCharsets.UTF_8));
        } else {
            String kind =
                    program.environment().getOrDefault("TERM", words.get("terminal.nameless"));
            String width = words.count("terminal.columns", ink.width());
            String key = ink.colour() ? "terminal.colours" : "terminal.colourless";
            good("terminal", words.get(key, kind, width));
        }
    }

    private void chapters() {
        int count = new Chapters(program).library().chapters().size();
        Path notebooks = program.shortest(program.notebooks());
        if (count > 0) {
            good("book", words.form("book.chapters", count, count, notebooks));
        } else {
            bad("book", words.get("book.empty", notebooks), words.get("book.empty.fix"));
        }
    }
}
