package tritone.lead;

/// The client's size by the department's written criteria (domain.md S5).
public enum Tag {
    LARGE,
    MEDIUM,
    SMALL,
    NON_PROFILE
}
