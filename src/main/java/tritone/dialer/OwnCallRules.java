package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tritone.call.CallHistory;
import tritone.call.NewAttempt;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.campaign.rules.DialFacts;
import tritone.campaign.rules.DialRules;
import tritone.campaign.rules.DialVerdict.Allowed;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.campaign.rules.NumberFacts;
import tritone.campaign.rules.Reason;

/// May somebody call this lead by hand now? The client is protected as from the dialler: by do-not-call, the calling
/// hours, the caps, and by nobody being called twice at once. The campaign that found the lead lends its trunk, its
/// number and its hours.
@ApplicationScoped
class OwnCallRules {
    private final CallHistory history;
    private final Campaigns campaigns;
    private final Prospects prospects;
    private final PlanRunner orders;
    private final Clock clock;

    OwnCallRules(CallHistory history, Campaigns campaigns, Prospects prospects, PlanRunner orders, Clock clock) {
        this.history = history;
        this.campaigns = campaigns;
        this.prospects = prospects;
        this.orders = orders;
        this.clock = clock;
    }

    @Transactional
    Answer check(OwnCall wish) {
        Instant now = clock.instant();
        var due = new Due(wish.lead(), Instant.EPOCH, 0, false, Optional.empty());
        var facts = Optional.ofNullable(prospects.facts(List.of(due), now).get(wish.lead()));
        var campaign = history.lastCampaign(wish.lead()).flatMap(campaigns::byId);
        if (facts.isEmpty() || campaign.isEmpty()) return new No(Reason.CAMPAIGN_NOT_RUNNING);
        var lead = facts.get();
        return switch (DialRules.byHand(of(lead, wish.phone()), orders.terms(campaign.get()), now)) {
            case Allowed allowed -> new Ready(attempt(wish, campaign.get(), allowed.number()));
            case Refused refused -> new No(refused);
        };
    }

    private static DialFacts of(DialFacts lead, Optional<Long> phone) {
        var numbers = lead.numbers().stream()
                .filter(number -> phone.isEmpty() || number.phone() == phone.get())
                .toList();
        return new DialFacts(
                lead.section(), lead.inWork(), lead.agreed(), lead.attempts(), lead.dueAt(), lead.promised(), numbers);
    }

    private static NewAttempt attempt(OwnCall wish, Campaign campaign, NumberFacts number) {
        return new NewAttempt(
                campaign.id(),
                wish.lead(),
                number.phone(),
                number.number(),
                number.zone(),
                campaign.settings().trunk(),
                number.attempts().size() + 1,
                Optional.of(wish.by()),
                true);
    }

    sealed interface Answer {}

    record Ready(NewAttempt attempt) implements Answer {}

    record No(Refused why) implements Answer {
        No(Reason reason) {
            this(new Refused(reason, Optional.empty()));
        }
    }
}
