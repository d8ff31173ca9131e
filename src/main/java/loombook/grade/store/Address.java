package loombook.grade.store;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.nio.file.Path;

/// Where a store is.
///
/// @param words how to name it to people: without a password
/// @param isShared whether several machines may use it at once
public record Address(String url, String words, boolean isShared) {
    private static final String POSTGRES = "jdbc:postgresql:";

    /// The words of an address that are nobody's business.
    private static final String SECRETS = "(?i)(password=)[^&]*|(?<=//)[^/@]*@";

    /// A database of files, for one process at a time.
    ///
    /// @param folder where its files go, made if need be
    public static Address in(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        if (path.contains(";")) {
            throw ProblemException.input(
                    Place.of(path),
                    Said.of("has a semicolon in it"),
                    Said.of("choose another folder with --out"));
        }
        // On a halt the last half second would be lost otherwise.
        String url = "jdbc:h2:file:" + path + "/grades;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        return new Address(url, path, false);
    }

    /// @param url of a PostgreSQL database, as JDBC writes them
    public static Address of(String url) {
        if (!url.startsWith(POSTGRES)) {
            throw ProblemException.input(
                    Place.of("--store"),
                    Said.of("\"{0}\" is no address of PostgreSQL", url.replaceAll(SECRETS, "$1…")),
                    Said.of("write jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD"));
        }
        return new Address(url, url.replaceAll(SECRETS, "$1…"), true);
    }
}
