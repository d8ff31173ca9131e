package loombook.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.utils.NonBlocking;
import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class KeysTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void charactersAreThemselves() {
        assertThat(keys("a?Ж")).containsExactly(Key.of("a"), Key.of("?"), Key.of("Ж"));
    }

    @Test
    void longerSequencesAreOneKey() {
        assertThat(kinds("\u001b[A\u001bOB\u001b[5~\r\t\u007f"))
                .containsExactly(
                        Key.Kind.UP,
                        Key.Kind.DOWN,
                        Key.Kind.PAGE_UP,
                        Key.Kind.ENTER,
                        Key.Kind.TAB,
                        Key.Kind.BACKSPACE);
    }

    @Test
    void ctrlCAndCtrlDAreKeys() {
        assertThat(kinds("\u0003\u0004\f"))
                .containsExactly(Key.Kind.INTERRUPT, Key.Kind.END_OF_INPUT, Key.Kind.REDRAW);
    }

    @Test
    void aPasteIsOneKeyWithTheLineEndsOfAText() {
        assertThat(keys("\u001b[200~one\rtwo\u001b[201~x"))
                .containsExactly(new Key(Key.Kind.PASTE, "one\ntwo"), Key.of("x"));
    }

    @Test
    void keysWithoutUseAreOthers() {
        assertThat(kinds("\u0001")).containsExactly(Key.Kind.OTHER);
    }

    private static List<Key.Kind> kinds(String text) {
        return keys(text).stream().map(Key::kind).toList();
    }

    /// All keys up to the end of the input.
    private static List<Key> keys(String text) {
        Keys keys = new Keys(NonBlocking.nonBlocking("test", new StringReader(text)));
        List<Key> all = new ArrayList<>();
        while (true) {
            Optional<Key> key = keys.next(PATIENCE);
            if (key.isEmpty() || key.get().kind() == Key.Kind.GONE) {
                return all;
            }
            all.add(key.get());
        }
    }
}
