package loombook.grade.report;

import loombook.words.Tongue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// An HTML page that is complete in itself: no script, nothing from elsewhere. Whatever a student
/// has written is text in it.
final class Page {
    /// Even what got past the escaping could do nothing.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static final Pattern HARMFUL =
            Pattern.compile(
                    "[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}&&[^\\n\\t]]"
                            + "|(?![\\u200C\\u200D])\\p{Cf}");

    private final Writer out;

    private Page(Writer out) {
        this.out = out;
    }

    static Page begin(Writer out, Tongue tongue, String title) throws IOException {
        Page page = new Page(out);
        page.raw(
                """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                """
                        .formatted(tongue.code(), POLICY, text(title), css()));
        return page;
    }

    private static String css() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Markup of our own.
    Page raw(String html) throws IOException {
        out.write(html);
        return this;
    }

    /// Markup of our own with values, each of which is text.
    Page put(String html, Object... values) throws IOException {
        Object[] safe = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            safe[i] = text(String.valueOf(values[i]));
        }
        return raw(html.formatted(safe));
    }

    void end() throws IOException {
        raw("</body>\n</html>\n");
    }

    /// As text in a page, and in an attribute's quotes.
    static String text(String any) {
        return HARMFUL.matcher(any)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
