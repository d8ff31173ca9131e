package loombook.grade;

import loombook.exercise.Exercise;
import loombook.exercise.ExerciseFile;
import loombook.grade.store.Hash;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// All that a machine needs to judge one exercise: its description and its tests, as bytes that can
/// travel.
///
/// @param tests a name that tells the content: another one as soon as anything in it changes
public record Kit(Exercise exercise, String tests, byte[] content) {
    static final String JAR = "tests.jar";
    static final String DESCRIPTION = "exercise.json";
    static final String PRIVATE = "private.json";

    /// The same for all, so that the same content makes the same bytes.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    /// @param hiddenJar the tests that come with the program
    /// @param own the instructor's, which may be none
    /// @throws ProblemException if they cannot be read
    public static Kit of(Exercise exercise, Path hiddenJar, PrivateTests own) {
        try {
            Map<String, byte[]> classes = new TreeMap<>(classes(Files.readAllBytes(hiddenJar)));
            classes.putAll(own.classes());
            Map<String, byte[]> parts = new TreeMap<>();
            parts.put(
                    DESCRIPTION, Files.readAllBytes(exercise.folder().resolve(ExerciseFile.NAME)));
            own.description(exercise.id()).ifPresent(text -> parts.put(PRIVATE, text));
            Hash hash = new Hash();
            parts.forEach((name, content) -> hash.with(name).with(content));
            classes.forEach((name, content) -> hash.with(name).with(content));
            parts.put(JAR, zip(classes));
            return new Kit(exercise, hash.value(), zip(parts));
        } catch (IOException e) {
            throw ProblemException.ours(
                    Place.of(hiddenJar.toString()),
                    Said.of("cannot be read: {0}", e.getMessage()),
                    Said.of("build the program again"),
                    e);
        }
    }

    private static Map<String, byte[]> classes(byte[] jar) throws IOException {
        Map<String, byte[]> all = entries(jar);
        all.keySet().removeIf(name -> !name.endsWith(".class"));
        return all;
    }

    static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(ALWAYS);
                out.putNextEntry(entry);
                out.write(each.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
