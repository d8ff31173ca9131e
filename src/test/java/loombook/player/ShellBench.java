package loombook.player;

import loombook.session.Cell;
import loombook.session.JvmStarter;
import loombook.session.Session;
import loombook.session.Setup;
import loombook.term.Ink;
import loombook.term.Prompt;
import loombook.words.Tongue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A shell whose reader is a list of inputs, and all that it shows them.
final class ShellBench implements AutoCloseable {
    private final Session session;
    private final Shell shell;
    private final Typist typist = new Typist();

    ShellBench(Path here) {
        this(here, List.of(), _ -> {});
    }

    ShellBench(Path here, List<String> directives, Shell.Opening opening) {
        JvmStarter starter =
                new JvmStarter(
                        agent(),
                        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-preview"));
        session =
                new Session.Engine(starter, Optional.empty(), _ -> {})
                        .open(Setup.PLAIN, "", Cell.Form.CELL, Session.Limits.NONE, null);
        Shell.Setting setting =
                new Shell.Setting(here, directives, Shell.From.NOWHERE, Tongue.EN, opening);
        shell = new Shell(session, Ink.PLAIN, setting, () -> 24);
    }

    private static Path agent() {
        try {
            return Path.of(
                            Session.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                    .resolveSibling("loombook-agent.jar");
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    Session session() {
        return session;
    }

    Prompt.Guide guide() {
        return shell.guide();
    }

    /// Types these inputs, then Ctrl-D.
    ///
    /// @return what was shown, without times and without the greeting
    String shown(String... inputs) {
        return typed(
                Arrays.stream(inputs).map(Prompt.Typed.Text::new).toArray(Prompt.Typed[]::new));
    }

    String typed(Prompt.Typed... all) {
        typist.shown.setLength(0);
        typist.left.addAll(Arrays.asList(all));
        shell.run(typist);
        return typist.shown
                .substring(typist.shown.indexOf("\n") + 1)
                .replaceAll("(?m) · \\d[\\d.]* m?s$", "")
                .replaceAll("(?m)^ran \\d[\\d.]* m?s\n", "");
    }

    /// What a program that reads is given.
    ShellBench willRead(String... lines) {
        typist.lines.addAll(Arrays.asList(lines));
        return this;
    }

    @Override
    public void close() {
        session.close();
    }

    private static final class Typist implements Prompt {
        private final Deque<Typed> left = new ArrayDeque<>();
        private final Deque<String> lines = new ArrayDeque<>();
        private final StringBuffer shown = new StringBuffer();

        @Override
        public Typed read(String sign, String more) {
            return left.isEmpty() ? new Typed.End() : left.remove();
        }

        @Override
        public void show(String text) {
            shown.append(text);
        }

        @Override
        public <T> T during(Callable<T> work, Runnable interrupted) throws Exception {
            return work.call();
        }

        @Override
        public Optional<String> line() {
            return Optional.ofNullable(lines.poll());
        }

        @Override
        public int columns() {
            return 80;
        }

        @Override
        public void close() {}
    }
}
