package loombook.timeline;

import loombook.session.Activity;
import loombook.session.Activity.Doing;
import loombook.session.Activity.Life;
import loombook.session.Activity.Stretch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Decides which of a cell's threads are worth a lane, in which order, and under which names.
final class Drawing {
    /// Threads that the JDK has for itself.
    private static final Pattern INTERNAL =
            Pattern.compile(
                    "HttpClient-\\d+-SelectorManager|.*-delayScheduler|CompletableFutureDelay.*"
                            + "|(Read|Write|Master)-?Poller.*|SubPoller-.*|VirtualThread-unblocker"
                            + "|process reaper.*|Common-Cleaner|Keep-Alive-.*|idle-timeout-task"
                            + "|HTTP-Dispatcher|server-timer.*|Attach Listener|JFR .*|loombook-.*");

    /// Threads that work for the JDK most of the time.
    private static final Pattern SERVANT = Pattern.compile("HttpClient-\\d+-Worker-\\d+");

    private static final String POOL = "ForkJoinPool.";
    private static final int MOST_NUMBERED = 24;
    private static final double WORTH_A_LANE = 0.05;

    /// Nanoseconds: below it an axis has no marks that mean anything.
    private static final long SHORTEST = 1000;

    private final Activity activity;
    private final List<Life> lives;
    private final long end;

    Drawing(Activity activity) {
        this.activity = activity;
        List<Life> shown =
                activity.lives().stream()
                        .map(each -> isInternal(each) ? asleep(each) : each)
                        .toList();
        Pauses pauses = Pauses.in(shown);
        this.lives = shown.stream().map(pauses::without).toList();
        this.end = Math.max(SHORTEST, end());
    }

    /// The moment at which the last thing happened.
    private long end() {
        return lives.stream()
                .flatMap(each -> each.stretches().stream())
                .filter(each -> each.doing() != Doing.IDLE)
                .mapToLong(Stretch::to)
                .max()
                .orElse(0);
    }

    /// What the JDK does for itself is no time of the cell's.
    private static Life asleep(Life life) {
        return new Life(
                life.name(),
                life.kind(),
                life.parent(),
                life.virtual(),
                life.from(),
                life.to(),
                life.end(),
                List.of());
    }

    private static boolean isInternal(Life life) {
        return INTERNAL.matcher(life.name()).matches();
    }

    Timeline timeline() {
        List<List<Integer>> children = children();
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < lives.size(); i++) {
            if (root(i)) {
                add(i, 0, children, lanes);
            }
        }
        boolean alone = lanes.stream().allMatch(Lane::main);
        lanes.removeIf(each -> each.main() && !alone && each.work() < WORTH_A_LANE * end);
        List<Lane> named = numbered(lanes);
        return new Timeline(end, named, activity.more(), Facts.of(activity, named, end));
    }

    /// Who was started by the main thread stands beside it, not beneath.
    private boolean root(int index) {
        int parent = lives.get(index).parent();
        return parent <= 0 || !nests(index);
    }

    /// A pool's threads belong to nobody, whoever it was that made the pool grow.
    private boolean nests(int index) {
        return lives.get(index).virtual() && lives.get(lives.get(index).parent()).virtual();
    }

    private List<List<Integer>> children() {
        List<List<Integer>> children = new ArrayList<>();
        lives.forEach(_ -> children.add(new ArrayList<>()));
        for (int i = 0; i < lives.size(); i++) {
            if (!root(i)) {
                children.get(lives.get(i).parent()).add(i);
            }
        }
        return children;
    }

    private void add(int index, int depth, List<List<Integer>> children, List<Lane> lanes) {
        Life life = lives.get(index);
        Lane lane = lane(life, depth, index == 0);
        boolean shown = !isInternal(life) && (index == 0 || isSeen(lane, life));
        if (shown) {
            lanes.add(lane);
        }
        for (int child : children.get(index)) {
            add(child, shown ? depth + 1 : depth, children, lanes);
        }
    }

    /// A thread that was there before and did nothing now is not the cell's.
    private boolean isSeen(Lane lane, Life life) {
        if (SERVANT.matcher(life.name()).matches()) {
            return lane.work() > WORTH_A_LANE * end;
        }
        return life.parent() >= 0 && life.virtual()
                || lane.stretches().stream().anyMatch(each -> each.doing() != Doing.IDLE);
    }

    private Lane lane(Life life, int depth, boolean main) {
        List<Stretch> stretches = new ArrayList<>();
        for (Stretch each : life.stretches()) {
            if (each.from() < end) {
                stretches.add(new Stretch(each.doing(), each.from(), Math.min(end, each.to())));
            }
        }
        return new Lane(
                name(life),
                life.kind(),
                depth,
                main,
                Math.min(life.from(), end),
                Math.min(life.to(), end),
                life.end(),
                stretches);
    }

    private static String name(Life life) {
        String name = life.name();
        if (name.isEmpty()) {
            return life.virtual() ? "virtual thread" : "thread";
        }
        return name.startsWith(POOL) ? name.substring(POOL.length()) : name;
    }

    /// Lanes of the same name are told apart by numbers, unless there are too many to do so.
    private static List<Lane> numbered(List<Lane> lanes) {
        Map<String, Integer> counts = new HashMap<>();
        lanes.forEach(each -> counts.merge(each.name(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        List<Lane> named = new ArrayList<>();
        for (Lane lane : lanes) {
            int count = counts.get(lane.name());
            boolean alone = count == 1 || count > MOST_NUMBERED;
            int number = seen.merge(lane.name(), 1, Integer::sum);
            named.add(alone ? lane : lane.named(lane.name() + " #" + number));
        }
        return named;
    }
}
