package loombook.grade.report;

import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Results in the words of pages, in one language.
final class PageWords {
    private static final String TIME = "d MMMM yyyy, HH:mm";

    private final Words words;

    PageWords(Tongue tongue) {
        this.words = Words.of(Area.REPORT, tongue);
    }

    Tongue tongue() {
        return words.tongue();
    }

    String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    String form(String key, long count) {
        return words.form(key, count);
    }

    /// A moment, as people of this language write it.
    String time(ZonedDateTime moment) {
        Locale locale = tongue() == Tongue.EN ? Locale.getDefault() : Locale.of(tongue().code());
        return DateTimeFormatter.ofPattern(TIME, locale).format(moment);
    }

    /// A coloured word, as markup.
    String tag(Result result) {
        return switch (result.verdict()) {
            case "passed" -> tag("tag good", "✓", "tag.passed");
            case "failed" -> tag("tag bad", "✗", "tag.failed");
            case "does-not-compile" -> tag("tag bad", "✗", "tag.not.compiled");
            case "refused" -> tag("tag warn", "!", "refused");
            case "missing" -> tag("tag", "–", "missing");
            case "broken" -> tag("tag warn", "?", "broken");
            default -> tag("tag", "…", "waiting");
        };
    }

    String points(Result result) {
        String points = result.points().map(PageWords::number).orElse("–");
        return words.get("of", points, number(result.maxPoints()));
    }

    private String tag(String kind, String sign, String key) {
        return "<span class=\"" + kind + "\">" + sign + " " + words.get(key) + "</span>";
    }

    /// Why there is no verdict.
    String absence(Result result) {
        return switch (result.verdict()) {
            case "refused" ->
                    result.row()
                            .flatMap(row -> row.entry().refusal())
                            .orElse("")
                            .replace("\n", " · ");
            case "missing" -> words.get("absent", result.assignment().file());
            default -> words.get("unjudged");
        };
    }

    /// Without needless zeros.
    static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    String seconds(long millis) {
        return words.get("seconds", "%.1f".formatted(millis / 1000.0));
    }
}
