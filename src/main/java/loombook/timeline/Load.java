package loombook.timeline;

import loombook.session.Activity.Doing;
import loombook.session.Activity.Stretch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How many lanes get on with something at the same time, and for how long.
///
/// @param busy for each number, how long so many at once got on; of those that want a processor
///   only as many as there are processors
/// @param running for each number, how long so many at once wanted a processor
/// @param work all of that together
record Load(long[] busy, long[] running, long work) {

    /// From here on, one more or one less.
    private record Step(long at, int running, int waiting) {}

    static Load of(List<Lane> lanes, int processors) {
        List<Step> steps = new ArrayList<>();
        for (Lane lane : lanes) {
            for (Stretch each : lane.stretches()) {
                if (Lane.isWork(each.doing())) {
                    int running = each.doing() == Doing.RUNNING ? 1 : 0;
                    steps.add(new Step(each.from(), running, 1 - running));
                    steps.add(new Step(each.to(), -running, running - 1));
                }
            }
        }
        steps.sort(Comparator.comparingLong(Step::at));
        long[] busy = new long[lanes.size() + 1];
        long[] runs = new long[lanes.size() + 1];
        long work = 0;
        int running = 0;
        int waiting = 0;
        long since = 0;
        for (Step step : steps) {
            int at = waiting + Math.min(running, processors);
            busy[at] += step.at() - since;
            runs[running] += step.at() - since;
            work += at * (step.at() - since);
            since = step.at();
            running += step.running();
            waiting += step.waiting();
        }
        return new Load(busy, runs, work);
    }

    /// The most at once, if it was for longer than a moment.
    int most(long[] times, double moment) {
        long held = 0;
        for (int many = times.length - 1; many > 0; many--) {
            held += times[many];
            if (held > moment) {
                return many;
            }
        }
        return Math.min(1, times.length - 1);
    }
}
