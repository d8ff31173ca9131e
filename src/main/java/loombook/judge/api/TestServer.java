package loombook.judge.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A web server of the judge's own, which sees what the learner's code really asks.
public interface TestServer {

    /// `http://127.0.0.1:PORT` without a slash at its end, for use in the learner's JVM.
    String url();

    /// What was asked so far, in the order of arrival.
    List<Request> requests();

    /// How many requests were under way at the same time, at most.
    int mostAtOnce();

    /// How many connections were made.
    int connections();

    /// Says what is answered to a request.
    @FunctionalInterface
    interface Site {
        Reply answer(Request request) throws Exception;
    }

    /// A request that has arrived whole.
    ///
    /// @param target path and query as they were sent
    /// @param headers by their names in lower case; several of one name joined by `, `
    /// @param connection the number of the connection it came by, from one
    /// @param arrived in `System.nanoTime()`
    record Request(
            String method,
            String target,
            Map<String, String> headers,
            byte[] body,
            int connection,
            long arrived) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// What the server does with a request.
    sealed interface Reply {

        /// A whole answer; `Content-Length` is added.
        record Whole(int status, List<String> headers, byte[] body) implements Reply {}

        /// These bytes as they are; then the connection is closed, unless it is to stay open
        /// without another word.
        record Raw(byte[] bytes, boolean hang) implements Reply {}

        /// A body that comes drop by drop.
        record Slow(Whole answer, int bytesAtOnce, Duration pause) implements Reply {}

        /// @param headers lines like `Content-Type: text/html`
        static Reply of(int status, String body, String... headers) {
            return of(status, body.getBytes(StandardCharsets.UTF_8), headers);
        }

        static Reply of(int status, byte[] body, String... headers) {
            return new Whole(status, List.of(headers), body);
        }

        /// Says nothing, and keeps the connection.
        static Reply hang() {
            return new Raw(new byte[0], true);
        }

        /// Closes the connection without a word.
        static Reply cut() {
            return new Raw(new byte[0], false);
        }

        /// Promises the whole body, sends half of it, and closes the connection.
        static Reply cutInTheMiddle(int status, String body, String... headers) {
            return new Raw(half(status, body, headers), false);
        }

        /// Promises the whole body, sends half of it, and then nothing any more.
        static Reply hangInTheMiddle(int status, String body, String... headers) {
            return new Raw(half(status, body, headers), true);
        }

        /// Sends `bytesAtOnce` bytes of the body, pauses, sends the next …
        static Reply slow(Reply whole, int bytesAtOnce, Duration pause) {
            return new Slow((Whole) whole, bytesAtOnce, pause);
        }

        private static byte[] half(int status, String body, String... headers) {
            byte[] whole = body.getBytes(StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>(List.of("HTTP/1.1 " + status + " X"));
            lines.addAll(List.of(headers));
            lines.add("Content-Length: " + whole.length);
            byte[] head =
                    (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
            byte[] bytes = new byte[head.length + whole.length / 2];
            System.arraycopy(head, 0, bytes, 0, head.length);
            System.arraycopy(whole, 0, bytes, head.length, whole.length / 2);
            return bytes;
        }
    }
}
