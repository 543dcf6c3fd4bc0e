package tritone.lead;

/// Where a lead stands in the funnel (domain.md S7). Changed only by the funnel's transitions.
public enum LeadState {
    NEW,
    FIRST_CONTACT,
    SECOND_CONTACT,
    THIRD_CONTACT,
    REFUSAL,
    DEAL,
    STRATEGIC_RESERVE,
    RE_CALL,
    DEAL_SUPPORT,
    CLIENT
}
