package loombook.cli;

import loombook.home.Home;
import loombook.home.Platform;
import loombook.player.Wrapped;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.term.Ink;
import loombook.words.Sentences;
import loombook.words.Tongue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// All that commands get from the outside: streams, environment, folders.
final class Program implements AutoCloseable {
    private static final int USUAL_WIDTH = 80;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Properties properties;
    private final Path here;
    private final Engines engine;
    private final EarlyJudge early;
    private final Language language = new Language();
    private Home home;
    private int width;
    private boolean staysPlain;

    Program(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Properties properties,
            Path here) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.properties = properties;
        this.here = here;
        this.engine = new Engines(this);
        this.early = new EarlyJudge(this);
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Map<String, String> environment() {
        return environment;
    }

    Properties properties() {
        return properties;
    }

    String property(String name) {
        return properties.getProperty(name, "");
    }

    Language language() {
        return language;
    }

    /// The language of our own words.
    Tongue tongue() {
        return language.tongue(this);
    }

    /// Says something that is good to know, and keeps nothing from working.
    void note(Said text) {
        err.println(folded(say(Said.of("note: {0}", text)), "", isErrorShown()));
        err.flush();
    }

    /// Says what is wrong.
    void complain(Problem problem) {
        err.println(folded(words(problem), "", isErrorShown()));
    }

    /// The problem as it is printed beneath something else.
    String indented(Problem problem, String indent) {
        return folded(words(problem), indent, true);
    }

    /// Whoever reads what we print is no reader of pages: no colours, and lines as long as they
    /// are.
    void stayPlain() {
        staysPlain = true;
    }

    /// As wide as the terminal, if that shows it.
    private String folded(String text, String indent, boolean isShown) {
        boolean folds = !staysPlain && isTerminal() && isShown;
        String lines = folds ? Wrapped.message(text, ink(false).width() - indent.length()) : text;
        return lines.lines().map(line -> indent + line).collect(Collectors.joining("\n"));
    }

    /// Whether standard error goes to the terminal as well; taken for granted where that cannot be
    /// told.
    private static boolean isErrorShown() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).startsWith("/dev");
        } catch (IOException | UnsupportedOperationException _) {
            return true;
        }
    }

    /// The Java that we run on, as in 25.
    int javaFeature() {
        return Integer.parseInt(property("java.specification.version"));
    }

    /// The folder that relative paths start from.
    Path here() {
        return here;
    }

    /// The path as somebody in this folder would write it.
    Path shortest(Path file) {
        Path absolute = here.resolve(file).normalize();
        if (absolute.equals(here)) {
            return Path.of(".");
        }
        return absolute.startsWith(here) ? here.relativize(absolute) : file;
    }

    /// The problem as text, its file as somebody in this folder would write it.
    String words(Problem problem) {
        return say(near(problem).said());
    }

    /// The problem, its file as somebody in this folder would write it.
    Problem near(Problem problem) {
        Place place = problem.place();
        if (!place.source().startsWith(here.toString())) {
            return problem;
        }
        String source = shortest(Path.of(place.source())).toString();
        Place near = Place.of(source, place.line(), place.column());
        return Problem.of(near, problem.what(), problem.fix());
    }

    /// In the language of whoever reads it.
    String say(Said said) {
        return Sentences.of(tongue()).say(said);
    }

    /// The project's folder, with `notebooks` in it.
    Path root() {
        String home = property("loombook.home");
        return home.isEmpty() ? here : Path.of(home);
    }

    Path notebooks() {
        return root().resolve("notebooks");
    }

    Platform platform() {
        Platform platform = Platform.current();
        return new Platform(platform.kind(), environment, platform.userHome());
    }

    /// @throws ProblemException if the environment does not tell where it is
    synchronized Home home() {
        if (home == null) {
            home = Home.of(platform());
        }
        return home;
    }

    Engines engine() {
        return engine;
    }

    /// Begins what these arguments will need, and what takes long.
    void expect(String... args) {
        engine.expect(args);
        early.expect(args);
    }

    EarlyJudge earlyJudge() {
        return early;
    }

    /// How to write to standard output.
    Ink ink(boolean plain) {
        return ink(plain, width());
    }

    /// The same, on so many columns.
    Ink ink(boolean plain, int columns) {
        Charset charset = Charset.forName(properties.getProperty("stdout.encoding", "UTF-8"));
        boolean colour =
                !plain
                        && !staysPlain
                        && isTerminal()
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Ink(colour, charset.equals(StandardCharsets.UTF_8), columns);
    }

    boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /// How many columns there are to write in. Asked of the terminal once.
    synchronized int width() {
        if (width == 0) {
            String columns = environment.getOrDefault("COLUMNS", "");
            width =
                    columns.matches("[1-9]\\d{0,3}")
                            ? Integer.parseInt(columns)
                            : isTerminal() ? TerminalWidth.ask().orElse(USUAL_WIDTH) : USUAL_WIDTH;
        }
        return width;
    }

    @Override
    public void close() {
        engine.close();
        early.close();
        out.flush();
        err.flush();
        // After the last word, when nobody waits for it.
        if (home != null) {
            home.pruneDaily();
        }
    }
}
