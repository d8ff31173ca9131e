package loombook.term;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class OwnTerminalTest {
    @Test
    void findsByNameWhatOnlyARealTerminalNeeds() {
        assertThatCode(OwnTerminal::rehearse).doesNotThrowAnyException();
    }
}
