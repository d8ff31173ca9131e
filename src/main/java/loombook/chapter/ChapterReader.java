package loombook.chapter;

import loombook.problem.Nearest;
import loombook.problem.Said;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a chapter's file, whatever its form: percent cells, a plain script, or a Jupyter notebook.
public final class ChapterReader {
    private final SourceLines lines;
    private final Findings findings;

    private ChapterReader(String text, Findings findings) {
        lines = SourceLines.of(SourceText.normalised(SourceText.withoutMark(text)));
        this.findings = findings;
    }

    public static Reading read(Path file) {
        Findings findings = new Findings(file.toString());
        Optional<String> text = SourceText.read(file, findings);
        return text.isEmpty()
                ? new Reading.Unreadable(findings.problems())
                : read(nameOf(file), file, text.get());
    }

    /// Reads what did not come from a file of its own, as standard input.
    ///
    /// @param file as problems shall name it, `-` for standard input
    public static Reading read(Path file, byte[] bytes) {
        Findings findings = new Findings(file.toString());
        Optional<String> text = SourceText.decode(bytes, findings);
        return text.isEmpty()
                ? new Reading.Unreadable(findings.problems())
                : read(nameOf(file), file, text.get());
    }

    /// @param text with or without a byte order mark, with any line endings
    public static Reading read(String name, Path file, String text) {
        Findings findings = new Findings(file.toString());
        if (file.toString().endsWith(".ipynb")) {
            return JupyterReader.read(name, file, text, findings);
        }
        return new ChapterReader(text, findings).read(name, file);
    }

    /// The file's name without its ending.
    static String nameOf(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Reading read(String name, Path file) {
        List<Marker> markers = new ArrayList<>();
        for (int n = 1; n <= lines.count(); n++) {
            if (lines.beginsInCode(n) && Marker.isMarker(lines.line(n))) {
                markers.add(Marker.parse(lines.line(n), n, findings));
            }
        }
        return markers.isEmpty() ? script(name, file) : cells(name, file, markers);
    }

    /// A script owes us nothing: what looks like a faulty header may be an ordinary comment.
    private Reading script(String name, Path file) {
        Findings remarks = new Findings(findings.source());
        Header header = new HeaderReader(lines, lines.count(), remarks).read();
        findings.addAsWarnings(remarks);
        String source = lines.text(1, lines.count());
        Block code = new Block.Code("cell-1", 1, "", 1, source, Recorded.NOTHING);
        return findings.outcome(
                new Chapter(name, file, Chapter.Form.SCRIPT, header, List.of(code)));
    }

    private Reading cells(String name, Path file, List<Marker> markers) {
        HeaderReader header = new HeaderReader(lines, markers.getFirst().line() - 1, findings);
        int unmarked = header.firstCode();
        if (unmarked > 0) {
            markers.addFirst(new Marker(unmarked, Marker.Type.CODE, "", "", ""));
        }
        List<String> ids = new Ids().of(markers, findings);
        BlockReader reader = new BlockReader(lines, findings);
        List<Block> blocks = new ArrayList<>(markers.size());
        for (int i = 0; i < markers.size(); i++) {
            int last = i + 1 < markers.size() ? markers.get(i + 1).line() - 1 : lines.count();
            blocks.add(
                    i == 0 && unmarked > 0
                            ? reader.code(ids.get(i), unmarked, "", unmarked, last)
                            : reader.read(markers.get(i), ids.get(i), last));
        }
        checkTargets(blocks);
        checkClosed();
        return findings.outcome(new Chapter(name, file, Chapter.Form.CELLS, header.read(), blocks));
    }

    private void checkClosed() {
        if (lines.leftOpenAt() > 0) {
            boolean comment = lines.leftOpenIsComment();
            findings.problem(
                    lines.leftOpenAt(),
                    comment
                            ? Said.of("a comment is never closed")
                            : Said.of("a text block is never closed"),
                    Said.of(
                            "close it with {0}; until then it swallows every cell below",
                            comment ? "*/" : "\"\"\""));
        }
    }

    /// A prediction is asked before the cell that it is about.
    private void checkTargets(List<Block> blocks) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Code code) {
                places.put(code.id(), i);
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Predict predict) {
                checkTarget(predict, i, places);
            }
        }
    }

    private void checkTarget(Block.Predict predict, int place, Map<String, Integer> places) {
        String target = predict.forCell();
        Integer found = places.get(target);
        if (target.isEmpty()) {
            findings.problem(
                    predict.line(),
                    Said.of("the prediction does not say what it is about"),
                    Said.of("add for=\"the id of a later code cell\""));
        } else if (found == null) {
            findings.problem(
                    predict.line(),
                    Said.of("there is no code cell \"{0}\" to predict", target),
                    Nearest.advice(
                            target, places.keySet(), Said.of("name the id of a later code cell")));
        } else if (found < place) {
            findings.problem(
                    predict.line(),
                    Said.of("the cell \"{0}\" has run when this asks about it", target),
                    Said.of("move the question above that cell"));
        }
    }
}
