package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterReader;
import loombook.chapter.Header;
import loombook.chapter.Target;
import loombook.home.AtomicFile;
import loombook.home.Saved;
import loombook.library.Progress;
import loombook.player.OpeningView;
import loombook.player.RunView;
import loombook.player.Runner;
import loombook.player.Shell;
import loombook.player.TextView;
import loombook.problem.Said;
import loombook.session.Session;
import loombook.term.Console;
import loombook.term.Ink;
import loombook.term.LinePrompt;
import loombook.term.Prompt;
import loombook.term.TerminalPrompt;
import loombook.words.Tongue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A shell for Java, empty or with what a chapter defines.
@Command(
        name = "shell",
        description = "A shell for Java, with a chapter's definitions if you name one.",
        footer = {
            "",
            "A CHAPTER is a number, name or path; with #cell, it is played up to that cell.",
            "Without one, java.net.http.* and print, println, readln are imported besides what",
            "is always there (all of java.base), and features in preview may be used.",
            "Where there is no terminal, standard input is run as a script.",
            "",
            "Exit code: 0 done, 1 a script failed, 2 wrong input."
        })
final class ShellCommand implements Callable<Integer> {
    private static final String HISTORY = "shell-history";
    private static final String START =
            """
            //PREVIEW
            // %% id="start"
            import java.net.http.*;
            import static java.lang.IO.*;
            """;
    private static final String REHEARSED =
            "20 + 22\rvar s = \"a\"\rs.sub\t0)\rint n = s\r/vars\r/exit\r";
    private static final int USUAL_ROWS = 24;
    private static final Path NOWHERE = Path.of("shell");
    private static final Session.Limits LIMITS = new Session.Limits(null, 1L << 24);

    private final Program program;

    @Parameters(arity = "0..1", paramLabel = "CHAPTER", description = "as in 7 or 07#cell")
    private Optional<String> chapter;

    @Option(names = "--plain", description = "plain text: no colours, no menus, no moving cursor")
    private boolean plain;

    ShellCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        Chapters chapters = new Chapters(program);
        if (!program.isTerminal()) {
            return script(chapters);
        }
        Optional<Target> target = chapter.map(chapters::target);
        Chapter start = target.map(chapters::read).orElseGet(ShellCommand::empty);
        Runner.Range range =
                target.flatMap(Target::cell)
                        .map(
                                _ ->
                                        CellRange.of(
                                                start,
                                                target.get(),
                                                Optional.empty(),
                                                Optional.empty()))
                        .orElse(Runner.Range.ALL);
        Ink ink = program.ink(plain);
        try (Session session = chapters.open(start, LIMITS, true, downloads())) {
            Shell.Opening opening =
                    target.isPresent()
                            ? say ->
                                    play(
                                            start,
                                            range,
                                            session,
                                            new OpeningView(
                                                    say, ink, program.tongue(), session::warmUp))
                            : _ -> play(start, range, session, new RunView.Hidden());
            type(
                    session,
                    new Shell.Setting(
                            program.here(),
                            directives(start),
                            Shell.From.NOWHERE,
                            program.tongue(),
                            opening),
                    ink);
        }
        return Exit.DONE;
    }

    private void type(Session session, Shell.Setting setting, Ink ink) {
        boolean simple = plain || program.environment().getOrDefault("TERM", "dumb").equals("dumb");
        try (TakenTerminal taken = TakenTerminal.take(simple)) {
            Optional<Console> console = taken.orNote(program);
            Shell shell =
                    new Shell(
                            session,
                            ink,
                            setting,
                            () -> console.map(each -> each.size().rows()).orElse(USUAL_ROWS));
            try (Prompt prompt = prompt(console, simple, shell, ink)) {
                shell.run(prompt);
            }
        }
    }

    private Prompt prompt(Optional<Console> console, boolean simple, Shell shell, Ink ink) {
        if (console.isEmpty()) {
            return new LinePrompt(program.in(), program.out(), shell.guide(), ink.width());
        }
        return simple
                ? TerminalPrompt.plain(console.get(), shell.guide())
                : TerminalPrompt.open(console.get(), shell.guide(), history(program), ink);
    }

    /// Does what a first input needs, where there may be no terminal to type it on.
    static void rehearse(Program program) throws IOException {
        ByteArrayInputStream keys =
                new ByteArrayInputStream(REHEARSED.getBytes(StandardCharsets.UTF_8));
        Ink ink = new Ink(true, true, 80);
        Chapter start = empty();
        try (Session session = new Chapters(program).open(start, LIMITS, true, Progress.NONE);
                Console console = Console.imagined(keys)) {
            Shell.Opening opening =
                    _ -> play(start, Runner.Range.ALL, session, new RunView.Hidden());
            Shell.Setting setting =
                    new Shell.Setting(
                            program.here(), List.of(), Shell.From.NOWHERE, Tongue.EN, opening);
            Shell shell = new Shell(session, ink, setting, () -> 24);
            try (Prompt prompt =
                    TerminalPrompt.open(console, shell.guide(), Optional.empty(), ink)) {
                shell.run(prompt);
            }
        }
    }

    private static Chapter empty() {
        return ChapterReader.read(NOWHERE, START.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    private static void play(Chapter start, Runner.Range range, Session session, RunView view) {
        Runner.Range upTo = new Runner.Range(Optional.empty(), range.to());
        new Runner(InputStream.nullInputStream(), view, upTo, false).run(start, session);
    }

    /// What a file needs at its top to be run on its own.
    static List<String> directives(Chapter start) {
        Header header = start.header();
        List<String> lines = new ArrayList<>();
        if (header.preview()) {
            lines.add("//PREVIEW");
        }
        header.deps().forEach(each -> lines.add("//DEPS " + each.value()));
        return lines;
    }

    static Optional<Path> history(Program program) {
        Path file = program.home().data().resolve(HISTORY);
        if (AtomicFile.makePrivate(file) instanceof Saved.NotWritten(var why)) {
            program.note(Said.of("what you type is not remembered: {0}", why));
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private Downloads downloads() {
        return new Downloads(program.err(), program.tongue());
    }

    private int script(Chapters chapters) {
        Chapter script = chapters.read(chapters.target("-"));
        Optional<Target> target = chapter.map(chapters::target);
        Chapter base = target.map(chapters::read).orElse(script);
        try (Session session = chapters.open(base, LIMITS, true, downloads())) {
            if (target.isPresent()) {
                Runner.Range range = new Runner.Range(Optional.empty(), target.get().cell());
                new Runner(program.in(), new RunView.Hidden(), range, false).run(base, session);
            }
            RunView view = new TextView(program.out(), program.ink(plain), program.tongue(), false);
            return new Runner(program.in(), view, Runner.Range.ALL, false)
                            .run(script, session).stream().allMatch(RunView.Played::isWell)
                    ? Exit.DONE
                    : Exit.NOT_DONE;
        }
    }
}
