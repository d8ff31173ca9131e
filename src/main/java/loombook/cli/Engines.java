package loombook.cli;

import loombook.home.CacheFolder;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.session.Cell;
import loombook.session.JvmStarter;
import loombook.session.Session;
import loombook.session.Setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Makes sessions, and starts the first chapter's JVM before anybody has asked for it.
final class Engines implements AutoCloseable {
    private static final Set<String> PLAYING = Set.of("run", "play", "shell", "verify");
    private static final Set<String> COMPILING = Set.of("run", "shell");
    private static final String TRAIN = "loombook.aot.train";
    static final String COURSE = "loombook.course";
    private static final String LIVE = "live";
    private static final String AGENT_CACHE = "agent.aot";
    private static final String KEPT = "kept";
    private static final long CAP = 256L << 20;

    private final Program program;
    private Session.Early early;
    private JvmStarter starter;
    private boolean taught;
    private boolean complained;

    Engines(Program program) {
        this.program = program;
    }

    /// Begins to start a JVM if these arguments will need one.
    void expect(String[] args) {
        boolean help = CommandTree.asksForHelp(args);
        if (args.length > 0 && PLAYING.contains(args[0]) && !help && !learns()) {
            boolean live = program.property(COURSE).equals(LIVE);
            boolean compiles = live && COMPILING.contains(args[0]);
            if (live && !compiles) {
                Session.expectCompiler();
            }
            try {
                early = new Session.Engine(starter(), Optional.empty(), _ -> {}).early(compiles);
            } catch (ProblemException _) {
                // The command itself will find out, and say so.
                early = null;
            }
        }
    }

    /// @throws ProblemException if nothing may be kept, since others can write to the cache
    void checkCache() {
        program.home().cacheFolder(KEPT, CAP);
    }

    /// @param keep told if compiled cells cannot be kept from run to run; empty if they shall not
    synchronized Session open(
            Setup setup,
            String libraries,
            Cell.Form form,
            Session.Limits limits,
            Optional<Consumer<Said>> keep) {
        Optional<CacheFolder> kept = keep.map(_ -> program.home().cacheFolder(KEPT, CAP));
        Consumer<Said> trouble = why -> keep.ifPresent(notes -> notKept(why, notes));
        Session.Early first = early;
        early = null;
        boolean learns = learns();
        Session session =
                new Session.Engine(learns ? learner() : starter(), kept, trouble)
                        .open(setup, libraries, form, limits, first);
        if (learns) {
            taught = true;
            session.leaveInGoodOrder();
        }
        return session;
    }

    /// Whether the next JVM is started for what can be learnt from it.
    private boolean learns() {
        return !taught && !program.property(TRAIN).isEmpty();
    }

    private JvmStarter learner() {
        List<String> options = options();
        options.add("-Dloombook.rehearsal=true");
        // With notes on which methods were busy, a JVM compiles all of these at its start.
        options.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        options.add("-XX:AOTCacheOutput=" + Path.of(program.property(TRAIN), AGENT_CACHE));
        return new JvmStarter(besideUs("loombook-agent.jar"), options);
    }

    /// Once is enough, however many chapters are played.
    private synchronized void notKept(Said why, Consumer<Said> notes) {
        if (!complained) {
            complained = true;
            notes.accept(
                    Said.of(
                            "compiled cells are not kept, so the next run will be no faster: {0}\n"
                                    + "  {1}",
                            why,
                            Problem.remedy(
                                    Said.of(
                                            "make room, or let LOOMBOOK_HOME name another"
                                                    + " folder"))));
        }
    }

    private JvmStarter starter() {
        if (starter == null) {
            starter = new JvmStarter(besideUs("loombook-agent.jar"), options());
        }
        return starter;
    }

    /// A jar of ours that stands where this program's own does.
    static Path besideUs(String name) {
        try {
            Path here =
                    Path.of(
                            Engines.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            Path jar = here.resolveSibling(name);
            if (Files.isRegularFile(jar)) {
                return jar;
            }
            throw ProblemException.ours(
                    Place.of(jar.toString()),
                    Said.of("is missing"),
                    Said.of("build the program again"),
                    null);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where a JVM that crashes leaves its report, which is not the reader's folder.
    private Path crashReports() {
        return Path.of(program.property("java.io.tmpdir"), "loombook-crash-%p.log");
    }

    private List<String> options() {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-XX:+IgnoreUnrecognizedVMOptions",
                                "-Xlog:disable",
                                "-Xlog:all=error:stderr",
                                "-Dfile.encoding=UTF-8",
                                "-Djava.awt.headless=true",
                                "-XX:ErrorFile=" + crashReports(),
                                "--enable-preview"));
        Path cache = Path.of(program.property("loombook.aot"), AGENT_CACHE);
        if (!program.property("loombook.aot").isEmpty() && Files.isRegularFile(cache)) {
            options.add("-XX:AOTCache=" + cache);
        }
        return options;
    }

    @Override
    public synchronized void close() {
        if (early != null) {
            early.drop();
        }
    }
}
