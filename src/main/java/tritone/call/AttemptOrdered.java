package tritone.call;

import java.time.Instant;
import tritone.telephony.CallId;

/// An attempt's row is written, the switch is not told yet. Fired inside the transaction: what an observer writes
/// stands or falls with it.
public record AttemptOrdered(CallId call, NewAttempt attempt, Instant at) {}
