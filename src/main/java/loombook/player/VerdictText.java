package loombook.player;

import loombook.judge.TestResult;
import loombook.judge.Verdict;
import loombook.problem.Problem;
import loombook.problem.Said;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.term.Spans;
import loombook.words.Area;
import loombook.words.Sentences;
import loombook.words.Tongue;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A verdict in lines for a learner: every test as a sentence, what failed set apart, the sum at
/// the end.
public final class VerdictText {
    private static final int MOST_PROBLEMS = 8;
    private static final String INDENT = "    ";

    private final Checked checked;
    private final Ink ink;
    private final Words words;
    private final Sentences sentences;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private String headline = "";
    private List<String> sum = List.of();

    private VerdictText(Checked checked, Ink ink, Tongue tongue) {
        this.checked = checked;
        this.ink = ink;
        this.words = Words.of(Area.CHECK, tongue);
        this.sentences = Sentences.of(tongue);
    }

    /// What is being checked, before its verdict is known.
    ///
    /// @param file as the learner would write its path
    public static String heading(String title, String file, Ink ink) {
        return ink.paint(Role.TITLE, title) + ink.paint(Role.DIM, "  " + file);
    }

    public static List<String> lines(Checked checked, Ink ink, Tongue tongue) {
        return written(checked, ink, tongue).lines;
    }

    private static VerdictText written(Checked checked, Ink ink, Tongue tongue) {
        VerdictText text = new VerdictText(checked, ink, tongue);
        text.lines.add("");
        text.verdict(checked.verdict().tests());
        return text;
    }

    /// The sum alone, on one line however long.
    public static String headline(Checked checked, Ink ink, Tongue tongue) {
        return written(checked, ink, tongue).headline;
    }

    /// The same for a screen: the sum first, then what failed, then the rest.
    static List<String> page(Checked checked, Ink ink, Tongue tongue) {
        VerdictText text = new VerdictText(checked, ink, tongue);
        text.lines.add("");
        text.verdict(failedFirst(checked.verdict().tests()));
        text.lines.removeAll(text.sum);
        text.lines.addAll(0, text.sum);
        return text.lines;
    }

    /// No switch on types: the JVM would put it together while the learner waits.
    private void verdict(List<TestResult> tests) {
        if (checked.verdict() instanceof Verdict.DoesNotCompile(_, var problems)) {
            problems(problems);
        } else if (checked.verdict() instanceof Verdict.Broken(_, var why)) {
            broken(why);
        } else {
            tests(tests);
        }
    }

    private static List<TestResult> failedFirst(List<TestResult> tests) {
        return tests.stream().sorted(Comparator.comparing(TestResult::passed)).toList();
    }

    private void tests(List<TestResult> tests) {
        for (TestResult test : tests) {
            if (test.passed()) {
                name(good(), Role.PLAIN, test.name());
            } else {
                failed(test);
            }
        }
        if (!lines.getLast().isEmpty()) {
            lines.add("");
        }
        conclude(sum(tests));
        if (checked.verdict().jail().equals("D")) {
            String none = words.get("jail.none", "./loombook doctor");
            wrapped(none).forEach(each -> lines.add("  " + ink.paint(Role.DIM, each)));
        }
    }

