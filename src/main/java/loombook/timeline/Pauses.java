package loombook.timeline;

import loombook.session.Activity.Doing;
import loombook.session.Activity.Life;
import loombook.session.Activity.Stretch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Times at which nothing of the cell went on, as while its next statement was compiled. They are
/// cut out of the picture.
final class Pauses {
    /// From, and how long altogether up to its end.
    private record Pause(long from, long to, long before) {}

    private final List<Pause> pauses = new ArrayList<>();

    private Pauses() {}

    /// @param lives the main thread's first
    static Pauses in(List<Life> lives) {
        List<Stretch> busy = new ArrayList<>();
        for (int i = 0; i < lives.size(); i++) {
            for (Stretch each : lives.get(i).stretches()) {
                boolean counts = i == 0 ? each.doing() != Doing.IDLE : Lane.isWork(each.doing());
                if (counts) {
                    busy.add(each);
                }
            }
        }
        busy.sort(Comparator.comparingLong(Stretch::from));
        Pauses pauses = new Pauses();
        long at = 0;
        long before = 0;
        for (Stretch each : busy) {
            if (each.from() > at) {
                pauses.pauses.add(new Pause(at, each.from(), before));
                before += each.from() - at;
            }
            at = Math.max(at, each.to());
        }
        pauses.pauses.add(new Pause(at, Long.MAX_VALUE, before));
        return pauses;
    }

    /// Where a moment is once they are cut out.
    long without(long moment) {
        long cut = moment;
        for (Pause pause : pauses) {
            if (moment <= pause.from()) {
                break;
            }
            cut = moment - pause.before() - (Math.min(moment, pause.to()) - pause.from());
        }
        return cut;
    }

    Life without(Life life) {
        List<Stretch> stretches = new ArrayList<>();
        for (Stretch each : life.stretches()) {
            Stretch cut = new Stretch(each.doing(), without(each.from()), without(each.to()));
            if (cut.to() > cut.from()) {
                stretches.add(cut);
            }
        }
        return new Life(
                life.name(),
                life.kind(),
                life.parent(),
                life.virtual(),
                without(life.from()),
                without(life.to()),
                life.end(),
                stretches);
    }
}
