package loombook.verify;

import loombook.problem.Place;
import loombook.problem.Problem;

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
                            "cannot be read as text: " + e.getMessage(),
                            "save it as UTF-8, and see who may read it");
            return new Coverage(file, Map.of(), List.of(problem));
        }
    }

    private Coverage read() {
        try {
            json.nextToken();
            if (isObject("the file", "{\"04-why-async\": {…}}")) {
                chapters();
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problem(Math.max(line, 0), "is not JSON: " + firstLine(e), "correct it there");
        }
        return new Coverage(file, entries, problems);
    }

    private void chapters() {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String chapter = json.currentName();
            int line = line();
            json.nextToken();
            List<Coverage.Topic> topics = new ArrayList<>();
            if (isObject("\"" + chapter + "\"", "{\"a topic\": [\"cell-id\"]}")) {
                topics(topics);
            }
            if (entries.putIfAbsent(chapter, new Coverage.Entry(line, topics)) != null) {
                problem(line, "\"" + chapter + "\" is there twice", "put the two together");
            }
        }
    }

    private void topics(List<Coverage.Topic> topics) {
        TreeSet<String> seen = new TreeSet<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String words = json.currentName();
            int line = line();
            if (!seen.add(words)) {
                problem(line, "\"" + words + "\" is there twice", "put the two together");
            }
            json.nextToken();
            topics.add(new Coverage.Topic(line, words, cells(words)));
        }
    }

    private List<Coverage.Cell> cells(String words) {
        List<Coverage.Cell> cells = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            misshapen("\"" + words + "\"", "[\"cell-id\"]");
            return cells;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                cells.add(new Coverage.Cell(line(), json.getString()));
            } else {
                misshapen("each cell of \"" + words + "\"", "\"cell-id\"");
            }
        }
        return cells;
    }

    private boolean isObject(String what, String shape) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        misshapen(what, shape);
        return false;
    }

    private void misshapen(String what, String shape) {
        problem(line(), what + " has another shape than it should", "write " + shape);
        json.skipChildren();
    }

    private int line() {
        return Math.max(json.currentTokenLocation().getLineNr(), 0);
    }

    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("it ends too early");
    }

    private void problem(int line, String what, String fix) {
        problems.add(Problem.of(Place.of(file, line), what, fix));
    }
}
