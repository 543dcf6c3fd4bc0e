package tritone.script;

/// A version of a script is there for the calls that begin from now on. Fired inside the transaction.
public record ScriptPublished(ScriptVersion version) {}
