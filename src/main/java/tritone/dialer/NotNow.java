package tritone.dialer;

import tritone.campaign.rules.Reason;

/// Something changed between the rules' yes and the order: the order must not go out. Thrown inside the transaction
/// that writes the attempt, so that it leaves nothing behind.
final class NotNow extends RuntimeException {
    private final Reason reason;

    NotNow(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
