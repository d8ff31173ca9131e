package hidden;

import loombook.judge.api.Check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compares what JSON stands for; numbers by value, whatever type they have.
final class Json {
    private Json() {}

    /// Of two objects only what differs first is told.
    static void mustEqual(String what, Object expected, Object actual) {
        if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> found) {
            for (Object key : wanted.keySet()) {
                Check.that(found.containsKey(key), "%s\n  has no \"%s\"".formatted(what, key));
                mustEqual(what + "\n  " + key, wanted.get(key), found.get(key));
            }
        }
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
            case Number number ->
                    new BigDecimal(
                            new BigDecimal(number.toString()).stripTrailingZeros().toPlainString());
            case null -> null;
            default -> value;
        };
    }
}
