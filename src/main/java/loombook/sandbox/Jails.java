package loombook.sandbox;

import loombook.problem.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The jails that this machine offers, each of them really tried before it is handed out.
public final class Jails {
    private final Workshop workshop;
    private final Trials trials;
    private final Map<Tier, Workshop.Made> made = new EnumMap<>(Tier.class);

    private Jails(Workshop workshop, Trials trials) {
        this.workshop = workshop;
        this.trials = trials;
    }

    /// @param folder of ours alone, made if need be. Kept there is what the jails are made of, and
    ///   what came of the trials since the machine was started.
    public static Jails in(Path folder) throws IOException {
        return new Jails(new Workshop(folder), Trials.recall(folder));
    }

    /// Tier D at worst, which is no jail.
    public Jail strongest() throws IOException {
        for (Tier tier : Tier.values()) {
            Optional<Jail> jail = of(tier);
            if (jail.isPresent()) {
                return jail.get();
            }
        }
        throw new IOException("not even a process can be started");
    }

    /// The jail of this tier, if it works here.
    public Optional<Jail> of(Tier tier) throws IOException {
        return look(tier) instanceof Workshop.Made.Ready(var jail)
                ? Optional.of(jail)
                : Optional.empty();
    }

    /// Why the jail of this tier does not work here, and what to do about it.
    public Optional<Problem> obstacle(Tier tier) throws IOException {
        return switch (look(tier)) {
            case Workshop.Made.Ready _ -> Optional.empty();
            case Workshop.Made.Impossible(var why) -> Optional.of(why);
        };
    }

    private synchronized Workshop.Made look(Tier tier) throws IOException {
        Workshop.Made known = made.get(tier);
        if (known == null) {
            known = trials.confirm(workshop.make(tier));
            made.put(tier, known);
        }
        return known;
    }
}
