package loombook.home;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// Makes directories that nobody but this user can write to, and refuses those that others can.
final class PrivateFolder {
    private static final int WRITABLE_BY_OTHERS = 0022;

    private PrivateFolder() {}

    /// Makes the directory if need be, and refuses it if it is not private.
    ///
    /// @return why it could not be made; empty if it is there
    static Said prepare(Path folder) {
        try {
            make(folder);
        } catch (IOException e) {
            return Reason.of(Said.of("cannot make {0}", folder), e);
        }
        check(folder);
        return Said.NONE;
    }

    /// Makes the directory and its missing parents, all of them closed to others.
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(
                folder,
                isPosix(folder)
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    /// Makes an empty file that nobody else can read, if there is none.
    static void makeFile(Path file) throws IOException {
        try {
            Files.createFile(
                    file,
                    isPosix(file)
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------"))
                            }
                            : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException _) {
            // Then it is there, and whoever made it knew why.
            return;
        }
    }

    /// Refuses a directory in which somebody else could have put files; one that is missing is
    /// fine.
    static void check(Path folder) {
        if (!isPosix(folder) || !Files.exists(folder)) {
            return;
        }
        try {
            Map<String, Object> attributes = Files.readAttributes(folder, "unix:uid,mode");
            int owner = (int) attributes.get("uid");
            int mode = (int) attributes.get("mode");
            if (owner != ownId()) {
                throw refusal(
                        folder, Said.of("belongs to another user (number {0})", owner), "chown");
            }
            if ((mode & WRITABLE_BY_OTHERS) != 0) {
                throw refusal(folder, Said.of("can be written by other users"), "chmod");
            }
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of(folder.toString()),
                    Reason.of(Said.of("cannot tell whose it is"), e),
                    Said.of("set LOOMBOOK_HOME to a directory of your own"));
        }
    }

    private static ProblemException refusal(Path folder, Said what, String command) {
        Said cure =
                command.equals("chown")
                        ? Said.of("`sudo chown -R \"$(id -u)\" {0}` if it is yours", quoted(folder))
                        : Said.of("look at what is in it, then `chmod go-w {0}`", quoted(folder));
        return ProblemException.input(
                Place.of(folder.toString()),
                Said.of("{0}; programs are run from it, so it must be yours alone", what),
                Said.of("{0}, or set LOOMBOOK_HOME to a directory of your own", cure));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /// Our own number, from a file that is ours, since asking for a name may ask a slow directory.
    private static int ownId() throws IOException {
        Path self = Path.of("/proc/self");
        if (Files.exists(self)) {
            return (int) Files.getAttribute(self, "unix:uid");
        }
        Path probe = Files.createTempFile("loombook", ".probe");
        try {
            return (int) Files.getAttribute(probe, "unix:uid");
        } finally {
            Files.delete(probe);
        }
    }
}
