package loombook.cli;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// A point in time as people type it: `2026-11-30` (its end), `2026-11-30T18:00`, either here or
/// with an offset.
final class Deadline {
    private Deadline() {}

    static Instant parse(String text) {
        String form = text.strip().replace(' ', 'T');
        ZoneId here = ZoneId.systemDefault();
        try {
            if (!form.contains("T")) {
                return LocalDate.parse(form).atTime(LocalTime.MAX).atZone(here).toInstant();
            }
            return form.matches(".*T.*([Zz+-]).*")
                    ? OffsetDateTime.parse(form).toInstant()
                    : LocalDateTime.parse(form).atZone(here).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.input(
                    Place.of("--deadline"),
                    Said.of("\"{0}\" is no time", text),
                    Said.of("write it as 2026-11-30T18:00, or 2026-11-30 for the end of that day"));
        }
    }
}
