package loombook.chapter;

import loombook.problem.Said;

import java.util.ArrayList;
import java.util.List;

/// The text of a `[predict]` cell, taken apart: the question, then `- choice` lines with one `+
/// right choice` among them, or `= free answer`; then `> explanation` lines.
record Question(String text, List<String> choices, String answer, String explanation) {

    /// One thing wrong, and the line (from zero) it is on.
    record Flaw(int line, Said what, Said fix) {}

    Question {
        choices = List.copyOf(choices);
    }

    /// The place of the right choice, -1 for a free answer.
    int right() {
        return choices.indexOf(answer);
    }

    /// @param lines without their slashes
    static Question parse(List<String> lines, List<Flaw> flaws) {
        return new Parser(lines, flaws).parse();
    }

    private static final class Parser {
        private final List<String> lines;
        private final List<Flaw> flaws;
        private final StringBuilder question = new StringBuilder();
        private final StringBuilder explanation = new StringBuilder();
        private final List<String> choices = new ArrayList<>();
        private int right = -1;
        private String free = "";

        Parser(List<String> lines, List<Flaw> flaws) {
            this.lines = lines;
            this.flaws = flaws;
        }

        Question parse() {
            for (int i = 0; i < lines.size(); i++) {
                line(i, lines.get(i));
            }
            check();
            return new Question(
                    question.toString().strip(),
                    choices,
                    right < 0 ? free : choices.get(right),
                    explanation.toString().strip());
        }

        private void line(int i, String line) {
            char sign = line.isEmpty() ? ' ' : line.charAt(0);
            boolean signed = line.length() == 1 || (line.length() > 1 && line.charAt(1) == ' ');
            String text = line.length() > 1 ? line.substring(2).strip() : "";
            if (signed && sign == '>') {
                explanation.append(text).append('\n');
            } else if (signed && (sign == '-' || sign == '+')) {
                choice(i, sign == '+', text);
            } else if (signed && sign == '=') {
                free(i, text);
            } else if (choices.isEmpty() && free.isEmpty() && explanation.isEmpty()) {
                question.append(line).append('\n');
            } else if (sign == ' '
                    && !line.isBlank()
                    && !choices.isEmpty()
                    && explanation.isEmpty()) {
                choices.add(choices.removeLast().concat(" ").concat(line.strip()));
            } else if (!line.isBlank()) {
                flaws.add(
                        new Flaw(
                                i,
                                Said.of(
                                        "\"{0}\" is neither a choice nor an explanation",
                                        line.strip()),
                                Said.of(
                                        "begin it with \"// - \" or \"// > \", or move it above the"
                                                + " choices")));
            }
        }

        private void choice(int i, boolean isRight, String text) {
            if (isRight && right >= 0) {
                flaws.add(
                        new Flaw(
                                i,
                                Said.of("this is a second right choice"),
                                Said.of("mark one alone with +")));
            }
            if (choices.contains(text)) {
                flaws.add(
                        new Flaw(
                                i,
                                Said.of("this choice is there twice"),
                                Said.of("make them different")));
            }
            choices.add(text);
            right = isRight ? choices.size() - 1 : right;
        }

        private void free(int i, String text) {
            if (!free.isEmpty()) {
                flaws.add(
                        new Flaw(
                                i,
                                Said.of("this is a second answer"),
                                Said.of("keep one line // = answer")));
            }
            free = text;
        }

        private void check() {
            if (question.toString().isBlank()) {
                flaws.add(
                        new Flaw(
                                0,
                                Said.of("there is no question"),
                                Said.of("write it above the choices or the answer")));
            }
            if (choices.isEmpty() && free.isEmpty()) {
                flaws.add(
                        new Flaw(
                                0,
                                Said.of("the question has no answer"),
                                Said.of("add // = answer, or choices // - wrong and // + right")));
            } else if (!choices.isEmpty() && !free.isEmpty()) {
                flaws.add(
                        new Flaw(
                                0,
                                Said.of("there are choices and a free answer"),
                                Said.of("keep one or the other")));
            } else if (!choices.isEmpty() && right < 0) {
                flaws.add(
                        new Flaw(
                                0,
                                Said.of("none of the choices is right"),
                                Said.of("mark that one with +, not -")));
            } else if (choices.size() == 1) {
                flaws.add(
                        new Flaw(
                                0,
                                Said.of("there is only one choice"),
                                Said.of("add others with // -")));
            }
        }
    }
}
