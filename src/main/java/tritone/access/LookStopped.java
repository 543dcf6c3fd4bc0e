package tritone.access;

/// Somebody was stopped: those who lead them are told. Fired after it is on record.
public record LookStopped(LookStops.Stop stop) {}
