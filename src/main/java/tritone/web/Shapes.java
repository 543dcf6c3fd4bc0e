package tritone.web;

/// What parameters in addresses look like. None of them can hold a telephone number or an address of e-mail: logs and
/// the browser's history keep addresses.
public final class Shapes {
    /// `2026-11-22T10:00:00Z`
    public static final String MOMENT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}Z";
    /// `2026-11-22T10:00`, in somebody's own zone
    public static final String LOCAL_TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}";
    /// One of the two, or with another zone: `2026-11-22T10:00+03:00`
    public static final String ANY_TIME =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}(Z|[+-][0-9:]{2,8})?(\\[[A-Za-z_/+-]{1,40}\\])?";
    /// `2026-11-22`
    public static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    /// Of a trunk: ours, and no client's, also where it is called by its number.
    public static final String NAME = "[a-z0-9-]{1,40}";
    /// Of a thing: its number, its UUID, its name.
    public static final String ID = "(?![0-9]{10})[A-Za-z0-9][A-Za-z0-9-]{0,63}";

    private Shapes() {}
}
