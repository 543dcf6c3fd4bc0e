package tritone.call;

import java.util.Optional;
import tritone.campaign.rules.Reason;

/// Has the last word on attempts whose rows are written and of which the switch is not told yet. Asked inside the
/// transaction that writes them: what it writes stands or falls with them.
public interface OrderGate {
    /// @return why they must not go out after all, none of them; then nothing of the transaction stays
    Optional<Reason> objection(AttemptsOrdered orders);
}
