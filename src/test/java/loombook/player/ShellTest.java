package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.term.Prompt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The shell's loop, with somebody at the keys who knows what to type.
class ShellTest {
    @TempDir Path here;

    private String shown(String... inputs) {
        try (ShellBench bench = new ShellBench(here)) {
            return bench.shown(inputs);
        }
    }

    @Test
    void valuesComeWithTheirNamesAndTypes() {
        assertThat(shown("var list = new ArrayList<String>()", "40 + 2", "list.size();"))
                .isEqualTo("list = []  ArrayList<String>\n$2 = 42  int\n$3 = 0  int\n");
    }

    @Test
    void outputComesBeforeTheValue() {
        assertThat(shown("System.out.println(\"first\"); 7")).isEqualTo("first\n$2 = 7  int\n");
    }

    @Test
    void anOpenLineOfOutputIsClosed() {
        assertThat(shown("System.out.print(\"no end\")")).isEqualTo("no end⏎\n");
    }

    @Test
    void definitionsAreConfirmed() {
        assertThat(shown("void hi() {}", "void hi() {}", "int twice(int x) { return two() * x; }"))
                .isEqualTo(
                        """
                        defined method hi()
                        defined anew: method hi()
                        defined method twice(int)
                        ! twice(int) cannot be used yet: it needs method two()
                        """);
    }

    @Test
    void anErrorPointsAtItsColumn() {
        assertThat(shown("int n = \"four\""))
                .isEqualTo(
                        """
                        ✗ incompatible types: String cannot be converted to int
                              int n = "four"
                                      ^^^^^^
                        """);
    }

    @Test
    void inALongInputAnErrorSaysWhichLine() {
        assertThat(shown("int a = 1;\nint b = c;\n"))
                .isEqualTo(
                        """
                        a = 1  int
                        ✗ line 2: cannot find symbol: variable c
                              int b = c;
                                      ^
                        """);
    }

    @Test
    void anExceptionShowsTheLineOfTheInput() {
        assertThat(shown("void fail() {\n  throw new IllegalStateException(\"no\");\n}", "fail()"))
                .isEqualTo(
                        """
                        defined method fail()
                        ✗ IllegalStateException: no
                            at fail  [1]:2
                            at [2]:1
                        """);
    }

    @Test
    void whatIsNotImportedIsProposedAndAcceptedByAKey() {
        try (ShellBench bench = new ShellBench(here)) {
            String shown =
                    bench.typed(
                            new Prompt.Typed.Text("HttpClient.Version.HTTP_2"),
                            new Prompt.Typed.Accepted());

            assertThat(shown)
                    .contains("  HttpClient is not imported: java.net.http.HttpClient\n")
                    .contains("  Alt-I or /import imports it and tries again\n")
                    .endsWith(
                            """
                            import java.net.http.HttpClient
                              HttpClient.Version.HTTP_2
                            $2 = HTTP_2  HttpClient.Version
                            """);
        }
    }

    @Test
    void ofSeveralProposalsOneIsChosenByItsNumber() {
        assertThat(shown("Connection c = null", "/import 2", "/import 9"))
                .contains("  Connection is not imported: 1 java.sql.Connection\n")
                .contains("2 com.sun.jdi.connect.spi.Connection\n")
                .contains("import com.sun.jdi.connect.spi.Connection\n")
                .contains("c = null  Connection\n")
                .endsWith("✗ nothing was proposed: type the import itself\n");
    }

    @Test
    void undoTakesTheLastInputBack() {
        assertThat(shown("int x = 1", "x = 2", "/undo", "x", "/undo", "/undo", "x", "/undo"))
                .contains("taken back: x = 2\n")
                .contains("x = 1  int\n")
                .contains("taken back: int x = 1\n")
                .contains("✗ cannot find symbol: variable x\n")
                .endsWith("✗ there is nothing to take back\n");
    }

    @Test
    void resetForgetsAll() {
        assertThat(shown("int x = 1", "/reset", "/vars"))
                .endsWith(
                        """
                        everything is as it was when you came
                          no variables yet: type var x = 1
                        """);
    }

    @Test
    void listsTellWhatThereIs() {
        String shown =
                shown(
                        "int number = 1; String s = \"a\"",
                        "record Point(int x) {}\nint twice(int n) { return 2 * n; }",
                        "/vars",
                        "/methods",
                        "/types",
                        "/imports",
                        "/list");

        assertThat(shown)
                .endsWith(
                        """
                          int    number = 1
                          String s      = "a"
                          int twice(int)
                          record Point
                          import module java.base  (always)
                           1  int number = 1;
                           2  String s = "a";
                           3  record Point(int x) {}
                           4  int twice(int n) { return 2 * n; }
                        """);
    }

