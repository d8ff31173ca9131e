package loombook.player;

import loombook.session.Activity;
import loombook.term.Spans;
import loombook.timeline.Facts;
import loombook.timeline.Lane;
import loombook.timeline.Timeline;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// What a cell's threads did, as data for a script. Moments are milliseconds since the cell began.
final class TimelineJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TimelineJson() {}

    static ObjectNode of(Activity activity) {
        Timeline timeline = Timeline.of(activity);
        Facts facts = timeline.facts();
        ObjectNode object = JSON.objectNode();
        object.put("millis", Spans.millis(timeline.nanos()));
        object.put("workMillis", Spans.millis(facts.work()));
        object.put("atOnce", facts.atOnce());
        object.put("threads", facts.threads());
        object.put("sentence", timeline.sentence(Words.of(Area.TIMELINE, Tongue.EN)));
        ArrayNode lanes = object.putArray("lanes");
        timeline.lanes().forEach(each -> lanes.add(lane(each)));
        object.put("more", timeline.more());
        return object;
    }

    private static ObjectNode lane(Lane lane) {
        ObjectNode object = JSON.objectNode();
        object.put("name", lane.name());
        object.put("depth", lane.depth());
        object.put("from", Spans.millis(lane.from()));
        object.put("to", Spans.millis(lane.to()));
        object.put("end", word(lane.end().name()));
        ArrayNode states = object.putArray("states");
        for (Activity.Stretch stretch : lane.stretches()) {
            ObjectNode state = states.addObject();
            state.put("state", word(stretch.doing().name()));
            state.put("from", Spans.millis(stretch.from()));
            state.put("to", Spans.millis(stretch.to()));
        }
        return object;
    }

    /// As in `waiting-time`.
    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
