package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandTest {
    private static void named(String line, Command.Name name, String argument) {
        assertThat(Command.parse(line)).isEqualTo(new Command.Named(name, argument));
    }

    private static String unknown(String line) {
        assertThat(Command.parse(line)).isInstanceOf(Command.Unknown.class);
        return ((Command.Unknown) Command.parse(line)).why();
    }

    @Test
    void namesMayBeCutShort() {
        named("/v", Command.Name.VARS, "");
        named("/li -all", Command.Name.LIST, "-all");
        named("/ex  1 + 2", Command.Name.EXIT, "1 + 2");
        named("/? /list", Command.Name.HELP, "/list");
        named("/reset", Command.Name.RESET, "");
    }

    @Test
    void whatMayMeanSeveralThingsIsSaid() {
        assertThat(unknown("/e")).contains("/edit, /exit, /env");
        assertThat(unknown("/re")).contains("/reset, /reload");
    }

    @Test
    void whatIsNoCommandIsSaid() {
        assertThat(unknown("/nonsense")).contains("/nonsense");
        assertThat(unknown("/VARS")).contains("/VARS");
        assertThat(unknown("/vars;")).contains("/vars;");
    }

    @Test
    void numbersMeanSnippets() {
        assertThat(Command.parse("/3")).isEqualTo(new Command.Again("3"));
        assertThat(Command.parse("/3-5 7")).isEqualTo(new Command.Again("3-5 7"));
        assertThat(Command.parse("/s1")).isEqualTo(new Command.Again("s1"));
        assertThat(Command.parse("/-2")).isEqualTo(new Command.Back(2));
        assertThat(Command.parse("/!")).isEqualTo(new Command.Back(1));
    }

    @Test
    void onlyExitWithoutAStatusNeedsNoCompilerAtTheEnd() {
        assertThat(Command.parse("/exit").endsScript()).isTrue();
        assertThat(Command.parse("/exit").needsCompiler()).isFalse();
        assertThat(Command.parse("/exit x").needsCompiler()).isTrue();
        assertThat(Command.parse("/vars").needsCompiler()).isTrue();
        assertThat(Command.parse("/set").needsCompiler()).isFalse();
    }

    @Test
    void optionsAndNamesAreToldApart() {
        Arguments arguments = Arguments.parse("-a", "-all", "-start");
        assertThat(arguments.has("-all")).isTrue();
        assertThat(Arguments.parse("x \"-all\" y", "-all").words())
                .containsExactly("x", "-all", "y");
        assertThat(Arguments.parse("-bad", "-all").flaw()).contains("-bad");
        assertThat(Arguments.parse("-all -start", "-all", "-start").flaw()).contains("choose one");
        assertThat(Arguments.parse("-all x", "-all").flaw()).contains("not both");
    }
}