    @Test
    void dropForgetsOneThing() {
        assertThat(shown("int x = 1", "/drop x", "x", "/drop x", "/drop"))
                .contains("dropped x\n")
                .contains("✗ cannot find symbol: variable x\n")
                .contains("✗ nothing that you could drop is called x: /vars /methods /types\n")
                .endsWith("✗ /drop needs a name, as in /drop x\n");
    }

    @Test
    void whatIsSavedCanBeOpened() throws IOException {
        try (ShellBench bench = new ShellBench(here, List.of("//PREVIEW"), _ -> {})) {
            assertThat(bench.shown("int x = 20", "x + 1", "/save mine.jsh", "/save mine.jsh"))
                    .endsWith(
                            """
                            saved 2 snippets in mine.jsh
                            ✗ mine.jsh is there already: /save -f mine.jsh writes over it
                            """);
        }
        assertThat(here.resolve("mine.jsh")).hasContent("//PREVIEW\nint x = 20;\nx + 1\n");

        assertThat(shown("/open mine.jsh", "x", "/open none.jsh"))
                .startsWith("x = 20  int\n$2 = 21  int\nx = 20  int\n")
                .contains("✗ there is no none.jsh here: paths start from " + here);
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Files.write(here.resolve("bytes.jsh"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(shown("/open bytes.jsh", "/open .", "/open", "/save no/such/folder.jsh"))
                .isEqualTo(
                        """
                        ✗ cannot read bytes.jsh: it is not UTF-8 text
                        ✗ cannot read .: it is a folder
                        ✗ /open needs the name of a file: /open NAME.jsh
                        ✗ cannot write no/such/folder.jsh: there is no such folder
                        """);
    }

    @Test
    void unknownCommandsGetTheNearestNames() {
        assertThat(shown("/varz", "/edit", "/i", "/nonsense"))
                .isEqualTo(
                        """
                        ✗ there is no command /varz: did you mean /vars?
                        ✗ there is no command /edit: press Up until the input comes back, and change it
                        ✗ /i may mean /imports or /import: write a letter more
                        ✗ there is no command /nonsense: /help lists those there are
                        """);
    }

    @Test
    void helpNamesEveryCommand() {
        String help = shown("/help");
        for (ShellCommands.Name name : ShellCommands.Name.values()) {
            assertThat(help).contains("\n  " + name.word());
        }
        assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aProgramMayReadWhatIsTyped() {
        try (ShellBench bench = new ShellBench(here).willRead("Ann")) {
            assertThat(bench.shown("System.out.print(\"name? \"); IO.readln()"))
                    .isEqualTo("name? $2 = \"Ann\"  String\n");
        }
    }

    @Test
    void aDeadJvmIsReplacedAndTheVariablesComeBack() {
        assertThat(shown("int x = 5", "System.exit(3)", "x"))
                .contains("✗ System.exit(3) ended the chapter's JVM\n")
                .endsWith("x = 5  int\n");
    }

    @Test
    void whatIsPlayedFirstIsNotWhatWasTyped() {
        try (ShellBench bench =
                new ShellBench(here, List.of(), say -> say.accept("the chapter is there"))) {
            assertThat(bench.shown("1", "/list"))
                    .startsWith("the chapter is there\n")
                    .endsWith("   1  1\n");
        }
    }

    @Test
    void whoeverTypesADirectiveLearnsWhereItBelongs() {
        assertThat(shown("//DEPS com.example:thing:1.0"))
                .startsWith("! a shell gets its libraries when it starts: put the line at the top")
                .contains("./loombook shell Try.jsh")
                .doesNotContain("✗");
    }

    @Test
    void whatIsLongIsBrokenBetweenWords() {
        String words = "word ".repeat(30).strip();

        assertThat(shown("throw new IllegalStateException(\"" + words + "\")"))
                .contains("word \n    word")
                .matches("(.{0,79}\n)*");
    }

    @Test
    void exitLeavesAtOnce() {
        assertThat(shown("/exit", "1 + 1")).isEmpty();
    }

    @Test
    void emptyInputIsNothing() {
        try (ShellBench bench = new ShellBench(here)) {
            assertThat(
                            bench.typed(
                                    new Prompt.Typed.Text("  "),
                                    new Prompt.Typed.Interrupted(false),
                                    new Prompt.Typed.Interrupted(true)))
                    .isEqualTo("Ctrl-D leaves, /help tells more\n");
        }
    }
}
