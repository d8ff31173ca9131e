package loombook.sandbox;

/// How well a child is shut in, from the strongest to none. The letters stand in every verdict.
public enum Tier {
    /// Namespaces of its own for files, processes and network, by bubblewrap.
    A("bubblewrap"),
    /// No namespaces, but Landlock for files and ports, and seccomp for system calls.
    B("Landlock and seccomp"),
    /// Limits on what the process may use up, and nothing else.
    D("not isolated");

    private final String means;

    Tier(String means) {
        this.means = means;
    }

    /// In a word or two, for people.
    public String means() {
        return means;
    }
}
