package tritone.dialer;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tritone.call.NewAttempt;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.rules.DialFacts;
import tritone.campaign.rules.DialRules;
import tritone.campaign.rules.DialTerms;
import tritone.campaign.rules.DialVerdict;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.campaign.rules.NumberFacts;
import tritone.campaign.rules.Reason;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.phone.PhoneNumber;

/// Asks the rules about leads whose turn has come. Who is refused has left the lease with its reason.
@ApplicationScoped
class Judge {
    /// A number that somebody is on the line with is asked for again after so long.
    static final Duration BUSY_PATIENCE = Duration.ofMinutes(1);

    private final Hopper hopper;
    private final Prospects prospects;
    private final MeterRegistry meters;

    Judge(Hopper hopper, Prospects prospects, MeterRegistry meters) {
        this.hopper = hopper;
        this.prospects = prospects;
        this.meters = meters;
    }

    /// Those that may be dialled now, no number twice.
    @Transactional
    List<Allowed> allowed(Campaign campaign, List<Due> taken, DialTerms terms, Instant now) {
        if (taken.isEmpty()) return List.of();
        var facts = prospects.facts(taken, now);
        var allowed = new ArrayList<Allowed>();
        var numbers = new HashSet<PhoneNumber>();
        for (Due due : taken) {
            switch (verdict(facts, due, terms, now)) {
                case DialVerdict.Allowed(var number)
                when numbers.add(number.number()) -> allowed.add(new Allowed(due, number));
                case DialVerdict.Allowed twice -> leave(campaign.id(), due.lead(), busy(now));
                case Refused refused -> leave(campaign.id(), due.lead(), refused);
            }
        }
        return allowed;
    }

    private static DialVerdict verdict(Map<LeadId, DialFacts> facts, Due due, DialTerms terms, Instant now) {
        var known = facts.get(due.lead());
        return known == null
                ? new Refused(Reason.NO_LIVE_NUMBER, Optional.empty())
                : DialRules.check(known, terms, now);
    }

    private static Refused busy(Instant now) {
        return new Refused(Reason.NUMBER_BUSY, Optional.of(now.plus(BUSY_PATIENCE)));
    }

    private void leave(CampaignId campaign, LeadId lead, Refused refused) {
        hopper.leave(campaign, lead, refused);
        meters.counter("tritone.dialer.refused", "reason", refused.reason().name())
                .increment();
    }

    /// @param number the one to dial
    record Allowed(Due due, NumberFacts number) {
        NewAttempt attempt(Campaign campaign, Optional<PersonId> agent) {
            return new NewAttempt(
                    campaign.id(),
                    due.lead(),
                    number.phone(),
                    number.number(),
                    number.zone(),
                    campaign.settings().trunk(),
                    due.attempts() + 1,
                    agent);
        }
    }
}
