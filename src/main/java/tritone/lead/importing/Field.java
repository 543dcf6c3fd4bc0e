package tritone.lead.importing;

/// What a column of a file holds.
public enum Field {
    PHONE(255, " "),
    COMPANY(255, ", "),
    PERSON(255, ", "),
    REGION(120, ", "),
    SEGMENT(80, ", "),
    CATEGORY(80, ", "),
    SOURCE(120, ", "),
    CONSENT(255, ", "),
    /// A mark at those who are not to be called.
    DO_NOT_CALL(Integer.MAX_VALUE, ", "),
    /// Kept under its heading.
    EXTRA(Integer.MAX_VALUE, ""),
    IGNORE(Integer.MAX_VALUE, "");

    final int most;
    /// Between the cells when several columns hold parts of it: two companies, three rubrics.
    final String joint;

    Field(int most, String joint) {
        this.most = most;
        this.joint = joint;
    }
}
