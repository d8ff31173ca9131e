package hidden;

import loombook.judge.api.TestServer;
import loombook.judge.api.TestServer.Reply;

import java.util.List;
import java.util.stream.IntStream;

/// Pages of the web sites that the tests make, told apart by the number at the end of their path.
final class Site {
    private Site() {}

    /// Says what is answered for the page of that number.
    @FunctionalInterface
    interface Numbered {
        Reply answer(int number) throws Exception;
    }

    /// A site that has nothing else than pages with numbers.
    static TestServer.Site of(Numbered pages) {
        return request -> {
            int number = number(request);
            return number < 0 ? Reply.of(404, "There is no such page.") : pages.answer(number);
        };
    }

    /// A site that is everywhere the same but at one place.
    static TestServer.Site but(String target, Reply there, Reply elsewhere) {
        return request -> request.target().equals(target) ? there : elsewhere;
    }

    /// The addresses of so many pages: `/page/0`, `/page/1` …
    static List<String> urls(TestServer server, int pages) {
        return urls(server, "/page/", pages);
    }

    static List<String> urls(TestServer server, String path, int pages) {
        return IntStream.range(0, pages).mapToObj(i -> server.url() + path + i).toList();
    }

    /// The number at the end of the request's path; -1 if there is none.
    static int number(TestServer.Request request) {
        String target = request.target();
        String last = target.substring(target.lastIndexOf('/') + 1);
        return last.matches("\\d{1,6}") ? Integer.parseInt(last) : -1;
    }
}
