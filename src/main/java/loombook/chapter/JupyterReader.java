package loombook.chapter;

import loombook.chapter.Header.Directive;
import loombook.problem.Place;
import loombook.problem.Said;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads a Jupyter notebook with a Java kernel. Lines are counted within each cell, as notebooks
/// show them: problems name `file#cell` and the line in it.
final class JupyterReader {
    private final Findings findings;
    private final String file;
    private final Set<String> ids = new HashSet<>();
    private final List<Directive> deps = new ArrayList<>();
    private final List<Directive> repos = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private JupyterReader(Findings findings) {
        this.findings = findings;
        file = findings.source();
    }

    static Reading read(String name, Path file, String text, Findings findings) {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            return new JupyterReader(findings).read(name, file, root);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            findings.problem(
                    line,
                    Said.of("is no notebook: {0}", e.getOriginalMessage()),
                    Said.of("save it again in Jupyter"));
            return new Reading.Unreadable(findings.problems());
        }
    }

    private Reading read(String name, Path path, JsonNode root) {
        if (!root.path("cells").isArray()) {
            findings.problem(
                    0,
                    Said.of("has no cells of a notebook"),
                    Said.of("save it in Jupyter, format 4 or later"));
            return new Reading.Unreadable(findings.problems());
        }
        kernel(root.path("metadata"));
        for (JsonNode cell : root.path("cells")) {
            cell(cell);
        }
        String title = root.path("metadata").path("title").asString("");
        Header header = new Header(title, "", 0, 0, false, deps, repos, List.of(), List.of(), "");
        return findings.outcome(new Chapter(name, path, Chapter.Form.IPYNB, header, blocks));
    }

    private void kernel(JsonNode metadata) {
        JsonNode spec = metadata.path("kernelspec");
        String language = spec.path("language").asString("");
        if (language.isEmpty()) {
            language = metadata.path("language_info").path("name").asString("");
        }
        String kernel = spec.path("name").asString("");
        String said = (language.isEmpty() ? kernel : language).toLowerCase(Locale.ROOT);
        if (said.isEmpty()) {
            findings.warning(
                    0,
                    Said.of("does not name its kernel"),
                    Said.of("it is taken for a Java notebook"));
        } else if (!isJava(said)) {
            findings.problem(
                    0,
                    Said.of(
                            "is a notebook for {0}, not for Java",
                            kernel.isEmpty() ? said : kernel),
                    Said.of("choose a Java kernel in Jupyter, or name another file"));
        }
    }

    private static boolean isJava(String language) {
        return language.equals("jshell")
                || (language.contains("java") && !language.contains("javascript"));
    }

    private void cell(JsonNode cell) {
        int number = blocks.size() + 1;
        String source = SourceText.normalised(source(cell.path("source")));
        switch (cell.path("cell_type").asString("")) {
            case "markdown" -> blocks.add(new Block.Prose(id(cell), number, source.strip()));
            case "code" -> {
                String id = id(cell);
                Findings here = new Findings(Place.of(file + "#" + id).toString());
                String code = new Magics(here, deps, repos).read(source);
                findings.add(here);
                blocks.add(new Block.Code(id, number, "", 1, code, Recorded.NOTHING));
            }
            default -> {
                // Raw cells are for other programs.
            }
        }
    }

    private String id(JsonNode cell) {
        String given = cell.path("id").asString("");
        String id = given.isEmpty() ? "cell-" + (blocks.size() + 1) : given;
        if (!given.isEmpty() && ids.contains(given)) {
            findings.warning(
                    0,
                    Said.of("the cell id \"{0}\" is there twice", given),
                    Said.of("save it again in Jupyter"));
        }
        String free = id;
        for (int i = 2; !ids.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    private static String source(JsonNode source) {
        if (!source.isArray()) {
            return source.asString("");
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode line : source) {
            text.append(line.asString(""));
        }
        return text.toString();
    }
}
