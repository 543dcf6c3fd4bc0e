package tritone.dialer;

/// What is being done with a lead that a campaign works on just now.
public enum LeadInHand {
    /// Taken out to be dialled, or looked at by an agent.
    LEASED,
    DIALLING,
    TALKING
}
