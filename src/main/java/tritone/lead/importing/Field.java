package tritone.lead.importing;

/// What a column of a file holds.
public enum Field {
    PHONE(255, " "),
    COMPANY(255, " "),
    PERSON(255, " "),
    REGION(120, ", "),
    SEGMENT(80, ", "),
    CATEGORY(80, ", "),
    SOURCE(120, ", "),
    CONSENT(255, ", "),
    /// Kept under its heading.
    EXTRA(Integer.MAX_VALUE, ""),
    IGNORE(Integer.MAX_VALUE, "");

    final int most;
    /// Between the cells when several columns hold parts of it: surname, name, patronymic.
    final String joint;

    Field(int most, String joint) {
        this.most = most;
        this.joint = joint;
    }
}
