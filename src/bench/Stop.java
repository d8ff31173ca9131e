import loombook.session.Cell;
import loombook.session.CellReport;
import loombook.session.Listener;
import loombook.session.Outcome;
import loombook.session.Session;
import loombook.session.Setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Measures how long it takes from asking for a stop until the cell has ended, and the next may
/// begin: `java -cp target/classes src/bench/Stop.java target/loombook-agent.jar [ROUNDS]
/// [AOT-CACHE]`.
public final class Stop {
    private static final Map<String, String> CELLS = new LinkedHashMap<>();

    static {
        CELLS.put("while (true) {}", "while (true) {}");
        CELLS.put(
                "a loop that catches Throwable",
                "while (true) { try { n++; } catch (Throwable t) {} }");
        CELLS.put("Thread.sleep", "Thread.sleep(100_000);");
        CELLS.put(
                "8 runaway virtual threads",
                "for (int i = 0; i < 8; i++) Thread.startVirtualThread(() -> { while (true) {} });"
                        + " while (true) {}");
        CELLS.put("a flood of output", "while (true) System.out.println(\"on and on and on\");");
        CELLS.put("BigInteger (new JVM)", "java.math.BigInteger.TEN.pow(9_000_000).pow(200);");
        CELLS.put(
                "deadlock of two threads",
                "var b = new CyclicBarrier(2); var x = new Object(); var y = new Object();"
                        + " var t = new Thread(() -> { synchronized (x) { try { b.await(); }"
                        + " catch (Exception e) {} synchronized (y) {} } }); t.start();"
                        + " synchronized (y) { b.await(); synchronized (x) {} }");
    }

    private Stop() {}

    public static void main(String[] args) throws Exception {
        int rounds = BenchEngine.rounds(args, 7);
        Session.Engine engine = BenchEngine.of(args);
        System.out.printf("%-32s %9s %9s  %s%n", "stop of", "median ms", "worst ms", "state");
        for (Map.Entry<String, String> cell : CELLS.entrySet()) {
            measure(engine, cell.getKey(), cell.getValue(), rounds);
        }
    }

    private static void measure(Session.Engine engine, String name, String code, int rounds)
            throws Exception {
        List<Long> nanos = new ArrayList<>();
        Outcome last = null;
        try (Session session =
                engine.open(Setup.PLAIN, "", Cell.Form.CELL, Session.Limits.NONE, null)) {
            session.play(cell("int n = 0;\n"), new Waiting());
            // The first round makes everything warm, and is not counted.
            for (int round = 0; round <= rounds; round++) {
                Waiting begun = new Waiting();
                FutureTask<CellReport> report =
                        new FutureTask<>(
                                () ->
                                        session.play(
                                                cell(
                                                        "{ System.out.println(\"go\"); "
                                                                + code
                                                                + " }\n"),
                                                begun));
                Thread.ofPlatform().start(report);
                begun.latch.await();
                Thread.sleep(100);
                long start = System.nanoTime();
                session.stop();
                last = outcome(report);
                if (round > 0) {
                    nanos.add(System.nanoTime() - start);
                }
            }
        }
        Collections.sort(nanos);
        System.out.printf(
                "%-32s %9.1f %9.1f  %s%n",
                name,
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.getLast() / 1e6,
                last instanceof Outcome.Stopped stopped ? stopped.recovery() : last);
    }

    private static Outcome outcome(FutureTask<CellReport> report)
            throws InterruptedException, ExecutionException {
        return report.get().outcome();
    }

    private static Cell cell(String source) {
        return new Cell("cell", "stop", 1, source, Cell.Form.CELL);
    }

    private static final class Waiting implements Listener {
        private final CountDownLatch latch = new CountDownLatch(1);

        @Override
        public void output(boolean error, byte[] bytes) {
            latch.countDown();
        }
    }
}
