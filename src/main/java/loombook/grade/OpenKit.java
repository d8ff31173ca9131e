package loombook.grade;

import loombook.exercise.Exercise;
import loombook.exercise.ExerciseFile;
import loombook.grade.store.Job;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A kit on this machine's disk, where a judge can use it.
///
/// @param exercise the tests that come with the program
/// @param further the instructor's own, each test class as if it were an exercise
record OpenKit(Exercise exercise, List<Exercise> further, Path jar, OptionalLong seed) {

    /// @param folder where it goes
    /// @throws IOException if it is damaged
    static OpenKit open(Job job, byte[] content, Path folder) throws IOException {
        Map<String, byte[]> parts = Kit.entries(content);
        if (!parts.containsKey(Kit.JAR) || !parts.containsKey(Kit.DESCRIPTION)) {
            throw new IOException("the stored tests are damaged");
        }
        Path home = Files.createDirectories(folder.resolve(job.tests()).resolve(job.exercise()));
        Path jar = Files.write(home.resolve(Kit.JAR), parts.get(Kit.JAR));
        Files.write(home.resolve(ExerciseFile.NAME), parts.get(Kit.DESCRIPTION));
        Exercise exercise = ExerciseFile.read(home);
        byte[] own = parts.getOrDefault(Kit.PRIVATE, "{}".getBytes());
        try {
            JsonNode root = JsonMapper.shared().readTree(own);
            List<Exercise> further = new ArrayList<>();
            for (JsonNode each : root.path("tests")) {
                further.add(further(exercise, each));
            }
            JsonNode seed = root.path("seed");
            return new OpenKit(
                    exercise,
                    further,
                    jar,
                    seed.isIntegralNumber()
                            ? OptionalLong.of(seed.longValue())
                            : OptionalLong.empty());
        } catch (JacksonException e) {
            throw new IOException("the stored tests are damaged", e);
        }
    }

    private static Exercise further(Exercise like, JsonNode node) {
        Map<String, Double> weights = new LinkedHashMap<>();
        node.path("weights")
                .properties()
                .forEach(each -> weights.put(each.getKey(), each.getValue().asDouble()));
        return new Exercise(
                like.id(),
                like.folder(),
                like.title(),
                like.after(),
                like.stars(),
                like.className(),
                List.of(node.path("class").asString()),
                like.libraries(),
                like.timeLimit(),
                like.worker(),
                weights);
    }
}
