package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import tritone.call.Calls;
import tritone.call.Writing;
import tritone.call.WrittenAttempt;
import tritone.campaign.Campaign;
import tritone.campaign.rules.DialTerms;

/// Due leads that are leased and ordered together, in one transaction: the whole portion stands or falls.
@ApplicationScoped
class Portions {
    private final Hopper hopper;
    private final Judge judge;
    private final Calls calls;

    Portions(Hopper hopper, Judge judge, Calls calls) {
        this.hopper = hopper;
        this.judge = judge;
        this.calls = calls;
    }

    /// @return empty when one of them may not go out after all; then nothing is leased or written
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Portion> write(Campaign campaign, Take take, DialTerms terms) {
        var taken = hopper.lease(take);
        var attempts = judge.allowed(campaign, taken, terms, take.now()).stream()
                .map(allowed ->
                        allowed.attempt(campaign, allowed.due().callbackFor().filter(take.free()::contains)))
                .toList();
        return switch (calls.write(attempts)) {
            case Writing.Written(var written) -> Optional.of(new Portion(taken.size(), written));
            case Writing.Refused _ -> Optional.empty();
        };
    }

    record Portion(int taken, List<WrittenAttempt> attempts) {}
}
