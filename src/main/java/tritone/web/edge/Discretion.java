package tritone.web.edge;

/// Whether what is being written goes to somebody who may not see every client's contacts. Not while the house writes
/// for itself.
public final class Discretion {
    private static final ScopedValue<Boolean> HIDES = ScopedValue.newInstance();

    private Discretion() {}

    /// Writes something for a reader: contacts in it are hidden, save what [tritone.access.Contacts] let through.
    ///
    /// @param seesAllContacts nothing is hidden from this reader
    public static <T, X extends Throwable> T towards(boolean seesAllContacts, ScopedValue.CallableOp<T, X> writing)
            throws X {
        return ScopedValue.where(HIDES, !seesAllContacts).call(writing);
    }

    static boolean hides() {
        return HIDES.isBound() && HIDES.get();
    }
}
