package loombook.timeline;

import loombook.words.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A line of a picture: a lane, or a word about those that were left out.
sealed interface Row {
    record Shown(Lane lane) implements Row {}

    /// @param alike whether they are like the lane above
    record More(int count, boolean alike) implements Row {
        String text(Words words) {
            return words.form(alike ? "more.alike" : "more", count, Facts.spaced(count));
        }
    }

    /// Threads of one kind, at one depth.
    record Kind(String kind, int depth) {
        static Kind of(Lane lane) {
            return new Kind(lane.kind(), lane.depth());
        }
    }

    int FIRST = 5;

    /// Leaves out of the largest crowds all but the first few and the last, until there is room.
    static List<Row> of(Timeline timeline, int most) {
        List<Lane> lanes = timeline.lanes();
        Map<Kind, List<Lane>> kinds = new HashMap<>();
        lanes.forEach(
                each -> kinds.computeIfAbsent(Kind.of(each), _ -> new ArrayList<>()).add(each));
        List<List<Lane>> crowds =
                kinds.values().stream()
                        .filter(each -> each.size() > FIRST + 2)
                        .sorted(Comparator.comparingInt(each -> -each.size()))
                        .toList();
        Set<Lane> hidden = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        Map<Lane, Integer> after = new java.util.IdentityHashMap<>();
        for (List<Lane> crowd : crowds) {
            boolean fits = lanes.size() - hidden.size() <= most && timeline.more() == 0;
            if (!fits) {
                List<Lane> out = crowd.subList(FIRST, crowd.size() - 1);
                hidden.addAll(out);
                after.put(crowd.get(FIRST - 1), out.size());
            }
        }
        return rows(timeline, most, hidden, after);
    }

    private static List<Row> rows(
            Timeline timeline, int most, Set<Lane> hidden, Map<Lane, Integer> after) {
        List<Row> rows = new ArrayList<>();
        int left = timeline.more();
        int room = most;
        for (Lane lane : timeline.lanes()) {
            if (hidden.contains(lane)) {
                continue;
            }
            if (room-- > 0) {
                rows.add(new Shown(lane));
                Integer out = after.get(lane);
                if (out != null) {
                    rows.add(new More(out + left, true));
                    left = 0;
                }
            } else {
                left++;
            }
        }
        if (left > 0) {
            rows.add(new More(left, false));
        }
        return rows;
    }
}
