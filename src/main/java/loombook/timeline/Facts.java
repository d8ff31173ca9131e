package loombook.timeline;

import loombook.session.Activity;
import loombook.session.Activity.Doing;
import loombook.session.Activity.End;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A picture in numbers.
///
/// @param threads how many were started
/// @param atOnce how many got on with something at the same time
/// @param running how many wanted a processor at the same time
/// @param processors how many there are
/// @param work how long they got on with something, all together
/// @param nanos how long the whole took
public record Facts(
        int threads,
        int atOnce,
        int running,
        int processors,
        long work,
        long nanos,
        int failed,
        int cancelled) {
    private static final double SHORTLY = 0.05;
    private static final double LONG = 0.2;
    private static final double HALF = 0.5;
    private static final double SECOND = 1e9;

    static Facts of(Activity activity, List<Lane> lanes, long nanos) {
        Load load = Load.of(lanes, activity.processors());
        int busy = load.most(load.busy(), SHORTLY * nanos);
        double slow = slowness(lanes);
        return new Facts(
                (int) lanes.stream().filter(each -> !each.main()).count() + activity.more(),
                activity.more() > 0 && slow > HALF ? Math.max(busy, activity.mostAlive()) : busy,
                load.most(load.running(), LONG * nanos),
                activity.processors(),
                load.work() + (long) (slow * activity.moreNanos()),
                nanos,
                count(lanes, End.FAILED),
                count(lanes, End.CANCELLED));
    }

    /// Of those that were only counted, it is not known what they did: like the others they sleep
    /// or wait for data for this share of their lives.
    private static double slowness(List<Lane> lanes) {
        double all = 1;
        double slow = 0;
        for (Lane lane : lanes) {
            if (!lane.main()) {
                all += lane.to() - lane.from();
                slow += lane.nanos(Doing.WAITING_TIME) + lane.nanos(Doing.WAITING_IO);
            }
        }
        return slow / all;
    }

    private static int count(List<Lane> lanes, End end) {
        return (int) lanes.stream().filter(each -> each.end() == end).count();
    }

    /// As in `3 at once · 0.60 s of work in 0.30 s`.
    String sentence(Words words) {
        List<String> parts = new ArrayList<>();
        boolean crowded = running > processors;
        if (threads > atOnce && threads > 1) {
            parts.add(words.form("threads", threads, spaced(threads)));
        }
        if (crowded) {
            parts.add(words.form("crowded", processors, processors, running));
        } else if (atOnce > 1) {
            parts.add(words.get("at.once", spaced(atOnce)));
        } else {
            parts.add(words.get("one.thing"));
        }
        boolean together = atOnce > 1 && !crowded;
        parts.add(together ? words.get("work", span(work), span(nanos)) : span(nanos));
        if (failed > 0) {
            parts.add(words.get("failures", failed));
        }
        if (cancelled > 0) {
            parts.add(words.get("cancellations", cancelled));
        }
        return String.join(" · ", parts);
    }

    /// As in `10 000`.
    static String spaced(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
    }

    /// Two digits that count are enough.
    static String span(long nanos) {
        double seconds = nanos / SECOND;
        if (seconds >= 10) {
            return String.format(Locale.ROOT, "%,.0f s", seconds).replace(',', ' ');
        }
        if (seconds >= 0.0995) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds >= 0.00995) {
            return String.format(Locale.ROOT, "%.0f ms", seconds * 1e3);
        }
        return seconds >= 0.0000995
                ? String.format(Locale.ROOT, "%.1f ms", seconds * 1e3)
                : String.format(Locale.ROOT, "%.0f µs", seconds * 1e6);
    }
}
