package loombook.wire;

import java.io.IOException;

/// What arrived is not what the other side may say: too long, too short, or of no known kind.
public final class WireException extends IOException {
    private static final long serialVersionUID = 1L;

    public WireException(String message) {
        super(message);
    }
}
