package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.call.AttemptHistory;
import tritone.call.AttemptHistory.Dialled;
import tritone.campaign.rules.DialFacts;
import tritone.campaign.rules.NumberFacts;
import tritone.lead.DoNotCall;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.lead.LeadPhone;
import tritone.lead.Leads;
import tritone.lead.Stage;
import tritone.phone.PhoneNumber;

/// Gathers what the rules need to know of a lead whose turn has come.
@ApplicationScoped
class Prospects {
    /// The caps' week in the callee's days, wherever on earth these begin.
    private static final Duration LOOK_BACK = Duration.ofDays(9);

    private final Leads leads;
    private final DoNotCall doNotCall;
    private final AttemptHistory history;
    private final OnTheLine line;

    Prospects(Leads leads, DoNotCall doNotCall, AttemptHistory history, OnTheLine line) {
        this.leads = leads;
        this.doNotCall = doNotCall;
        this.history = history;
        this.line = line;
    }

    /// Leads that are no more are absent.
    @Transactional
    Map<LeadId, DialFacts> facts(List<Due> all, Instant now) {
        var found = leads.byIds(all.stream().map(Due::lead).toList()).stream()
                .collect(Collectors.toMap(Lead::id, lead -> lead));
        var known = known(found.values(), now);
        return all.stream()
                .filter(due -> found.containsKey(due.lead()))
                .collect(Collectors.toMap(
                        Due::lead, due -> facts(Objects.requireNonNull(found.get(due.lead())), due, known)));
    }

    private static DialFacts facts(Lead lead, Due due, Known known) {
        boolean inWork = lead.stage() != Stage.COLD || lead.owner().isPresent();
        var numbers = lead.phones().stream()
                .map(phone -> known.number(lead.id(), phone))
                .toList();
        return new DialFacts(
                lead.section(), inWork, lead.agreed(), due.attempts(), due.dueAt(), due.promised(), numbers);
    }

    private Known known(Collection<Lead> all, Instant now) {
        var alive = all.stream()
                .flatMap(lead -> lead.phones().stream())
                .filter(phone -> !phone.dead())
                .map(LeadPhone::number)
                .collect(Collectors.toSet());
        return new Known(
                history.to(alive, now.minus(LOOK_BACK)),
                line.busy(all.stream().map(Lead::id).toList(), alive),
                doNotCall.among(alive));
    }

    /// What is known of the numbers of all leads that are looked at together.
    private record Known(Map<PhoneNumber, Dialled> dialled, OnTheLine.Busy busy, Set<PhoneNumber> refused) {
        NumberFacts number(LeadId lead, LeadPhone phone) {
            var before = dialled.getOrDefault(phone.number(), Dialled.NEVER);
            return new NumberFacts(
                    phone.id(),
                    phone.number(),
                    phone.zone(),
                    phone.alsoIn(),
                    phone.dead(),
                    refused.contains(phone.number()),
                    busy.with(lead, phone.number()),
                    before.at(),
                    before.abandonedAt(),
                    before.deadAt()
                            .filter(at -> phone.revivedAt().filter(at::isBefore).isEmpty()));
        }
    }
}
