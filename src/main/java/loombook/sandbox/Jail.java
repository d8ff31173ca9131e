package loombook.sandbox;

import java.io.IOException;

/// A way of running a program that we do not trust.
public sealed interface Jail permits Bubblewrap, Landlock, LimitsOnly {
    Tier tier();

    /// Whether what runs in it has a network of its own, with nothing in it but itself. If not, it
    /// reaches the ports that its request names, on this machine.
    default boolean hasOwnNetwork() {
        return tier() == Tier.A;
    }

    /// Starts the program. Its environment is empty but for the locale; nothing but its streams and
    /// the sockets of its folder leads out.
    Jailed start(JailRequest request) throws IOException;
}
