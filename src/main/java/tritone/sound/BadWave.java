package tritone.sound;

/// A file that is no whole wave file.
public final class BadWave extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    BadWave(Fault fault) {
        super("the wave file is bad: " + fault);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    public enum Fault {
        NOT_A_WAVE,
        TRUNCATED
    }
}