    private void failed(TestResult test) {
        boolean again = !told.add(test.message() + test.printed());
        if (!again && !checked.untouched() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
        name(bad(), Role.TITLE, test.name());
        if (checked.untouched()) {
            return;
        }
        if (again) {
            asAbove();
        } else {
            lines.addAll(FailureText.lines(test, ink, words));
            lines.add("");
        }
    }

    private void asAbove() {
        String last = lines.getLast();
        String as = "  " + words.get("above");
        int length = last.replaceAll("\u001b\\[\\d*m", "").length() + as.length();
        if (length <= ink.width()) {
            lines.set(lines.size() - 1, last + ink.paint(Role.DIM, as));
        } else {
            lines.add(INDENT + ink.paint(Role.DIM, as.strip()));
        }
    }

    private void name(String mark, Role role, String name) {
        List<String> wrapped = Wrapped.lines(name, 0, width());
        lines.add("  " + mark + " " + ink.paint(role, wrapped.getFirst()));
        wrapped.stream().skip(1).forEach(line -> lines.add(INDENT + ink.paint(role, line)));
    }

    private List<String> wrapped(String line) {
        return Wrapped.lines(line, 0, width());
    }

    private int width() {
        return ink.width() - INDENT.length();
    }

    private String sum(List<TestResult> tests) {
        long passed = tests.stream().filter(TestResult::passed).count();
        int all = tests.size();
        String how =
                checked.isPassed()
                        ? ink.paint(Role.GOOD, ink.glyph("✓ ", "") + words.get("passed"))
                        : bad() + " " + ink.paint(Role.ERROR, words.form("pass", all, passed, all));
        List<String> facts = new ArrayList<>();
        if (checked.isPassed()) {
            facts.add(words.count("tests", all));
        }
        facts.add(
                words.get(
                        "points",
                        Points.of(checked.verdict().points()),
                        Points.of(checked.exercise().points())));
        facts.add(Spans.of(checked.nanos()));
        facts.add(words.get("jail", checked.verdict().jail()));
        String whole = dot() + String.join(dot(), facts.stream().map(Wrapped::whole).toList());
        return how + ink.paint(Role.DIM, whole);
    }

    private void problems(List<Problem> problems) {
        List<Problem> shown = problems.stream().limit(MOST_PROBLEMS).toList();
        for (int i = 0; i < shown.size(); i++) {
            problem(shown.get(i));
            boolean isSaidAgain =
                    i + 1 < shown.size() && shown.get(i + 1).fix().equals(shown.get(i).fix());
            if (!isSaidAgain) {
                fix(shown.get(i).fix());
            }
            lines.add("");
        }
        if (problems.size() > MOST_PROBLEMS) {
            lines.add(
                    "  "
                            + ink.paint(
                                    Role.DIM,
                                    FailureText.more(problems.size() - MOST_PROBLEMS, ink, words)));
            lines.add("");
        }
        // The compiler names columns; what it accepted may still lack something.
        boolean placed = problems.stream().anyMatch(problem -> problem.place().column() > 0);
        String headline = words.get(placed ? "not.compiled" : "unusable");
        conclude(
                bad()
                        + " "
                        + ink.paint(Role.ERROR, headline)
                        + ink.paint(Role.DIM, dot() + words.get("untested")));
    }

    private void problem(Problem problem) {
        List<String> what = sentences.say(problem.what()).lines().toList();
        String place = sentences.say(problem.place().said()) + ": ";
        List<String> first =
                Wrapped.lines(place + what.getFirst(), INDENT.length() / 2, ink.width() - 2);
        lines.add(
                "  "
                        + ink.paint(Role.DIM, place)
                        + ink.paint(
                                Role.ERROR,
                                first.getFirst()
                                        .substring(
                                                Math.min(
                                                        place.length(),
                                                        first.getFirst().length()))));
        first.stream().skip(1).forEach(more -> lines.add("  " + ink.paint(Role.ERROR, more)));
        what.stream().skip(1).forEach(this::detail);
    }

    private void fix(Said fix) {
        if (!fix.isEmpty()) {
            wrapped(sentences.say(Problem.remedy(fix))).forEach(each -> lines.add(INDENT + each));
        }
    }

    /// The source line and its caret, or what the compiler has to add.
    private void detail(String line) {
        if (line.isBlank() || line.strip().equals("^")) {
            lines.add("  " + ink.paint(Role.ERROR, line.stripTrailing()));
        } else {
            lines.add("  " + FailureText.harmless(line));
        }
    }

    private void broken(Said why) {
        sentences
                .say(why)
                .lines()
                .forEach(line -> wrapped(line).forEach(each -> lines.add("  " + each)));
        lines.add("");
        conclude(
                bad()
                        + " "
                        + ink.paint(Role.ERROR, words.get("broken"))
                        + ink.paint(Role.DIM, dot() + words.get("ours")));
    }

    private void conclude(String line) {
        headline = Wrapped.parted(line);
        sum =
                Wrapped.fitting(List.of(line), INDENT.length(), ink.width()).stream()
                        .map(row -> Wrapped.parted(row).stripTrailing())
                        .toList();
        lines.addAll(sum);
    }

    private String good() {
        return ink.paint(Role.GOOD, ink.glyph("✓", "ok"));
    }

    private String bad() {
        return ink.paint(Role.ERROR, ink.glyph("✗", "x"));
    }

    private String dot() {
        return ink.glyph(" · ", ", ");
    }
}
