package loombook.judge;

import loombook.wire.Named;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A program much like a solution: what a worker has done once, it does quickly.
final class Warming {
    static final String CLASS = "Warm";
    static final String METHOD = "run";
    static final List<Named> SOURCES =
            List.of(new Named(CLASS + ".java", source().getBytes(StandardCharsets.UTF_8)));

    private Warming() {}

    private static String source() {
        return """
        import java.net.URI;
        import java.net.http.HttpClient;
        import java.net.http.HttpRequest;
        import java.net.http.HttpResponse;
        import java.nio.charset.StandardCharsets;
        import java.time.Duration;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.AtomicInteger;
        import java.util.concurrent.locks.Condition;
        import java.util.concurrent.locks.ReentrantLock;
        import java.util.function.LongPredicate;
        import java.util.regex.Matcher;
        import java.util.regex.Pattern;
        import java.util.stream.Collectors;

        public final class Warm {
            private final ReentrantLock lock = new ReentrantLock(true);
            private final Condition free = lock.newCondition();
            private final Deque<Long> times = new ArrayDeque<>();

            public record Found(List<Long> all, List<String> errors, boolean complete) {}

            public static final class Trouble extends RuntimeException {
                Trouble(String what, Throwable cause) {
                    super(what, cause);
                }
            }

            public static Found run(String url, LongPredicate odd, Iterator<Long> numbers)
                    throws Exception {
                Warm warm = new Warm();
                Semaphore permits = new Semaphore(2, true);
                BlockingQueue<Long> queue = new ArrayBlockingQueue<>(4);
                List<Long> all = Collections.synchronizedList(new ArrayList<>());
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
                try (pool; HttpClient client = HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(5)).executor(pool).build()) {
                    List<Future<String>> pages = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        pages.add(pool.submit(() -> {
                            permits.acquire();
                            try {
                                HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                                        .timeout(Duration.ofSeconds(5))
                                        .header("Accept", "application/json").build();
                                HttpResponse<byte[]> answer =
                                        client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                                return answer.statusCode()
                                        + new String(answer.body(), StandardCharsets.UTF_8);
                            } finally {
                                permits.release();
                            }
                        }));
                    }
                    while (numbers.hasNext()) {
                        queue.put(numbers.next());
                        long number = queue.take();
                        if (odd.test(number)) all.add(number);
                    }
                    Map<String, Long> counted = new LinkedHashMap<>();
                    for (Future<String> each : pages) {
                        Matcher title = Pattern.compile("<title>(.*?)</title>",
                                Pattern.DOTALL | Pattern.CASE_INSENSITIVE).matcher(each.get());
                        if (title.find()) counted.merge(title.group(1), 1L, Long::sum);
                    }
                    CompletableFuture<Map<String, Long>> later =
                            CompletableFuture.supplyAsync(() -> counted, pool)
                                    .orTimeout(5, TimeUnit.SECONDS);
                    warm.acquire();
                    List<String> keys = later.get().keySet().stream()
                            .map(key -> "%s %d".formatted(key, all.size()))
                            .collect(Collectors.toList());
                    System.out.println(keys);
                    return new Found(List.copyOf(all), keys, true);
                }
            }

            void acquire() throws InterruptedException {
                lock.lockInterruptibly();
                try {
                    times.addLast(System.nanoTime());
                    free.awaitNanos(TimeUnit.MILLISECONDS.toNanos(1));
                    free.signalAll();
                } finally {
                    lock.unlock();
                }
            }

            public static void fail() {
                throw new Trouble("as planned", new IllegalStateException());
            }
        }
        """;
    }
}
