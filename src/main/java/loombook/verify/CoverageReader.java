package loombook.verify;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Reads `{"04-why-async": {"a topic": ["cell-id", …], …}, …}`, and remembers on which line each
/// thing stands.
public final class CoverageReader {
    private final String file;
    private final JsonParser json;
    private final Map<String, Coverage.Entry> entries = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private CoverageReader(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /// @param shown the path as problems shall name it
    public static Coverage read(Path path, Path shown) {
        String file = shown.toString();
        try (JsonParser json = JsonMapper.shared().createParser(Files.readString(path))) {
            return new CoverageReader(file, json).read();
        } catch (IOException e) {
            Problem problem =
                    Problem.of(
                            Place.of(file),
                            Said.of("cannot be read as text: {0}", e.getMessage()),
                            Said.of("save it as UTF-8, and see who may read it"));
            return new Coverage(file, Map.of(), List.of(problem));
        }
    }

    private Coverage read() {
        try {
            json.nextToken();
            if (isObject(Said.of("the file"), "{\"04-why-async\": {…}}")) {
                chapters();
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problem(
                    Math.max(line, 0),
                    Said.of("is not JSON: {0}", firstLine(e)),
                    Said.of("correct it there"));
        }
        return new Coverage(file, entries, problems);
    }

    private void chapters() {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String chapter = json.currentName();
            int line = line();
            json.nextToken();
            List<Coverage.Topic> topics = new ArrayList<>();
            if (isObject(Said.of("\"{0}\"", chapter), "{\"a topic\": [\"cell-id\"]}")) {
                topics(topics);
            }
            if (entries.putIfAbsent(chapter, new Coverage.Entry(line, topics)) != null) {
                problem(
                        line,
                        Said.of("\"{0}\" is there twice", chapter),
                        Said.of("put the two together"));
            }
        }
    }

    private void topics(List<Coverage.Topic> topics) {
        TreeSet<String> seen = new TreeSet<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String words = json.currentName();
            int line = line();
            if (!seen.add(words)) {
                problem(
                        line,
                        Said.of("\"{0}\" is there twice", words),
                        Said.of("put the two together"));
            }
            json.nextToken();
            topics.add(new Coverage.Topic(line, words, cells(words)));
        }
    }

    private List<Coverage.Cell> cells(String words) {
        List<Coverage.Cell> cells = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            misshapen(Said.of("\"{0}\"", words), "[\"cell-id\"]");
            return cells;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                cells.add(new Coverage.Cell(line(), json.getString()));
            } else {
                misshapen(Said.of("each cell of \"{0}\"", words), "\"cell-id\"");
            }
        }
        return cells;
    }

    private boolean isObject(Said what, String shape) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        misshapen(what, shape);
        return false;
    }

    private void misshapen(Said what, String shape) {
        problem(
                line(),
                Said.of("{0} has another shape than it should", what),
                Said.of("write {0}", shape));
        json.skipChildren();
    }

    private int line() {
        return Math.max(json.currentTokenLocation().getLineNr(), 0);
    }

    private static Said firstLine(JacksonException e) {
        return e.getOriginalMessage()
                .lines()
                .findFirst()
                .map(Said::verbatim)
                .orElse(Said.of("it ends too early"));
    }

    private void problem(int line, Said what, Said fix) {
        problems.add(Problem.of(Place.of(file, line), what, fix));
    }
}
