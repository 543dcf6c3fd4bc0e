package tritone.phone;

import java.util.Optional;

/// A line's word that it dials this number. Made by [OutboundLine#clear] alone.
public final class Clearance {
    private final String line;
    private final PhoneNumber to;
    private final Optional<PhoneNumber> shown;

    Clearance(String line, PhoneNumber to, Optional<PhoneNumber> shown) {
        this.line = line;
        this.to = to;
        this.shown = shown;
    }

    public String line() {
        return line;
    }

    public PhoneNumber to() {
        return to;
    }

    /// The number that is shown to the callee.
    public Optional<PhoneNumber> shown() {
        return shown;
    }

    @Override
    public String toString() {
        return to + " over " + line;
    }
}
