package loombook.chapter;

import loombook.problem.Said;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Reads the recorded outcome at the end of a cell: the last lines that begin with `//` and one of
/// the signs `>~=!@`, then a space or nothing.
///
/// Here and in the other readers there are neither lambdas nor switches over types: to link the
/// first of each takes longer than to read a chapter.
final class RecordedReader {
    private static final String SIGNS = ">~=!@";

    private final SourceLines lines;
    private final Findings findings;
    private final List<Expectation> expectations = new ArrayList<>();

    RecordedReader(SourceLines lines, Findings findings) {
        this.lines = lines;
        this.findings = findings;
    }

    /// The line on which the recorded outcome of the cell begins; `last + 1` if there is none.
    int begin(int first, int last) {
        int begin = last + 1;
        for (int n = last; n >= first; n--) {
            if (lines.beginsInCode(n) && isRecorded(n)) {
                begin = n;
            } else if (!lines.isBlank(n)) {
                break;
            }
        }
        for (int n = first; n < begin; n++) {
            if (lines.beginsInCode(n) && isRecorded(n) && lines.line(n).length() > 3) {
                findings.problem(
                        n,
                        Said.of("a recorded outcome must be the end of its cell"),
                        Said.of(
                                "move it there, or write // {0} if it is only a remark",
                                lines.line(n).substring(2)));
            }
        }
        return begin;
    }

    Recorded read(int begin, int last) {
        if (begin > last) {
            return Recorded.NOTHING;
        }
        for (int n = begin; n <= last; n++) {
            if (!lines.isBlank(n)) {
                read(lines.line(n), n);
            }
        }
        check();
        return new Recorded(begin, expectations);
    }

    /// `//=====` and `//@formatter:off` are ordinary comments; `//=3` is a slip, and reported.
    private boolean isRecorded(int number) {
        String line = lines.line(number);
        if (line.length() < 3 || !line.startsWith("//") || SIGNS.indexOf(line.charAt(2)) < 0) {
            return false;
        }
        if (line.length() == 3 || Character.isWhitespace(line.charAt(3))) {
            return true;
        }
        char next = line.charAt(3);
        return line.charAt(2) == '@'
                ? isDigit(next) || next == '.'
                : Character.isLetterOrDigit(next) || next == '"' || next == '[';
    }

    private void read(String line, int n) {
        char sign = line.charAt(2);
        String text = line.length() > 3 ? line.substring(4).stripTrailing() : "";
        if (line.length() > 3 && !Character.isWhitespace(line.charAt(3))) {
            findings.problem(
                    n,
                    Said.of("//{0} wants a space before its text", sign),
                    Said.of("write //{0} {1}", sign, line.substring(3)));
            return;
        }
        switch (sign) {
            case '>' -> expectations.add(new Expectation.Next(n, text));
            case '~' -> expectations.add(new Expectation.AnyOrder(n, text));
            case '=' -> expectations.add(new Expectation.Value(n, text));
            case '!' -> failure(text, n);
            default -> time(text, n);
        }
    }

    private void failure(String text, int n) {
        int colon = text.indexOf(':');
        String type = (colon < 0 ? text : text.substring(0, colon)).strip();
        String message = colon < 0 ? "" : text.substring(colon + 1).strip();
        boolean name = !type.isEmpty() && Character.isJavaIdentifierStart(type.charAt(0));
        for (int i = 0; i < type.length(); i++) {
            name &= Character.isJavaIdentifierPart(type.charAt(i)) || type.charAt(i) == '.';
        }
        if (name) {
            expectations.add(new Expectation.Failure(n, type, message));
        } else {
            findings.problem(
                    n,
                    Said.of("\"{0}\" names no exception", type),
                    Said.of(
                            "write //! ExceptionType: message, or //! error: message for what does"
                                    + " not compile"));
        }
    }

    private void time(String text, int n) {
        int dots = text.indexOf("..");
        String least = dots < 0 ? "" : text.substring(0, dots).strip();
        String most = dots < 0 ? "" : text.substring(dots + 2).strip();
        double from = seconds(least, unit(most));
        double to = seconds(most, unit(least));
        if (Double.isNaN(from) || Double.isNaN(to) || least.isEmpty() && most.isEmpty()) {
            findings.problem(
                    n,
                    Said.of("\"{0}\" is no time", text),
                    Said.of("write //@ 0.3s..0.6s, //@ 300ms.. or //@ ..1s"));
        } else if (!most.isEmpty() && from > to) {
            findings.problem(
                    n, Said.of("this time ends before it begins"), Said.of("swap its ends"));
        } else {
            expectations.add(new Expectation.Time(n, end(least, from), end(most, to)));
        }
    }

    private static OptionalDouble end(String text, double seconds) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    private static String unit(String text) {
        return text.endsWith("ms") ? "ms" : text.endsWith("s") ? "s" : "";
    }

    /// NaN for what is no time, 0 for nothing at all.
    private static double seconds(String text, String otherUnit) {
        String unit = unit(text);
        String number = text.substring(0, text.length() - unit.length()).strip();
        String scale = unit.isEmpty() ? otherUnit : unit;
        for (int i = 0; i < number.length(); i++) {
            if (!isDigit(number.charAt(i)) && number.charAt(i) != '.') {
                return Double.NaN;
            }
        }
        if (text.isEmpty()) {
            return 0;
        }
        try {
            double value = Double.parseDouble(number);
            return scale.isEmpty() ? Double.NaN : scale.equals("ms") ? value / 1000 : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void check() {
        Expectation value = null;
        boolean failure = false;
        boolean time = false;
        Expectation before = null;
        for (Expectation one : expectations) {
            if (one instanceof Expectation.Value) {
                if (value != null && !(before instanceof Expectation.Value)) {
                    twice(one, Said.of("a cell has one value; its lines //= stand together"));
                }
                value = one;
            } else if (one instanceof Expectation.Failure) {
                if (failure) {
                    twice(one, Said.of("a cell can fail but once"));
                }
                failure = true;
            } else if (one instanceof Expectation.Time) {
                if (time) {
                    twice(one, Said.of("a cell has one wall time"));
                }
                time = true;
            }
            before = one;
        }
        if (value != null && failure) {
            twice(value, Said.of("a cell that fails has no value"));
        }
    }

    private void twice(Expectation one, Said what) {
        findings.problem(one.line(), what, Said.of("keep one of them"));
    }
}
