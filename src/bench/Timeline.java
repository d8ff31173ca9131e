import loombook.session.Cell;
import loombook.session.Listener;
import loombook.session.Session;
import loombook.session.Setup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Measures what it costs to record what threads do, against the same cells unrecorded, in turn:
/// `java -cp target/classes src/bench/Timeline.java target/loombook-agent.jar [ROUNDS]
/// [AOT-CACHE]`.
public final class Timeline {
    private static final Map<String, String> CELLS = new LinkedHashMap<>();

    static {
        CELLS.put(
                "10 000 threads sleep 50 ms",
                "many(10_000, () -> { Thread.sleep(50); return null; });");
        CELLS.put("10 000 threads, nothing to do", "many(10_000, () -> null);");
        CELLS.put(
                "10 000 threads, one lock",
                "var lock = new ReentrantLock(); many(10_000, () -> { lock.lock(); try {"
                        + " return n++; } finally { lock.unlock(); } });");
        CELLS.put(
                "20 000 hand-overs of two threads",
                "var q = new SynchronousQueue<Integer>(); many(2, () -> { if (n++ % 2 == 0)"
                        + " for (int i = 0; i < 20_000; i++) q.put(i); else"
                        + " for (int i = 0; i < 20_000; i++) q.take(); return null; });");
        if (System.getenv("ALL") != null)
            CELLS.put("a loop", "long s = 0; for (int i = 0; i < 30_000_000; i++) s += i % 7;");
    }

    private Timeline() {}

    public static void main(String[] args) {
        int rounds = BenchEngine.rounds(args, 15);
        Session.Engine engine = BenchEngine.of(args);
        System.out.printf("%-34s %21s %21s%n", "", "unrecorded, ms", "recorded, ms");
        System.out.printf("%-34s %21s %21s%n", "", "best      median", "best      median");
        start(engine, rounds);
        cells(engine, rounds);
    }

    private static void start(Session.Engine engine, int rounds) {
        long[][] nanos = new long[2][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int way = 0; way < 2; way++) {
                long start = System.nanoTime();
                try (Session session = open(engine, way == 1)) {
                    session.play(cell("1 + 1\n"), new Listener.Deaf());
                    nanos[way][round] = System.nanoTime() - start;
                }
            }
        }
        print("start to first result", nanos);
    }

    private static void cells(Session.Engine engine, int rounds) {
        try (Session plain = open(engine, false);
                Session recorded = open(engine, true)) {
            Session[] ways = {plain, recorded};
            for (Session each : ways) {
                each.play(
                        cell(
                                "int n = 0; void many(int count, Callable<Object> task) throws"
                                    + " Exception { try (var all ="
                                    + " Executors.newVirtualThreadPerTaskExecutor()) { for (int i ="
                                    + " 0; i < count; i++) all.submit(task); } }\n"),
                        new Listener.Deaf());
            }
            CELLS.forEach((name, code) -> print(name, measured(ways, code, rounds)));
        }
    }

    private static long[][] measured(Session[] ways, String code, int rounds) {
        long[][] nanos = new long[2][rounds];
        // The first two make everything warm, and are not counted.
        for (int round = -2; round < rounds; round++) {
            for (int way = 0; way < 2; way++) {
                Cell cell = cell("{ " + code + " }\n");
                long ran = ways[way].play(cell, new Listener.Deaf()).runNanos();
                if (round >= 0) {
                    nanos[way][round] = ran;
                }
            }
        }
        return nanos;
    }

    private static void print(String name, long[][] nanos) {
        System.out.printf("%-34s", name);
        for (long[] each : nanos) {
            Arrays.sort(each);
            System.out.printf(" %9.1f %11.1f", each[0] / 1e6, each[each.length / 2] / 1e6);
        }
        System.out.println();
    }

    private static Session open(Session.Engine engine, boolean recorded) {
        Session session = engine.open(Setup.PLAIN, "", Cell.Form.CELL, Session.Limits.NONE, null);
        if (recorded) {
            session.record();
        }
        return session;
    }

    private static Cell cell(String source) {
        return new Cell("cell", "timeline", 1, source, Cell.Form.CELL);
    }
}
