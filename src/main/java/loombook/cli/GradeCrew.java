package loombook.cli;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// How many are judged at once here, and what this machine is called.
final class GradeCrew {
    private static final int MOST = 256;

    private GradeCrew() {}

    static int size(Optional<Integer> wanted) {
        int size = wanted.orElse(usual());
        if (size < 1 || size > MOST) {
            throw ProblemException.input(
                    Place.of("--jobs"),
                    Said.of("{0} is too few or too many", size),
                    Said.of("1 to {0}", MOST));
        }
        return size;
    }

    /// Tests of concurrent programs wait more than half of their time, so that one for each
    /// processor would leave the processors idle.
    private static int usual() {
        return Math.min(MOST, 2 * Runtime.getRuntime().availableProcessors());
    }

    static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }
}
