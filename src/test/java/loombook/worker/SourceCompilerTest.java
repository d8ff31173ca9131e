package loombook.worker;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.jdk.BaseClasses;
import loombook.wire.FromWorker;
import loombook.wire.Named;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The short way to the JDK's classes leads to the same as the compiler's own.
class SourceCompilerTest {
    private static final String USES_MUCH =
            """
            import java.net.http.HttpClient;
            import java.util.*;
            import java.util.concurrent.*;

            public class Uses {
                public static Map<String, Integer> of(Iterator<Map.Entry<String, Integer>> all) {
                    Map<String, Integer> map = new ConcurrentHashMap<>();
                    all.forEachRemaining(each -> map.merge(each.getKey(), 1, Integer::sum));
                    return map;
                }

                HttpClient client() {
                    return HttpClient.newHttpClient();
                }
            }
            """;

    private static final String USES_NOTHING_THAT_IS =
            """
            import java.util.Lost;

            public class Uses {
                java.util.concurrent.Nowhere nowhere;
                Map<String, String> notImported;
            }
            """;

    @TempDir Path folder;
    private Optional<BaseClasses> shortWay;

    @BeforeEach
    void list() throws IOException {
        BaseClasses.writeList(folder);
        shortWay = BaseClasses.listed(folder.resolve(BaseClasses.LIST));
    }

    private static FromWorker.Compiled compiled(String source, Optional<BaseClasses> base) {
        Named file = new Named("Uses.java", source.getBytes(StandardCharsets.UTF_8));
        return new SourceCompiler(List.of(), base).compile(List.of(file));
    }

    @Test
    void whatIsRightCompilesToTheSameClasses() {
        FromWorker.Compiled quick = compiled(USES_MUCH, shortWay);
        FromWorker.Compiled usual = compiled(USES_MUCH, Optional.empty());

        assertThat(shortWay).isPresent();
        assertThat(quick.faults()).isEmpty();
        assertThat(quick.types()).isNotEmpty().isEqualTo(usual.types());
        assertThat(quick.classes()).hasSameSizeAs(usual.classes()).isNotEmpty();
        for (int i = 0; i < quick.classes().size(); i++) {
            assertThat(quick.classes().get(i).name()).isEqualTo(usual.classes().get(i).name());
            assertThat(quick.classes().get(i).bytes()).isEqualTo(usual.classes().get(i).bytes());
        }
    }

    @Test
    void whatIsWrongIsToldInTheSameWords() {
        assertThat(compiled(USES_NOTHING_THAT_IS, shortWay).faults())
                .hasSize(3)
                .isEqualTo(compiled(USES_NOTHING_THAT_IS, Optional.empty()).faults());
    }
}
