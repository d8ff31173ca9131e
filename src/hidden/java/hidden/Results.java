package hidden;

import loombook.judge.api.Check;
import loombook.judge.api.TestServer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// What was found at some URLs: an entry for each of them, in their order.
record Results(Map<String, String> map) {
    private static final int SHORTEST_ERROR = "error: ".length() + 1;

    /// @param call as a learner would write it
    static Results of(String call, Map<String, String> map) {
        Check.that(map != null, call + " returned null instead of a map.");
        return new Results(map);
    }

    /// For a call that must not throw, whatever its URLs are like.
    static Results withoutException(String call, Callable<Results> asked) throws Exception {
        try {
            return asked.call();
        } catch (RuntimeException e) {
            throw new AssertionError(call + "\n  should return a map, but threw\n  " + e, e);
        }
    }

    /// @param page what is special about that page; may be empty
    void mustBe(String expected, String url, String page) {
        if (!expected.equals(map.get(url))) {
            throw wrong(url, page, Check.show(expected));
        }
    }

    void mustBeError(String url, String page) {
        String result = map.get(url);
        if (result == null || !result.startsWith("error: ") || result.length() < SHORTEST_ERROR) {
            throw wrong(url, page, "\"error: \" and why");
        }
    }

    private AssertionError wrong(String url, String page, String expected) {
        return new AssertionError(
                "%s\n%s  expected: %s\n  but was:  %s"
                        .formatted(
                                url,
                                page.isEmpty() ? "" : "  " + page + "\n",
                                expected,
                                map.containsKey(url)
                                        ? Check.show(map.get(url))
                                        : "no entry in the map"));
    }

    /// One entry for each URL, and none that was asked for twice.
    ///
    /// @param letters the paths that were in the list: `a, b, a`
    void mustBeFetchedOnce(String letters, List<String> urls, TestServer server) {
        Check.equal(
                "The keys of the map for " + letters,
                urls.stream().distinct().toList(),
                List.copyOf(map.keySet()));
        List<String> paths =
                urls.stream()
                        .distinct()
                        .map(url -> url.substring(server.url().length()))
                        .sorted()
                        .toList();
        Check.equal(
                "What the server was asked for, for " + letters,
                paths,
                server.requests().stream().map(TestServer.Request::target).sorted().toList());
    }

    /// The entries stand in the order of the list.
    void mustKeepTheOrder(List<String> urls) {
        List<String> keys = List.copyOf(map.keySet());
        IntStream.range(0, urls.size())
                .filter(i -> i >= keys.size() || !urls.get(i).equals(keys.get(i)))
                .findFirst()
                .ifPresent(i -> failAt(i, urls.get(i), i < keys.size() ? keys.get(i) : "nothing"));
    }

    private static void failAt(int place, String expected, String was) {
        throw new AssertionError(
                """
                Pages of which the first are the slowest. Entry %d of the map
                  expected: %s
                  but was:  %s
                Which map keeps the order in which it is filled, and in which order do you fill it?\
                """
                        .formatted(place + 1, expected, was));
    }
}
