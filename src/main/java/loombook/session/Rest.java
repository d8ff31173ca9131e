package loombook.session;

import loombook.wire.FromAgent;
import loombook.wire.ThreadLog;

import java.util.Optional;

/// How a cell was left behind.
///
/// @param deadlock who of its threads wait for each other; looked for where some are left after a
///   stop
/// @param died how the JVM ended, if it did before the end was told
record Rest(FromAgent.Ended ended, String deadlock, Optional<Outcome> died) {
    static Rest nothing() {
        return new Rest(new FromAgent.Ended(0, 0, false, ThreadLog.NONE), "", Optional.empty());
    }

    Rest diedSo(Optional<Outcome> how) {
        return new Rest(ended, deadlock, how);
    }
}
