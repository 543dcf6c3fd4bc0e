package tritone.campaign;

/// What a line may dial, its own numbers, its prices or its caps were changed. Fired inside the transaction.
public record LineTermsChanged(String trunk) {}
