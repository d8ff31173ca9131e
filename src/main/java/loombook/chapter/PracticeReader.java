package loombook.chapter;

import loombook.problem.Said;

/// Takes a `[practice]` cell apart: the task, `// starter` and its code, `// answer` and its code,
/// the answer's recorded outcome.
final class PracticeReader {
    private static final String STARTER = "starter";
    private static final String ANSWER = "answer";

    private final SourceLines lines;
    private final Findings findings;

    PracticeReader(SourceLines lines, Findings findings) {
        this.lines = lines;
        this.findings = findings;
    }

    Block.Practice read(Marker marker, String id, int last) {
        int first = marker.line() + 1;
        RecordedReader outcome = new RecordedReader(lines, findings);
        int end = outcome.begin(first, last);
        Recorded recorded = outcome.read(end, last);
        CommentLines text = new CommentLines(lines, first, end - 1, "[practice]", findings);
        int answer = text.find(ANSWER);
        int starter = text.find(STARTER);
        if (answer == 0) {
            findings.problem(
                    marker.line(),
                    Said.of("the practice cell has no answer"),
                    Said.of("add a line // answer and the answer's code below it, in comments"));
        } else if (starter > answer) {
            findings.problem(
                    starter,
                    Said.of("the starter stands below the answer"),
                    Said.of("move it above"));
        }
        int taskEnd = starter > 0 ? starter : answer > 0 ? answer : end;
        int starterEnd = answer > 0 ? answer : end;
        String task = text.join(first, taskEnd - 1);
        String answerText = answer > 0 ? text.join(answer + 1, text.last()) : "";
        if (task.isEmpty()) {
            findings.problem(
                    marker.line(),
                    Said.of("the practice cell has no task"),
                    Said.of("say what is asked, in comments"));
        }
        if (answer > 0 && answerText.isEmpty()) {
            findings.problem(
                    answer,
                    Said.of("the answer is empty"),
                    Said.of("write its code below, in comments"));
        }
        return new Block.Practice(
                id,
                marker.line(),
                marker.title(),
                task,
                starter > 0 ? begin(text, starter, starterEnd - 1) : starterEnd,
                starter > 0 && starter < starterEnd ? text.join(starter + 1, starterEnd - 1) : "",
                answer > 0 ? begin(text, answer, text.last()) : end,
                answerText,
                recorded);
    }

    private static int begin(CommentLines text, int heading, int last) {
        return Math.min(text.skipBlank(heading + 1, last), last + 1);
    }
}
