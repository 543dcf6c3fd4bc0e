package tritone.lead;

/// A file's leads are in the base. Fired once an import, inside the transaction that makes them visible.
public record LeadsImported(BaseId base, long importId) {}
