package tritone.call;

import java.util.Optional;
import tritone.campaign.rules.Reason;

/// Decides at the last moment whether attempts may go out: their rows are written, and the switch is not told yet. It
/// is asked inside the transaction that writes the rows, and what it writes belongs to that transaction.
public interface OrderGate {
    /// @return why none of them may go out; the transaction is then rolled back. Empty when all may.
    Optional<Reason> objection(AttemptsOrdered orders);
}
