package tritone.access;

/// Somebody looked at more clients within the hour than their work explains: nothing more is shown to them until the
/// hour has passed, or somebody who leads them has let them go on.
public final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyLooks() {
        super("more looks at clients than the work explains", null, false, false);
    }
}
