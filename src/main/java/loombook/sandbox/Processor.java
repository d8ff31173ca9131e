package loombook.sandbox;

import java.util.Optional;

/// The processors whose system calls we know.
enum Processor {
    INTEL(0xC000003E),
    ARM(0xC00000B7);

    private final int audit;

    Processor(int audit) {
        this.audit = audit;
    }

    /// The kernel's name for it in filters.
    int audit() {
        return audit;
    }

    static Optional<Processor> current() {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> Optional.of(INTEL);
            case "aarch64" -> Optional.of(ARM);
            default -> Optional.empty();
        };
    }
}
