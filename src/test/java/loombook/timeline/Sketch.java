package loombook.timeline;

import loombook.session.Activity;
import loombook.session.Activity.Doing;
import loombook.session.Activity.End;
import loombook.session.Activity.Life;
import loombook.session.Activity.Stretch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A small language for what threads did. A line is `name | kind | parent | from | what, how it
/// ended`, as in `load("A") | load(s) | main | 2 | run 1 sleep 299 failed`; times are milliseconds.
/// Other lines set a number: `processors 2`, `more 9980`, `alive 10000`. A thread on a processor of
/// its own, that is no virtual one, has a `*` before its name.
final class Sketch {
    private static final long MILLI = 1_000_000;
    private static final Map<String, Doing> DOINGS =
            Map.of(
                    "run", Doing.RUNNING,
                    "sleep", Doing.WAITING_TIME,
                    "wait", Doing.WAITING_LOCK,
                    "read", Doing.WAITING_IO,
                    "idle", Doing.IDLE);
    private static final Map<String, End> ENDS =
            Map.of(
                    "alive", End.STILL_ALIVE,
                    "failed", End.FAILED,
                    "cancelled", End.CANCELLED);

    private final Map<String, Long> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();

    private Sketch() {}

    static Timeline timeline(String... lines) {
        return Timeline.of(of(List.of(lines)));
    }

    static Activity of(List<String> lines) {
        Sketch sketch = new Sketch();
        for (String line : lines) {
            if (line.contains("|")) {
                sketch.life(line.split("\\|"));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split(" ");
                sketch.numbers.put(words[0], Long.parseLong(words[1]));
            }
        }
        long end = sketch.lives.stream().mapToLong(Life::to).max().orElse(0);
        int more = sketch.number("more", 0);
        return new Activity(
                end,
                sketch.number("processors", 2),
                sketch.lives,
                more,
                more * end / 2,
                sketch.number("alive", sketch.lives.size()));
    }

    private int number(String name, int otherwise) {
        return numbers.getOrDefault(name, (long) otherwise).intValue();
    }

    private void life(String[] parts) {
        String given = parts[0].strip();
        boolean virtual = !given.startsWith("*");
        String name = virtual ? given : given.substring(1);
        long from = (long) (Double.parseDouble(parts[3].strip()) * MILLI);
        long at = from;
        End end = End.DONE;
        List<Stretch> stretches = new ArrayList<>();
        String[] words = parts[4].strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            Doing doing = DOINGS.get(words[i]);
            if (doing == null) {
                end = ENDS.get(words[i]);
            } else {
                long to = at + (long) (Double.parseDouble(words[++i]) * MILLI);
                stretches.add(new Stretch(doing, at, to));
                at = to;
            }
        }
        int parent = names.indexOf(parts[2].strip());
        names.add(name);
        lives.add(new Life(name, parts[1].strip(), parent, virtual, from, at, end, stretches));
    }
}
