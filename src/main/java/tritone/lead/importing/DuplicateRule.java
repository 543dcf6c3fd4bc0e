package tritone.lead.importing;

/// What becomes of a row whose number is known already.
///
/// @param within known in this base or from an earlier row of the file
/// @param others known in another base
public record DuplicateRule(Within within, Others others) {
    public static final DuplicateRule DEFAULT = new DuplicateRule(Within.MERGE, Others.SKIP);

    public enum Within {
        /// The row is left out.
        SKIP,
        /// The lead that has the number gets what it lacks: numbers, empty fields, further columns.
        MERGE,
        /// The row becomes a lead of its own.
        KEEP
    }

    public enum Others {
        SKIP,
        KEEP
    }

    String text() {
        return within + "/" + others;
    }

    static DuplicateRule of(String text) {
        String[] parts = text.split("/");
        return new DuplicateRule(Within.valueOf(parts[0]), Others.valueOf(parts[1]));
    }
}
