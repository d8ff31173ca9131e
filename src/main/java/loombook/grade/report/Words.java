package loombook.grade.report;

import java.math.BigDecimal;

/// Results in the words of pages.
final class Words {
    private Words() {}

    /// A coloured word, as markup.
    static String tag(Result result) {
        return switch (result.verdict()) {
            case "passed" -> "<span class=\"tag good\">✓ passed</span>";
            case "failed" -> "<span class=\"tag bad\">✗ failed</span>";
            case "does-not-compile" -> "<span class=\"tag bad\">✗ does not compile</span>";
            case "refused" -> "<span class=\"tag warn\">! refused</span>";
            case "missing" -> "<span class=\"tag\">– not handed in</span>";
            case "broken" -> "<span class=\"tag warn\">? not judged</span>";
            default -> "<span class=\"tag\">… waiting</span>";
        };
    }

    static String points(Result result) {
        return result.points().map(Words::number).orElse("–")
                + " of "
                + number(result.maxPoints())
                + " points";
    }

    /// Why there is no verdict.
    static String absence(Result result) {
        return switch (result.verdict()) {
            case "refused" ->
                    result.row()
                            .flatMap(row -> row.entry().refusal())
                            .orElse("")
                            .replace("\n", " · ");
            case "missing" -> "There was no " + result.assignment().file() + ".";
            default -> "It has not been judged yet.";
        };
    }

    /// Without needless zeros.
    static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    static String seconds(long millis) {
        return "%.1f s".formatted(millis / 1000.0);
    }
}
