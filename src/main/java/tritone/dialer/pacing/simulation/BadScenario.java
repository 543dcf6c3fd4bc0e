package tritone.dialer.pacing.simulation;

/// A scenario that cannot be read: where, and why.
public final class BadScenario extends Exception {
    private static final long serialVersionUID = 1;

    BadScenario(int line, String field, String reason) {
        super("line " + line + (field.isEmpty() ? "" : ", field \"" + field + "\"") + ": " + reason);
    }
}
