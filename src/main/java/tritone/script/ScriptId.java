package tritone.script;

/// The id of a script, whatever its version.
public record ScriptId(long value) {
    public ScriptId {
        if (value <= 0) throw new IllegalArgumentException("no id: " + value);
    }
}
