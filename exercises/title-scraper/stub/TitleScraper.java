import java.util.List;
import java.util.Map;

/// Reads the titles of many web pages, a few at a time.
public final class TitleScraper {
    private TitleScraper() {}

    /// Maps each URL to the title of its page, or to `"error: why"`.
    public static Map<String, String> scrapeTitles(List<String> urls, int maxConcurrent) {
        throw new UnsupportedOperationException("TitleScraper.scrapeTitles is not written yet");
    }
}
