package loombook.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that the program speaks.
public enum Tongue {
    EN,
    RU;

    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    /// As in `--lang` and in the names of files.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tongue> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// The forms of a word for different numbers of things.
    List<String> plurals() {
        return switch (this) {
            case EN -> List.of("one", "many");
            case RU -> List.of("one", "few", "many");
        };
    }

    String plural(long count) {
        return switch (this) {
            case EN -> count == 1 ? "one" : "many";
            case RU -> {
                long last = count % TEN;
                boolean teen = count / TEN % TEN == 1 && count % HUNDRED >= TEN;
                if (last == 1 && !teen) {
                    yield "one";
                }
                yield last >= 2 && last <= 4 && !teen ? "few" : "many";
            }
        };
    }
}
