package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DependentsTest {
    @Test
    void definitionsAtTheEdgeAreFound() {
        assertThat(
                        Dependents.defined(
                                """
                                record Point(int x, int y) {}
                                sealed interface Shape {}
                                var list = new ArrayList<String>();
                                Map<String, List<Integer>> map;
                                static <T> List<T> gather(List<T> calls) throws Exception {
                                    int inner = 1;
                                    return null;
                                }
                                list.add("a");
                                """))
                .containsExactlyInAnyOrder("Point", "Shape", "list", "map", "gather");
    }

    @Test
    void aCellThatNamesADefinitionUsesIt() {
        assertThat(Dependents.uses("list.size()", "var list = List.of();")).isTrue();
        assertThat(Dependents.uses("listing.size()", "var list = List.of();")).isFalse();
    }

    @Test
    void callsAndComparisonsDefineNothing() {
        assertThat(Dependents.defined("System.out.println(x == y);\nask(1)\nreturn x;\n"))
                .isEmpty();
    }
}
