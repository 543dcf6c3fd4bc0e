package tritone.agent;

/// Somebody got or lost the right to register a phone. Fired inside the transaction.
record PhoneAccountsChanged() {}
