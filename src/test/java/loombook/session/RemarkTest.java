package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.wire.In;
import loombook.wire.Out;
import loombook.words.Tongue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class RemarkTest {
    @ParameterizedTest
    @EnumSource
    void everyKindHasWordsInEveryLanguage(Remark.Kind kind) {
        Remark remark = new Remark(kind, List.of("first", "second"));

        for (Tongue tongue : Tongue.values()) {
            assertThat(remark.text(tongue)).doesNotContain(kind.name(), "{");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptIsReadAgain(Remark.Kind kind) throws Exception {
        Remark remark = new Remark(kind, List.of("first", "второй"));
        Out out = new Out();
        remark.encode(out);

        assertThat(Remark.decode(new In(out.toBytes()))).isEqualTo(remark);
    }
}
