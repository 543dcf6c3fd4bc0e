package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tritone.call.AttemptHistory;
import tritone.campaign.rules.LeadFacts;
import tritone.campaign.rules.NumberFacts;
import tritone.lead.DoNotCall;
import tritone.lead.Lead;
import tritone.lead.LeadPhone;
import tritone.lead.Leads;
import tritone.lead.Stage;

/// Gathers what the rules need to know of a lead whose turn has come.
@ApplicationScoped
class Prospects {
    /// The caps' week in the callee's days, wherever on earth these begin.
    private static final Duration LOOK_BACK = Duration.ofDays(9);

    private final Leads leads;
    private final DoNotCall doNotCall;
    private final AttemptHistory history;
    private final Line line;

    Prospects(Leads leads, DoNotCall doNotCall, AttemptHistory history, Line line) {
        this.leads = leads;
        this.doNotCall = doNotCall;
        this.history = history;
        this.line = line;
    }

    /// Empty when the lead is no more.
    @Transactional
    Optional<LeadFacts> facts(Due due, Instant now) {
        return leads.byId(due.lead()).map(lead -> facts(lead, due, now));
    }

    private LeadFacts facts(Lead lead, Due due, Instant now) {
        boolean inWork = lead.stage() != Stage.COLD || lead.owner().isPresent();
        return new LeadFacts(lead.section(), inWork, due.attempts(), due.dueAt(), due.promised(), numbers(lead, now));
    }

    private List<NumberFacts> numbers(Lead lead, Instant now) {
        var alive = lead.phones().stream()
                .filter(phone -> !phone.dead())
                .map(LeadPhone::number)
                .toList();
        var before = history.to(alive, now.minus(LOOK_BACK));
        var busy = line.busy(lead.id(), alive);
        return lead.phones().stream()
                .map(phone -> new NumberFacts(
                        phone.id(),
                        phone.number(),
                        phone.zone(),
                        phone.dead(),
                        doNotCall.contains(phone.number()),
                        busy.contains(phone.number()),
                        before.getOrDefault(phone.number(), List.of())))
                .toList();
    }
}
