package loombook.grade.store;

import java.util.Optional;

/// One submission to be judged by the tests of one exercise.
public record Job(String submission, String exercise, String tests) {

    public String id() {
        return submission + "/" + exercise + "/" + tests;
    }

    public static Optional<Job> parse(String id) {
        String[] parts = id.split("/", -1);
        return parts.length == 3
                ? Optional.of(new Job(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }
}
