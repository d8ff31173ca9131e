package hidden;

import loombook.judge.api.Check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compares what JSON stands for; numbers by value, whatever type they have.
final class Json {
    private Json() {}

    static void mustEqual(String what, Object expected, Object actual) {
        Check.equal(what, plain(expected), plain(actual));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> plain = new LinkedHashMap<>();
                map.forEach((key, each) -> plain.put(key, plain(each)));
                yield plain;
            }
            case List<?> list -> list.stream().map(Json::plain).toList();
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case null -> null;
            default -> value;
        };
    }
}
