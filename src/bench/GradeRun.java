import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One grading, and what it took.
///
/// @param busy how much of all processors was in use, which says something on a quiet machine alone
/// @param megabytes of the grading process, every two seconds
record GradeRun(int exit, double seconds, double busy, List<Long> megabytes, Path out) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int IDLE = 4;

    /// @param workbook the folder with the launcher
    /// @param more words for `grade`
    static GradeRun of(
            Path workbook, Path in, Path out, Map<String, String> environment, List<String> more)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        double before = processorSeconds();
        List<String> words = new ArrayList<>(List.of("grade", in.toString()));
        // The strongest jail all the same; only where there is none, none.
        words.addAll(List.of("--out", out.toString(), "--unsafe-no-sandbox"));
        words.addAll(more);
        Process process =
                start(workbook, environment, Path.of(out + ".log"), words.toArray(String[]::new));
        List<Long> memory = new ArrayList<>();
        while (!process.waitFor(Duration.ofSeconds(2))) {
            resident(process).ifPresent(memory::add);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double all = seconds * Runtime.getRuntime().availableProcessors();
        return new GradeRun(
                process.exitValue(), seconds, (processorSeconds() - before) / all, memory, out);
    }

    static Process start(Path workbook, Map<String, String> environment, Path log, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(workbook.resolve("loombook").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Seconds that all processors have worked so far, whoever for: what runs in a jail is not
    /// always counted as ours.
    private static double processorSeconds() throws IOException {
        String[] numbers = Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +");
        double all = Arrays.stream(numbers).skip(1).limit(8).mapToDouble(Double::parseDouble).sum();
        double idle = Double.parseDouble(numbers[IDLE]) + Double.parseDouble(numbers[IDLE + 1]);
        return (all - idle) / TICKS_PER_SECOND;
    }

    private static OptionalLong resident(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(each -> each.startsWith("VmRSS:"))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) >> 10)
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            // It has just ended.
            return OptionalLong.empty();
        }
    }

    /// As in `140, 151, 152 (at most 160) MB`: after a quarter, the half and all of the time.
    String memory() {
        if (megabytes.size() < 4) {
            return "too short to tell";
        }
        int quarter = megabytes.size() / 4;
        return "%d, %d, %d (at most %d) MB"
                .formatted(
                        megabytes.get(quarter),
                        megabytes.get(2 * quarter),
                        megabytes.getLast(),
                        megabytes.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    /// The verdicts by `student/exercise`; one that is there twice is named so.
    Map<String, String> verdicts() throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        for (List<String> row : rows(Files.readString(out.resolve("grades.csv")))) {
            String name = row.get(0).replaceFirst("^'", "");
            String key = name + "/" + row.get(1);
            if (!row.get(1).isEmpty() && !row.get(1).equals("exercise")) {
                verdicts.merge(key, row.get(2), (one, other) -> "twice: " + one + ", " + other);
            }
        }
        return verdicts;
    }

    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char each : csv.substring(1).toCharArray()) {
            if (each == '"') {
                // Doubled inside of quotes: the first closes them, the second opens them again.
                if (!quoted && !cell.isEmpty()) {
                    cell.append(each);
                }
                quoted = !quoted;
            } else if (quoted || each != ',' && each != '\n' && each != '\r') {
                cell.append(each);
            } else if (each != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (each == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }

    /// The last lines of what it said.
    String log() throws IOException {
        String[] lines = Files.readString(Path.of(out + ".log")).split("\n");
        return String.join(
                "\n", Arrays.copyOfRange(lines, Math.max(0, lines.length - 15), lines.length));
    }
}
