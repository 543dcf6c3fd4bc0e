package tritone.campaign;

/// Dialling on a trunk was stopped or goes on. Fired inside the transaction.
public record TrunkChanged(Trunk trunk) {}
