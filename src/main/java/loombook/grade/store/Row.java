package loombook.grade.store;

import java.util.Optional;

/// What the gradebook knows of one student and one exercise, for which there is something.
///
/// @param twins how many others handed in the same, to the letter
public record Row(
        String student, Entry entry, Optional<Judged> verdict, Optional<Mark> mark, int twins) {}
