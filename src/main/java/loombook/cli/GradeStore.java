package loombook.cli;

import loombook.grade.store.Address;
import loombook.grade.store.Store;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The options that say where grades are kept.
final class GradeStore {
    private static final String FOLDER = "store";
    private static final String VARIABLE = "LOOMBOOK_STORE";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "grades",
            description = "where grades and reports go (default: ${DEFAULT-VALUE})")
    private String out;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description =
                    "a PostgreSQL database that several machines share, as in"
                            + " jdbc:postgresql://HOST/NAME?user=U&password=P (or the variable"
                            + " LOOMBOOK_STORE)")
    private Optional<String> store;

    @Option(
            names = "--batch",
            paramLabel = "NAME",
            description = "which grades, where a store holds several")
    private Optional<String> batch;

    /// The folder of reports.
    Path out(Program program) {
        try {
            return program.here().resolve(out).normalize();
        } catch (InvalidPathException e) {
            throw ProblemException.input(
                    Place.of(out),
                    Said.of("is no path: {0}", e.getReason()),
                    Said.of("name a folder with --out"));
        }
    }

    /// A student's bundle is without the libraries of grading.
    static void refuseInBundle() {
        if (GradeStore.class.getResource("/com/zaxxer/hikari/HikariDataSource.class") == null) {
            throw ProblemException.input(
                    Place.of("grade"),
                    Said.of("is not part of a student's bundle"),
                    Said.of("use a clone of the whole workbook"));
        }
    }

    /// @param isNew whether it may be made
    Address address(Program program, boolean isNew) {
        refuseInBundle();
        Optional<String> shared = store.or(() -> variable(program));
        if (shared.isPresent()) {
            return Address.of(shared.get());
        }
        Path folder = out(program).resolve(FOLDER);
        if (!isNew && !Files.isDirectory(folder)) {
            throw ProblemException.input(
                    Place.of(program.shortest(out(program)).toString()),
                    Said.of("holds no grades"),
                    Said.of("name the folder with --out, or begin with `loombook grade DIR`"));
        }
        return Address.in(folder);
    }

    private static Optional<String> variable(Program program) {
        String value = program.environment().getOrDefault(VARIABLE, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /// The batch for what is graded now.
    String batch(Store open, String otherwise) {
        String name = batch.orElse(otherwise);
        List<String> all = open.batches();
        if (batch.isEmpty()
                && !open.address().isShared()
                && !all.isEmpty()
                && !all.contains(name)) {
            throw ProblemException.input(
                    Place.of(open.address().words()),
                    Said.of("holds the grades of \"{0}\"", String.join("\", \"", all)),
                    Said.of(
                            "choose another folder with --out, or say --batch \"{0}\" to put these"
                                    + " in their place",
                            all.getFirst()));
        }
        return name;
    }

    /// The batch that is looked at.
    String batch(Store open) {
        List<String> all = open.batches();
        if (batch.isPresent() && all.contains(batch.get())) {
            return batch.get();
        }
        if (batch.isEmpty() && all.size() == 1) {
            return all.getFirst();
        }
        throw ProblemException.input(
                Place.of(batch.orElse("--batch")),
                all.isEmpty()
                        ? Said.of("there are no grades in the store yet")
                        : batch.isPresent()
                                ? Said.of("is not in the store")
                                : Said.of("is needed here"),
                all.isEmpty()
                        ? Said.of("begin with `loombook grade DIR`")
                        : Said.of("the store holds \"{0}\"", String.join("\", \"", all)));
    }
}
