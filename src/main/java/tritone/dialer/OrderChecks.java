package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tritone.call.AttemptsOrdered;
import tritone.call.OrderGate;
import tritone.campaign.rules.Reason;

/// What may have changed between the rules' yes and the order. The locks of [Recycling] come first everywhere, those of
/// [LineShares] last.
@ApplicationScoped
class OrderChecks implements OrderGate {
    private final Recycling recycling;
    private final Trials trials;
    private final LineShares shares;

    OrderChecks(Recycling recycling, Trials trials, LineShares shares) {
        this.recycling = recycling;
        this.trials = trials;
        this.shares = shares;
    }

    @Override
    public Optional<Reason> objection(AttemptsOrdered orders) {
        return recycling.objection(orders).or(() -> trials.objection(orders)).or(() -> shares.objection(orders));
    }
}
