package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    String String.substring(int beginIndex)     | substring(int beginIndex)   | String
                    V HashMap<K, V>.put(K key, V value)         | put(K key, V value)         | V
                    List<E> List<E>.<E>of(E e1)                 | of(E e1)                    | List<E>
                    ArrayDeque<E>(int numElements)              | ArrayDeque<E>(int numElements) | ''
                    int twice(int x)                            | twice(int x)                | int
                    map:java.util.HashMap<java.lang.String,java.util.List<java.lang.Integer>> | map | HashMap<String, List<Integer>>
                    java.util.Comparator<T>                     | Comparator<T>               | java.util
                    V Callable<V>.call() throws Exception       | call()                      | V
                    """)
    void whatTheCompilerSaysIsMadeReadable(String text, String shown, String gives) {
        assertThat(Signature.of(text)).isEqualTo(new Signature(shown, gives));
    }
}
