package loombook.chapter;

import java.util.Locale;

/// Writes one recorded fact as the comment line that [RecordedReader] reads.
final class RecordedLine {
    private RecordedLine() {}

    static String of(Expectation one) {
        return switch (one) {
            case Expectation.Next next -> line("//>", next.text());
            case Expectation.AnyOrder any -> line("//~", any.text());
            case Expectation.Value value -> line("//=", value.text());
            case Expectation.Failure failure -> failure(failure.type(), failure.message());
            case Expectation.Time time -> {
                String least = time.least().isPresent() ? seconds(time.least().getAsDouble()) : "";
                String most = time.most().isPresent() ? seconds(time.most().getAsDouble()) : "";
                yield "//@ " + least + ".." + most;
            }
        };
    }

    static String of(Facts.Failed failed) {
        return failure(failed.simpleType(), LinePattern.quote(failed.firstLine().strip()));
    }

    static String next(String printed) {
        return line("//>", LinePattern.quote(printed));
    }

    static String anyOrder(String printed) {
        return line("//~", LinePattern.quote(printed));
    }

    static String value(String shown) {
        return line("//=", LinePattern.quote(shown));
    }

    private static String failure(String type, String message) {
        return message.isEmpty() ? "//! " + type : "//! " + type + ": " + message;
    }

    private static String line(String sign, String text) {
        return text.isEmpty() ? sign : sign + " " + text;
    }

    static String seconds(double seconds) {
        String digits = String.format(Locale.ROOT, "%.3f", seconds);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0' && digits.charAt(end - 2) != '.') {
            end--;
        }
        return digits.substring(0, end) + "s";
    }
}
