package loombook.chapter;

import loombook.problem.Said;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a translation's file into its blocks.
final class TranslationReader {
    private final List<String> lines;
    private final Findings findings;
    private final Map<String, Translation.Entry> entries = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String id;
    private String hash = "";
    private int line;
    private boolean fenced;
    private boolean lost;

    TranslationReader(String text, Findings findings) {
        lines = SourceText.normalised(SourceText.withoutMark(text)).lines().toList();
        this.findings = findings;
    }

    Translation read() {
        for (int i = 0; i < lines.size(); i++) {
            String one = lines.get(i).strip();
            if (one.startsWith("```") || one.startsWith("~~~")) {
                fenced = !fenced;
            }
            boolean heading = one.startsWith("<!-- cell:") || one.startsWith("<!-- chapter ");
            if (heading && !fenced) {
                close();
                open(one, i + 1);
            } else if (id != null) {
                text.append(lines.get(i)).append('\n');
            } else if (!one.isEmpty() && !lost) {
                lost = true;
                findings.problem(
                        i + 1,
                        Said.of("this text stands under no heading"),
                        Said.of("head it <!-- cell: id source: HASH -->"));
            }
        }
        close();
        return new Translation(findings.source(), entries, findings.problems());
    }

    private void open(String heading, int number) {
        String inside = heading.substring(4, heading.length() - (heading.endsWith("-->") ? 3 : 0));
        String[] words = inside.strip().split("\\s+");
        boolean chapter = words.length == 3 && words[0].equals("chapter");
        boolean cell = words.length == 4 && words[0].equals("cell:");
        String before = words.length < 2 ? "" : words[words.length - 2];
        line = number;
        hash = "";
        id = chapter ? Translation.CHAPTER : words.length > 1 ? words[1] : "?";
        if (heading.endsWith("-->") && (chapter || cell) && before.equals("source:")) {
            hash = words[words.length - 1];
        } else {
            findings.problem(
                    number,
                    Said.of("this heading is malformed"),
                    Said.of(
                            "write <!-- cell: id source: HASH --> or <!-- chapter source: HASH"
                                    + " -->"));
        }
    }

    private void close() {
        if (id == null) {
            return;
        }
        Translation.Entry entry = new Translation.Entry(line, hash, text.toString().strip());
        Translation.Entry before = entries.putIfAbsent(id, entry);
        if (before != null) {
            findings.problem(
                    line,
                    Said.of("\"{0}\" is translated twice, first on line {1}", id, before.line()),
                    Said.of("keep one of them"));
        }
        text.setLength(0);
    }
}
