package tritone.call;

import java.util.Optional;
import tritone.campaign.rules.Reason;
import tritone.telephony.CallId;

/// What became of the wish to call somebody.
public sealed interface Placing {
    /// Its row is written, and the switch is told.
    record Placed(CallId id) implements Placing {}

    /// Something changed between the rules' yes and the order. Nothing is written, and the switch is not told.
    record Refused(Reason reason) implements Placing {}

    /// Empty when it was refused.
    default Optional<CallId> call() {
        return switch (this) {
            case Placed(var id) -> Optional.of(id);
            case Refused _ -> Optional.empty();
        };
    }
}
