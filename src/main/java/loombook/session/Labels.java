package loombook.session;

import loombook.wire.ThreadLog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Calls threads by their names, or else by the source text that they run.
final class Labels {
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");
    private static final String TOP_LEVEL = "do_it$";

    private final Map<String, TaskText> texts = new HashMap<>();
    private final List<String> unread = new ArrayList<>();

    /// To read them takes as long as to compile them: that waits until somebody asks.
    void learn(Take take) {
        unread.addAll(take.lambdas());
    }

    private void read() {
        for (String source : unread) {
            TaskTexts.in(source).forEach(each -> texts.put(each.method(), each));
        }
        unread.clear();
    }

    Label of(ThreadLog.Lane lane) {
        read();
        String kind = kind(lane.task());
        if (!lane.name().isEmpty()) {
            return new Label(lane.name(), kind.isEmpty() ? lane.name() : kind);
        }
        TaskText text = texts.get(lane.task());
        if (text == null) {
            boolean called = !kind.isEmpty() && !lane.argument().isEmpty();
            return new Label(called ? kind + "(" + lane.argument() + ")" : kind, kind);
        }
        String filled = filled(text, lane.captured());
        boolean given = text.parameters().size() == 1 && !lane.argument().isEmpty();
        return new Label(
                given ? put(filled, text.parameters().getFirst(), lane.argument()) : filled, kind);
    }

    private String kind(String task) {
        TaskText text = texts.get(task);
        if (text != null) {
            return text.text();
        }
        int mark = task.indexOf('#');
        if (mark < 0) {
            return "";
        }
        String type = Names.clean(task.substring(0, mark));
        String method = task.substring(mark + 1);
        Matcher lambda = LAMBDA.matcher(method);
        if (lambda.matches()) {
            method = lambda.group(1).equals(TOP_LEVEL) ? "" : lambda.group(1);
        }
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return simple.isEmpty() || method.isEmpty() ? simple + method : simple + "." + method;
    }

    /// The text with the values of its variables in their places, where all of them are known.
    private static String filled(TaskText text, List<String> captured) {
        List<String> names = text.taken();
        // What comes before the variables is the object around the lambda.
        int extra = captured.size() - names.size();
        if (names.isEmpty() || extra < 0 || extra > 1) {
            return text.text();
        }
        String filled = text.text();
        for (int i = 0; i < names.size(); i++) {
            String value = captured.get(extra + i);
            if (!value.equals("?")) {
                filled = put(filled, names.get(i), value);
            }
        }
        return filled;
    }

    /// Not where the name is a method's or a field's.
    private static String put(String text, String name, String value) {
        return text.replaceAll(
                "(?<![\\w$.\"])" + Pattern.quote(name) + "(?![\\w$(\"])",
                Matcher.quoteReplacement(value));
    }
}
