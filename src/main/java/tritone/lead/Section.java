package tritone.lead;

/// The part of the base a lead lies in (domain.md S4).
public enum Section {
    TO_CALL,
    REFUSED_OR_NON_PROFILE,
    REFUSED_FURTHER_WORK,
    STRATEGIC_ARCHIVE
}
